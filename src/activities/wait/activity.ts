import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { defineActivity, type Say } from '../../engine/activity/define.ts'
import { onlyASignal } from '../../engine/activity/inbound.ts'
import type { Problem } from '../../engine/campaign/problem.ts'
import { resumeAt } from './resume.ts'
import { words } from './words.ts'

// A-WAI: a duration or a date and time; then only on chosen weekdays and inside a window of the day.

export const units = ['minutes', 'hours', 'days', 'weeks'] as const
export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const

export const settingsSchema = z.strictObject({
  mode: z.enum(['duration', 'date']).default('duration'),
  duration: z.strictObject({ n: z.int().min(0).max(100_000), unit: z.enum(units) }).default({ n: 1, unit: 'days' }),
  /** Local date and time, as 2026-12-24T09:00. */
  at: z.string().default(''),
  /** IANA zone of the date, the weekdays and the window; empty means the campaign's. */
  zone: z.string().default(''),
  /** 1 for Monday to 7 for Sunday; empty means every day. */
  weekdays: z.array(z.int().min(1).max(7)).default([]),
  /** Local times, as 09:00; a window that ends before it starts goes on past midnight. */
  window: z.strictObject({ from: z.string(), to: z.string() }).optional(),
})
export type Settings = z.infer<typeof settingsSchema>

const initial: Settings = { mode: 'duration', duration: { n: 1, unit: 'days' }, at: '', zone: '', weekdays: [] }

function parses(parse: () => unknown): boolean {
  try {
    parse()
    return true
  } catch {
    return false
  }
}

export function isZone(zone: string): boolean {
  return parses(() => Temporal.PlainDate.from('2000-01-01').toZonedDateTime(zone))
}

function isTime(text: string): boolean {
  return /^\d{2}:\d{2}$/.test(text) && parses(() => Temporal.PlainTime.from(text))
}

/** With an offset from UTC it would say one instant and mean another. */
const localDateTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?$/

function problems(settings: Settings): readonly Problem[] {
  const found: Problem[] = []
  if (settings.mode === 'date' && !localDateTime.test(settings.at)) {
    found.push({ code: 'wait_no_date', severity: 'error', field: 'at' })
  } else if (settings.mode === 'date' && !parses(() => Temporal.PlainDateTime.from(settings.at, { overflow: 'reject' }))) {
    found.push({ code: 'wait_no_date', severity: 'error', field: 'at' })
  }
  if (settings.zone !== '' && !isZone(settings.zone)) {
    found.push({ code: 'wait_unknown_zone', severity: 'error', field: 'zone', params: { zone: settings.zone } })
  }
  if (settings.window && !(isTime(settings.window.from) && isTime(settings.window.to))) {
    found.push({ code: 'wait_window_incomplete', severity: 'error', field: 'window' })
  } else if (settings.window && settings.window.from === settings.window.to) {
    found.push({ code: 'wait_window_empty', severity: 'error', field: 'window' })
  }
  return found
}

function summary(settings: Settings, say: Say): string {
  const parts = [
    settings.mode === 'duration'
      ? say(`summary.${settings.duration.unit}`, { count: settings.duration.n })
      : say('summary.date', { at: settings.at === '' ? '…' : settings.at.replace('T', ' ') }),
  ]
  if (settings.weekdays.length > 0) {
    const days = [...settings.weekdays].sort((a, b) => a - b).map((day) => say(`weekday.${day}`))
    parts.push(say('summary.weekdays', { days: days.join(', ') }))
  }
  if (settings.window) parts.push(say('summary.window', { from: settings.window.from, to: settings.window.to }))
  return parts.join(', ')
}

export const activity = defineActivity<Settings>({
  type: 'wait',
  version: 1,
  category: 'flow',
  schema: settingsSchema,
  initial,
  entry: true,
  inlets: () => [{ name: 'in', many: false }],
  outlets: () => [{ name: 'next', role: 'main' }],
  shapes: (_settings, context) => {
    const shape = context.inlets.in?.[0]?.shape
    return shape ? { next: shape } : {}
  },
  problems,
  work: (settings, context) => ({
    kind: 'wait',
    until: resumeAt(settings, context.now, context.zone),
    outlets: { next: context.inlets.in?.[0]?.population ?? onlyASignal(context.dimension) },
  }),
  law: () => [{ left: ['in.in'], right: ['out.next'] }],
  summary,
  words,
})
