import type { CheckContext, Outlet, Shape } from '../../engine/activity/context.ts'
import { defineActivity, type Equation } from '../../engine/activity/define.ts'
import { deliver, keptColumns, statusColumns } from './deliver.ts'
import { problems } from './problems.ts'
import { initial, reasonsOf, type Settings, settingsSchema } from './settings.ts'
import { words } from './words.ts'

// A-CHN: one message per row, in the person's own words; afterwards everybody goes on, or leaves by how it went.

export type { Settings } from './settings.ts'

function outlets(settings: Settings): readonly Outlet[] {
  const found: Outlet[] = [{ name: 'next', role: 'main' }]
  if (settings.excludedOutlet) found.push({ name: 'excluded', role: 'complement' })
  if (settings.failedOutlet) found.push({ name: 'failed', role: 'complement' })
  return found
}

function shapes(settings: Settings, context: CheckContext): Readonly<Record<string, Shape>> {
  const shape = context.inlets.in?.[0]?.shape
  if (!shape) return {}
  const behind = { ...shape, columns: [...keptColumns(shape.columns), ...statusColumns] }
  return Object.fromEntries(outlets(settings).map(({ name }) => [name, behind]))
}

function law(settings: Settings): readonly Equation[] {
  const reasons = reasonsOf(settings)
  return [
    { left: ['in.in'], right: ['sent', 'failed', ...reasons] },
    { left: ['in.in'], right: outlets(settings).map(({ name }) => `out.${name}`) },
    ...(settings.excludedOutlet ? [{ left: ['out.excluded'], right: reasons }] : []),
    ...(settings.failedOutlet ? [{ left: ['out.failed'], right: ['failed'] }] : []),
  ]
}

export const activity = defineActivity<Settings>({
  type: 'email',
  version: 1,
  category: 'channel',
  schema: settingsSchema,
  initial,
  entry: false,
  inlets: () => [{ name: 'in', many: false }],
  outlets,
  shapes,
  problems,
  work: (settings, context) => {
    const population = context.inlets.in?.[0]?.population
    if (!population || population.table === '') throw new RangeError('an email needs a population')
    return deliver(settings, context, population)
  },
  law,
  summary: (settings, say) => settings.subject || settings.label || say('summary'),
  words,
})
