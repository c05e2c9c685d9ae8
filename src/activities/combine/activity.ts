import type { CheckContext, Shape } from '../../engine/activity/context.ts'
import { defineActivity, type Equation, type Say } from '../../engine/activity/define.ts'
import { inboundNamed } from '../../engine/activity/inbound.ts'
import type { Column } from '../../engine/query/model.ts'
import { exclusion } from './exclusion.ts'
import { intersection } from './intersection.ts'
import { planOf } from './plan.ts'
import { problems } from './problems.ts'
import { columnsOfAll, columnsOfFirst, knownShapes } from './sets.ts'
import { initial, type Settings, settingsSchema } from './settings.ts'
import { union } from './union.ts'
import { words } from './words.ts'

// A-CMB: union, intersection or exclusion of populations.

export type { Settings } from './settings.ts'

const operations = { union, intersection, exclusion }

function hasComplement(settings: Settings): boolean {
  return settings.complement && settings.operation !== 'union'
}

function shapes(settings: Settings, context: CheckContext): Readonly<Record<string, Shape>> {
  const known = knownShapes(settings, context.inlets.in ?? []).map((set) => set.shape)
  const [first] = known
  if (!first) return {}
  const key = first.columns.filter((column) => column.name === first.key)
  const shaped = (columns: readonly Column[]): Shape => ({ dimension: first.dimension, key: first.key, columns: [...key, ...columns] })
  const ofAll = shaped(columnsOfAll(settings, known))
  const ofFirst = shaped(columnsOfFirst(settings, known))
  if (settings.operation === 'union') return { next: ofAll }
  if (!hasComplement(settings)) return { next: ofFirst }
  return { next: ofFirst, complement: settings.operation === 'intersection' ? ofAll : ofFirst }
}

/** R4: every row that comes in is in the result, was merged into another, was left out, or was only compared with. */
function law(settings: Settings): readonly Equation[] {
  const left = ['in.in']
  if (settings.operation === 'union') {
    return [{ left, right: ['out.next', 'merged', ...(settings.limit === undefined ? [] : ['over_limit'])] }]
  }
  const thrown = hasComplement(settings) ? 'out.complement' : 'excluded'
  const merges = settings.operation === 'intersection' && hasComplement(settings)
  return [{ left, right: ['out.next', thrown, merges ? 'merged' : 'not_used'] }]
}

function summary(settings: Settings, say: Say, context: CheckContext): string {
  const inbounds = context.inlets.in ?? []
  const count = inbounds.length
  if (settings.operation === 'exclusion') {
    const primary = settings.primary ? inboundNamed(inbounds, settings.primary)?.name : undefined
    return primary ? say('summary.exclusion', { primary }) : say(settings.primary ? 'summary.exclusionOne' : 'summary.exclusionAny')
  }
  const limited = settings.operation === 'union' && settings.limit !== undefined
  return say(limited ? 'summary.limited' : `summary.${settings.operation}`, { count, limit: settings.limit })
}

export const activity = defineActivity<Settings>({
  type: 'combine',
  version: 1,
  category: 'targeting',
  schema: settingsSchema,
  initial,
  entry: false,
  inlets: () => [{ name: 'in', many: true }],
  outlets: (settings) => [
    { name: 'next', role: 'main' },
    ...(hasComplement(settings) ? [{ name: 'complement', role: 'complement' as const }] : []),
  ],
  shapes,
  problems,
  work: (settings, context) => operations[settings.operation](planOf(settings, context)),
  law,
  summary,
  words,
})
