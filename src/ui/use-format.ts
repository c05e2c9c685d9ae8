import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

export interface Format {
  number(n: number): string
  /** A short date with the time to the minute. @param zone IANA; the browser's when absent */
  dateTime(ms: number, zone?: string): string
  /** For narrow columns: without the year while it is the current one. */
  shortDateTime(ms: number): string
  date(ms: number, zone?: string): string
  /** The time of day to the millisecond, for logs. */
  time(ms: number, zone?: string): string
  /** The two largest units that matter: 340 ms, 1.2 s, 3 min 4 s, 2 h 5 min, 3 d 4 h. */
  duration(ms: number): string
  /** Decimal units: 46 MB is 46,000,000 bytes. */
  bytes(n: number): string
  /** A part of a whole: 0.125 is 12.5%. */
  share(part: number): string
  /** "a, b and c" */
  list(items: readonly string[]): string
  /** An instant seen from now: "2 minutes ago". */
  relative(ms: number): string
}

/** Numbers, instants and sizes as the person's language writes them. */
export function useFormat(): Format {
  const { i18n } = useTranslation()
  return useMemo(() => formatOf(localeOf(i18n.language, navigator.languages)), [i18n.language])
}

const formats = new Map<string, Format>()

/** One for every part of every screen: each line of a log would make formatters of its own, which costs more than the line. */
export function formatOf(locale: string): Format {
  const format = formats.get(locale) ?? createFormat(locale)
  formats.set(locale, format)
  return format
}

/** The person's own variety of a language, as en-GB for English, so that dates stand in the order they are used to. */
export function localeOf(language: string, wanted: readonly string[]): string {
  return wanted.find((each) => each === language || each.startsWith(`${language}-`)) ?? language
}

const second = 1000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour

const spans = [
  { unit: 'year', ms: 365 * day },
  { unit: 'month', ms: 30 * day },
  { unit: 'week', ms: 7 * day },
  { unit: 'day', ms: day },
  { unit: 'hour', ms: hour },
  { unit: 'minute', ms: minute },
  { unit: 'second', ms: second },
] as const

const sizes = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const

export function createFormat(language: string, now: () => number = Date.now): Format {
  const whole = new Intl.NumberFormat(language, { maximumFractionDigits: 2 })
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 })
  const conjunction = new Intl.ListFormat(language)
  const ago = new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
  const measures = kept(
    (unit, digits) => new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: digits }),
  )
  const measure = (n: number, unit: string, digits = 0) => measures(unit, digits).format(n)
  const moment = (options: Intl.DateTimeFormatOptions) => {
    const inZone = kept((zone) => new Intl.DateTimeFormat(language, { ...options, ...(zone ? { timeZone: zone } : {}) }))
    return (ms: number, zone = '') => inZone(zone, 0).format(ms)
  }
  const pair = (ms: number, big: number, bigUnit: string, small: number, smallUnit: string) => {
    const rest = Math.floor((ms % big) / small)
    return measure(Math.floor(ms / big), bigUnit) + (rest > 0 ? ` ${measure(rest, smallUnit)}` : '')
  }
  const dayAndTime = moment({ day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' })
  const dayOfYear = moment({ dateStyle: 'medium' })
  return {
    number: (n) => whole.format(n),
    dateTime: moment({ dateStyle: 'medium', timeStyle: 'short' }),
    shortDateTime: (ms) => (sameYear(ms, now()) ? dayAndTime(ms) : dayOfYear(ms)),
    date: moment({ dateStyle: 'medium' }),
    time: moment({ hour: '2-digit', minute: '2-digit', second: '2-digit', fractionalSecondDigits: 3, hourCycle: 'h23' }),
    duration: (ms) => {
      if (ms < second) return measure(Math.round(ms), 'millisecond')
      if (ms < minute) return measure(ms / second, 'second', 1)
      if (ms < hour) return pair(ms, minute, 'minute', second, 'second')
      if (ms < day) return pair(ms, hour, 'hour', minute, 'minute')
      return pair(ms, day, 'day', hour, 'hour')
    },
    bytes: (n) => {
      const step = n < 1000 ? 0 : Math.min(Math.floor(Math.log10(n) / 3), sizes.length - 1)
      return measure(n / 1000 ** step, sizes[step] ?? 'byte', step > 1 ? 1 : 0)
    },
    share: (part) => percent.format(part),
    list: (items) => conjunction.format(items),
    relative: (ms) => {
      const away = ms - now()
      const span = spans.find((candidate) => Math.abs(away) >= candidate.ms)
      return span ? ago.format(Math.trunc(away / span.ms), span.unit) : ago.format(0, 'second')
    },
  }
}

/** Making a formatter costs far more than using it. */
function kept<T>(make: (name: string, digits: number) => T): (name: string, digits: number) => T {
  const made = new Map<string, T>()
  return (name, digits) => {
    const key = `${name} ${digits}`
    const known = made.get(key) ?? make(name, digits)
    made.set(key, known)
    return known
  }
}

function sameYear(one: number, other: number): boolean {
  return new Date(one).getFullYear() === new Date(other).getFullYear()
}
