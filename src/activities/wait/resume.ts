import { Temporal } from 'temporal-polyfill'
import type { Settings } from './activity.ts'

/** The instant at which the wait ends, in epoch milliseconds: never before the moment asked for, never outside the window. */
export function resumeAt(settings: Settings, now: number, campaignZone: string): number {
  const zone = settings.zone === '' ? campaignZone : settings.zone
  const start = earliest(settings, now, zone)
  return next(settings, start).epochMilliseconds
}

function earliest(settings: Settings, now: number, zone: string): Temporal.ZonedDateTime {
  if (settings.mode === 'date') {
    const at = Temporal.PlainDateTime.from(settings.at).toZonedDateTime(zone)
    return at.epochMilliseconds < now ? Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone) : at
  }
  // Days and weeks are days of the calendar: one day later is the same time of day, also when the clocks change between.
  return Temporal.Instant.fromEpochMilliseconds(now)
    .toZonedDateTimeISO(zone)
    .add({ [settings.duration.unit]: settings.duration.n })
}

/** The first moment from `start` on that lies on a chosen weekday and inside the window. */
function next(settings: Settings, start: Temporal.ZonedDateTime): Temporal.ZonedDateTime {
  if (isOpen(settings, start)) return start
  // Without a window, a population that is put off to another day keeps its time of day.
  const plainTime = settings.window ? Temporal.PlainTime.from(settings.window.from) : start.toPlainTime()
  for (let days = 0; days <= longestGapInDays; days += 1) {
    const day = start.toPlainDate().add({ days })
    const opening = day.toZonedDateTime({ timeZone: start.timeZoneId, plainTime })
    // The second test fails where a change of clocks swallowed the whole window of that day.
    if (Temporal.ZonedDateTime.compare(opening, start) >= 0 && isOpen(settings, opening)) return opening
  }
  throw new RangeError('a window that is open on one weekday at least opens within two weeks')
}

/** A week to the only chosen weekday, and another when a change of clocks swallowed its window. */
const longestGapInDays = 15

function isOpen(settings: Settings, moment: Temporal.ZonedDateTime): boolean {
  const today = dayIsChosen(settings, moment.dayOfWeek)
  if (!settings.window) return today
  const time = moment.toPlainTime()
  const sinceOpening = Temporal.PlainTime.compare(time, Temporal.PlainTime.from(settings.window.from)) >= 0
  const beforeClosing = Temporal.PlainTime.compare(time, Temporal.PlainTime.from(settings.window.to)) < 0
  if (settings.window.from < settings.window.to) return today && sinceOpening && beforeClosing
  // Past midnight, the window belongs to the day on which it opened.
  return (today && sinceOpening) || (beforeClosing && dayIsChosen(settings, moment.subtract({ days: 1 }).dayOfWeek))
}

function dayIsChosen(settings: Settings, dayOfWeek: number): boolean {
  return settings.weekdays.length === 0 || settings.weekdays.includes(dayOfWeek)
}
