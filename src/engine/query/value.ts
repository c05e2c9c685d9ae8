import { Temporal } from 'temporal-polyfill'
import type { RuleValue } from './rule.ts'

// Values of a rule that stand for a time. Everything that depends on the clock or a zone is computed here, never in SQL.

/** The moment at which a step runs, in epoch milliseconds, and the zone in which its days are counted. */
export interface Moment {
  readonly now: number
  readonly zone: string
}

export interface Span {
  readonly n: number
  readonly unit: 'hour' | 'day' | 'week' | 'month' | 'year'
}

/** A whole day of the zone, or one instant. */
export type When = { readonly day: Temporal.PlainDate } | { readonly instant: Temporal.Instant }

function zonedNow(moment: Moment): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(moment.now).toZonedDateTimeISO(moment.zone)
}

function duration(span: Span): Temporal.DurationLike {
  return { [`${span.unit}s`]: span.n }
}

/**
 * What a value means as a time. Hours count to an instant; days and longer to the day on which they end, as a person means
 * "30 days ago".
 * @returns undefined when it means none
 */
export function whenOf(value: RuleValue, moment: Moment): When | undefined {
  try {
    const when = typeof value === 'string' ? whenOfText(value, moment.zone) : whenOfSpan(value, moment)
    return when && isReadable(when) ? when : undefined
  } catch {
    return undefined
  }
}

function whenOfSpan(value: Exclude<RuleValue, string>, moment: Moment): When | undefined {
  if (typeof value !== 'object') return undefined
  if ('today' in value) return { day: zonedNow(moment).toPlainDate() }
  const at = 'ago' in value ? zonedNow(moment).subtract(duration(value.ago)) : zonedNow(moment).add(duration(value.ahead))
  const unit = 'ago' in value ? value.ago.unit : value.ahead.unit
  return unit === 'hour' ? { instant: at.toInstant() } : { day: at.toPlainDate() }
}

function whenOfText(text: string, zone: string): When {
  const iso = text.trim().replace(' ', 'T')
  if (/^\d{4}-\d{2}-\d{2}$/.test(iso)) return { day: Temporal.PlainDate.from(iso) }
  if (/(Z|[+-]\d{2}:?\d{2})$/.test(iso)) return { instant: Temporal.Instant.from(iso) }
  return { instant: Temporal.PlainDateTime.from(iso).toZonedDateTime(zone).toInstant() }
}

/** Years of more or fewer than four digits are written in other ways by every engine. */
function isReadable(when: When): boolean {
  const { year } = 'day' in when ? when.day : when.instant.toZonedDateTimeISO('UTC')
  return year >= 1 && year <= 9999
}

export function dayOf(when: When, zone: string): string {
  return ('day' in when ? when.day : when.instant.toZonedDateTimeISO(zone).toPlainDate()).toString()
}

/** The first instant and the first one after, as UTC texts; equal for an instant. */
export function boundsOf(when: When, zone: string): { readonly from: string; readonly to: string } {
  if ('instant' in when) return { from: utcText(when.instant), to: utcText(when.instant) }
  const start = (day: Temporal.PlainDate) => utcText(day.toZonedDateTime(zone).toInstant())
  return { from: start(when.day), to: start(when.day.add({ days: 1 })) }
}

/** An instant as the engine stores it: a timestamp in UTC. */
export function utcText(instant: Temporal.Instant): string {
  // The end of the year 9999, which people write for "never", is the first instant of the next one.
  return instant.toZonedDateTimeISO('UTC').toPlainDateTime().toString().replace('T', ' ').replace(/^\+0*/, '')
}

/** The span that ends (`last`) or begins (`next`) now, as the two instants and the two days it touches, both included. */
export function spanOf(span: Span, direction: 'last' | 'next', moment: Moment) {
  const now = zonedNow(moment)
  const [from, to] = direction === 'last' ? [now.subtract(duration(span)), now] : [now, now.add(duration(span))]
  return {
    instants: [utcText(from.toInstant()), utcText(to.toInstant())] as const,
    days: [from.toPlainDate().toString(), to.toPlainDate().toString()] as const,
  }
}
