import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { checkContext, workContext } from '../../../test/support/activity-contexts.ts'
import { rounds } from '../../../test/support/rounds.ts'
import { activity, type Settings, settingsSchema, units } from './activity.ts'
import { resumeAt } from './resume.ts'

const paris = 'Europe/Paris'
const instant = (text: string) => Temporal.Instant.from(text).epochMilliseconds
const wait = (settings: Partial<Settings>): Settings => ({ ...settingsSchema.parse({}), ...settings })
const local = (at: number, zone = paris) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
const localText = (at: number) => local(at).toPlainDateTime().toString({ smallestUnit: 'minute' })

/** Told anew from the text of the rule, apart from how the step finds its moment. */
function outside({ weekdays, window = { from: '00:00', to: '24:00' } }: Settings, moment: Temporal.ZonedDateTime): boolean {
  const clock = moment.toPlainTime().toString({ smallestUnit: 'minute' })
  const overnight = window.from > window.to
  const inHours = overnight ? clock >= window.from || clock < window.to : clock >= window.from && clock < window.to
  const day = overnight && clock < window.to ? moment.subtract({ days: 1 }).dayOfWeek : moment.dayOfWeek
  return !inHours || (weekdays.length > 0 && !weekdays.includes(day))
}

describe('[A-WAI] duration', () => {
  it('[A-WAI] one day keeps the time of day when the clocks change', () => {
    const before = instant('2026-03-28T09:00:00Z')
    expect(localText(resumeAt(wait({ duration: { n: 1, unit: 'days' } }), before, paris))).toBe('2026-03-29T10:00')
    expect(localText(resumeAt(wait({ duration: { n: 24, unit: 'hours' } }), before, paris))).toBe('2026-03-29T11:00')
  })

  it('[A-WAI] is counted from the instant of the task, not from any clock', () => {
    const settings = wait({ duration: { n: 90, unit: 'minutes' } })
    expect(resumeAt(settings, 1_000_000, 'UTC')).toBe(1_000_000 + 90 * 60_000)
    expect(resumeAt(settings, 1_000_000, 'UTC')).toBe(resumeAt(settings, 1_000_000, 'UTC'))
  })
})

describe('[A-WAI] date and time', () => {
  const now = instant('2026-12-01T00:00:00Z')

  it('[A-WAI] is read in the zone of the step, else of the campaign', () => {
    const settings = wait({ mode: 'date', at: '2026-12-24T09:00' })
    expect(resumeAt(settings, now, paris)).toBe(instant('2026-12-24T08:00:00Z'))
    expect(resumeAt({ ...settings, zone: 'America/New_York' }, now, paris)).toBe(instant('2026-12-24T14:00:00Z'))
  })

  it('[A-WAI] lets a population go on at once when it has passed', () => {
    expect(resumeAt(wait({ mode: 'date', at: '2020-01-01T09:00' }), now, paris)).toBe(now)
  })

  it('[A-WAI] takes the later time inside the gap of a change of clocks, the first of a repeated hour', () => {
    const march = instant('2026-03-01T00:00:00Z')
    expect(resumeAt(wait({ mode: 'date', at: '2026-03-29T02:30' }), march, paris)).toBe(instant('2026-03-29T01:30:00Z'))
    expect(resumeAt(wait({ mode: 'date', at: '2026-10-25T02:30' }), march, paris)).toBe(instant('2026-10-25T00:30:00Z'))
  })
})

