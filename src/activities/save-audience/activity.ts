import { Temporal } from 'temporal-polyfill'
import type { CheckContext, WorkContext } from '../../engine/activity/context.ts'
import { defineActivity, type Equation } from '../../engine/activity/define.ts'
import type { SaveWork } from '../../engine/activity/work.ts'
import type { Problem } from '../../engine/campaign/problem.ts'
import { type Expiry, initial, type Settings, settingsSchema } from './settings.ts'
import { words } from './words.ts'

// A-SAV: keeps the population under a name that other campaigns can use.

export type { Settings } from './settings.ts'

/** The instant after which the audience is no longer offered, in epoch milliseconds. */
function expiryOf(expiry: Expiry, context: WorkContext): number | undefined {
  if (expiry.kind === 'never') return undefined
  if (expiry.kind === 'date') {
    return Temporal.PlainDate.from(expiry.date).add({ days: 1 }).toZonedDateTime(context.zone).epochMilliseconds
  }
  const now = Temporal.Instant.fromEpochMilliseconds(context.now).toZonedDateTimeISO(context.zone)
  return now.add({ days: expiry.days }).epochMilliseconds
}

/** @throws RangeError when nothing came in */
function work(settings: Settings, context: WorkContext): SaveWork {
  const population = context.inlets.in?.[0]?.population
  if (!population) throw new RangeError('no population came in')
  const expires = expiryOf(settings.expires, context)
  return {
    kind: 'save',
    from: population,
    audience: { name: settings.name.trim(), mode: settings.mode, ...(expires === undefined ? {} : { expires }) },
    outlets: settings.outlet ? { next: population } : {},
  }
}

function problems({ name }: Settings, { savedElsewhere }: CheckContext): readonly Problem[] {
  const label = name.trim()
  if (label === '') return [{ code: 'save_name_missing', severity: 'error', field: 'name' }]
  const campaign = savedElsewhere?.get(label)
  return campaign === undefined ? [] : [{ code: 'save_name_taken', severity: 'error', field: 'name', params: { name: label, campaign } }]
}

/** R4, and the audience's own books: what was in it and came to it is in it or was taken from it. */
function law(settings: Settings): readonly Equation[] {
  return [
    { left: ['before', 'added'], right: ['after', 'removed'] },
    ...(settings.mode === 'overwrite' ? [{ left: ['in.in'], right: ['after'] }] : []),
    ...(settings.outlet ? [{ left: ['in.in'], right: ['out.next'] }] : []),
  ]
}

export const activity = defineActivity<Settings>({
  type: 'save-audience',
  version: 1,
  category: 'targeting',
  schema: settingsSchema,
  initial,
  entry: false,
  inlets: () => [{ name: 'in', many: false }],
  outlets: (settings) => (settings.outlet ? [{ name: 'next', role: 'main' }] : []),
  shapes: (settings, context) => {
    const shape = context.inlets.in?.[0]?.shape
    return settings.outlet && shape ? { next: shape } : {}
  },
  saves: ({ name }) => [name.trim()],
  problems,
  work,
  law,
  summary: (settings, say) => say(`summary.${settings.mode}`, { name: settings.name.trim() || say('unnamed') }),
  words,
})
