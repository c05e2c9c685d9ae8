import { z } from 'zod'
import type { CheckContext, Inbound, Shape, WorkContext } from '../../engine/activity/context.ts'
import { defineActivity } from '../../engine/activity/define.ts'
import { inboundNamed, onlyASignal } from '../../engine/activity/inbound.ts'
import type { Work } from '../../engine/activity/work.ts'
import type { Problem } from '../../engine/campaign/problem.ts'
import { columnsOfAll, union } from './union.ts'
import { words } from './words.ts'

// A-AND: fires once, when every inlet has fired.

export const settingsSchema = z.strictObject({
  output: z.enum(['primary', 'union']).default('primary'),
  /** `<step>` or `<step>.<outlet>`; empty means the first transition. Of a union, the set that supplies rows first. */
  primary: z.string().default(''),
  /** What happens when an inlet can no longer fire. */
  deadInlets: z.enum(['block', 'go_on']).default('block'),
})
export type Settings = z.infer<typeof settingsSchema>

/** What came in without rows only says when (W8). */
function hasRows({ population }: Inbound): boolean {
  return population.table !== ''
}

/** The primary set first, the others in the order of their transitions. */
function inOrder<T extends { readonly step: string; readonly outlet: string }>(settings: Settings, inbounds: readonly T[]): readonly T[] {
  const primary = inboundNamed(inbounds, settings.primary) ?? inbounds[0]
  return primary ? [primary, ...inbounds.filter((inbound) => inbound !== primary)] : []
}

function shapes(settings: Settings, context: CheckContext): Readonly<Record<string, Shape>> {
  const known = inOrder(settings, context.inlets.in ?? []).flatMap(({ shape }) => (shape ? [shape] : []))
  const [first] = known
  if (!first) return {}
  return { next: settings.output === 'union' ? { ...first, columns: columnsOfAll(known) } : first }
}

function problems(settings: Settings, context: CheckContext): readonly Problem[] {
  const inbounds = context.inlets.in ?? []
  const found: Problem[] = []
  if (inbounds.length === 1) found.push({ code: 'and_join_one_branch', severity: 'warning' })
  if (settings.primary !== '' && !inboundNamed(inbounds, settings.primary)) {
    found.push({ code: 'and_join_set_unknown', severity: 'error', field: 'primary', params: { set: settings.primary } })
  }
  return settings.output === 'union' ? [...found, ...unionProblems(context)] : found
}

/** Rows of different tables, or a column that is a text here and a number there, cannot be one population. */
function unionProblems(context: CheckContext): readonly Problem[] {
  const known = (context.inlets.in ?? []).flatMap(({ shape }) => (shape ? [shape] : []))
  const dimensions = [...new Set(known.map(({ dimension }) => dimension))]
  if (dimensions.length > 1) {
    return [{ code: 'and_join_dimensions', severity: 'error', field: 'output', params: { dimensions: dimensions.join(', ') } }]
  }
  const types = new Map(columnsOfAll(known).map(({ name, type }) => [name, type]))
  const clash = known.flatMap(({ columns }) => columns).find(({ name, type }) => types.get(name) !== type)
  return clash ? [{ code: 'and_join_column_types', severity: 'error', field: 'output', params: { column: clash.name } }] : []
}

function work(settings: Settings, context: WorkContext): Work {
  const sets = inOrder(settings, context.inlets.in ?? []).filter(hasRows)
  const [primary, ...others] = sets
  if (settings.output === 'union' && primary) return union(sets, primary.population.key, context)
  return {
    kind: 'pass',
    outlets: { next: primary?.population ?? onlyASignal(context.dimension) },
    buckets: { not_used: others.reduce((sum, { population }) => sum + population.rows, 0) },
  }
}

export const activity = defineActivity<Settings>({
  type: 'and-join',
  version: 1,
  category: 'flow',
  schema: settingsSchema,
  initial: { output: 'primary', primary: '', deadInlets: 'block' },
  entry: false,
  takesSignals: true,
  inlets: () => [{ name: 'in', many: true }],
  outlets: () => [{ name: 'next', role: 'main' }],
  deadInlets: (settings) => settings.deadInlets,
  shapes,
  problems,
  work,
  law: () => [{ left: ['in.in'], right: ['out.next', 'not_used', 'merged'] }],
  summary: (settings, say) => {
    const what = say(`summary.${settings.output}`)
    return settings.deadInlets === 'go_on' ? `${what}, ${say('summary.goOn')}` : what
  },
  words,
})