describe('[A-WAI] weekdays and hours', () => {
  const friday = instant('2026-11-27T16:00:00Z')
  const onWorkdays = [1, 2, 3, 4, 5]

  it('[A-WAI] puts Saturday off to Monday, at the same time of day without a window', () => {
    const settings = wait({ duration: { n: 1, unit: 'days' }, weekdays: onWorkdays })
    expect(localText(resumeAt(settings, friday, paris))).toBe('2026-11-30T17:00')
    expect(localText(resumeAt({ ...settings, window: { from: '09:00', to: '12:00' } }, friday, paris))).toBe('2026-11-30T09:00')
  })

  it('[A-WAI] lets a moment inside the window stand, and puts a late one off to the next day', () => {
    const settings = wait({ duration: { n: 0, unit: 'minutes' }, window: { from: '09:00', to: '17:30' } })
    expect(resumeAt(settings, friday, paris)).toBe(friday)
    expect(localText(resumeAt({ ...settings, window: { from: '09:00', to: '17:00' } }, friday, paris))).toBe('2026-11-28T09:00')
  })

  it('[A-WAI] counts the hours after midnight to the day on which the window opened', () => {
    const settings = wait({ duration: { n: 0, unit: 'minutes' }, weekdays: [5], window: { from: '22:00', to: '06:00' } })
    const saturdayNight = instant('2026-11-28T02:00:00Z')
    expect(resumeAt(settings, saturdayNight, paris)).toBe(saturdayNight)
    expect(localText(resumeAt(settings, instant('2026-11-28T22:00:00Z'), paris))).toBe('2026-12-04T22:00')
  })

  it('[A-WAI] passes over a night in which the change of clocks swallows the window', () => {
    const settings = wait({ duration: { n: 0, unit: 'minutes' }, window: { from: '02:10', to: '02:40' } })
    expect(localText(resumeAt(settings, instant('2026-03-29T00:00:00Z'), paris))).toBe('2026-03-30T02:10')
  })

  it('[A-WAI] is never before the moment asked for and never outside the window', () => {
    const time = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`)
    const window = fc.record({ from: time, to: time }).filter(({ from, to }) => from !== to)
    const zones = fc.constantFrom('UTC', paris, 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu')
    fc.assert(
      fc.property(
        fc.integer({ min: instant('2020-01-01T00:00:00Z'), max: instant('2035-01-01T00:00:00Z') }),
        fc.record({ n: fc.integer({ min: 0, max: 400 }), unit: fc.constantFrom(...units) }),
        fc.uniqueArray(fc.integer({ min: 1, max: 7 })),
        fc.option(window, { nil: undefined }),
        zones,
        (now, duration, days, hours, zone) => {
          const settings = wait({ duration, weekdays: days, ...(hours ? { window: hours } : {}) })
          const due = resumeAt(wait({ duration }), now, zone)
          const at = resumeAt(settings, now, zone)
          expect(at).toBeGreaterThanOrEqual(due)
          expect(outside(settings, local(at, zone))).toBe(false)
        },
      ),
      { numRuns: rounds(200) },
    )
  })
})

describe('wait as a step', () => {
  it('[A-WAI] finds what is missing', () => {
    const codes = (settings: Partial<Settings>) => activity.problems(wait(settings), checkContext()).map(({ code }) => code)
    expect(codes({})).toEqual([])
    expect(codes({ mode: 'date' })).toEqual(['wait_no_date'])
    expect(codes({ mode: 'date', at: '2026-02-30T09:00' })).toEqual(['wait_no_date'])
    expect(codes({ mode: 'date', at: '2026-02-28T09:00:30.5' })).toEqual([])
    for (const offset of ['Z', '+05:00', '[Asia/Tokyo]'])
      expect(codes({ mode: 'date', at: `2026-02-28T09:00${offset}` })).toEqual(['wait_no_date'])
    expect(codes({ zone: 'Mars/Olympus' })).toEqual(['wait_unknown_zone'])
    expect(codes({ window: { from: '09:00', to: '' } })).toEqual(['wait_window_incomplete'])
    expect(codes({ window: { from: '09:00', to: '09:00' } })).toEqual(['wait_window_empty'])
  })

  it('[A-WAI] [W8] passes the population it got, and only a signal as an entry', () => {
    const context = workContext()
    const work = activity.work(wait({}), context)
    expect(work).toMatchObject({ kind: 'wait', outlets: { next: context.inlets.in?.[0]?.population } })
    expect(activity.work(wait({}), { ...context, inlets: {} })).toMatchObject({ outlets: { next: { table: '', rows: 0 } } })
  })
})
