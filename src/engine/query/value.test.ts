import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { boundsOf, dayOf, spanOf, whenOf } from './value.ts'

const zone = 'Europe/Paris'
/** The day after the clocks went back, 10:00 in Paris. */
const moment = { now: Temporal.Instant.from('2026-10-26T09:00:00Z').epochMilliseconds, zone }

function bounds(value: Parameters<typeof whenOf>[0]) {
  const when = whenOf(value, moment)
  return when && boundsOf(when, zone)
}

describe('times in rules', () => {
  it('[D4] a day lasts as long as it does in the zone', () => {
    expect(bounds('2026-10-25')).toEqual({ from: '2026-10-24 22:00:00', to: '2026-10-25 23:00:00' })
    expect(bounds({ ago: { n: 1, unit: 'day' } })).toEqual(bounds('2026-10-25'))
    expect(bounds({ today: true })).toEqual({ from: '2026-10-25 23:00:00', to: '2026-10-26 23:00:00' })
  })

  it('[D4] hours count to an instant, a date and time is read in the zone', () => {
    expect(bounds({ ago: { n: 24, unit: 'hour' } })).toEqual({ from: '2026-10-25 09:00:00', to: '2026-10-25 09:00:00' })
    expect(bounds('2026-10-26 10:00')).toEqual({ from: '2026-10-26 09:00:00', to: '2026-10-26 09:00:00' })
    expect(bounds('2026-10-26T10:00:00Z')).toEqual({ from: '2026-10-26 10:00:00', to: '2026-10-26 10:00:00' })
  })

  it('[D4] a span of days ends now and begins at the same time of day', () => {
    expect(spanOf({ n: 1, unit: 'day' }, 'last', moment).instants).toEqual(['2026-10-25 09:00:00', '2026-10-26 09:00:00'])
    expect(spanOf({ n: 2, unit: 'day' }, 'last', moment).instants[0]).toBe('2026-10-24 08:00:00')
    expect(spanOf({ n: 1, unit: 'month' }, 'next', moment).days).toEqual(['2026-10-26', '2026-11-26'])
  })

  it('[D4] an instant falls on the day of the zone, and what is no time has none', () => {
    const late = whenOf('2026-10-25T23:30:00Z', moment)
    expect(late && dayOf(late, zone)).toBe('2026-10-26')
    for (const value of ['2026-02-30', 'soon', 7, true]) expect(whenOf(value, moment)).toBeUndefined()
  })

  it('[D4] a time beyond the years that engines read alike is none', () => {
    for (const unit of ['hour', 'day', 'week', 'month', 'year'] as const) {
      expect(whenOf({ ago: { n: 2 ** 52, unit } }, moment)).toBeUndefined()
      expect(whenOf({ ahead: { n: 100_000_000, unit } }, moment)).toBeUndefined()
    }
    expect(whenOf('-000100-01-01T00:00', moment)).toBeUndefined()
    expect(bounds('9999-12-31')).toEqual({ from: '9999-12-30 23:00:00', to: '9999-12-31 23:00:00' })
    expect(boundsOf({ day: Temporal.PlainDate.from('9999-12-31') }, 'UTC').to).toBe('10000-01-01 00:00:00')
  })
})
