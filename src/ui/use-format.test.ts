import { expect, it } from 'vitest'
import { createFormat, formatOf, localeOf } from './use-format.ts'

const now = Date.UTC(2026, 10, 27, 12)
const day = 24 * 3_600_000

it('takes the person’s own variety of the chosen language', () => {
  expect(localeOf('en', ['fr-CH', 'en-GB', 'en'])).toBe('en-GB')
  expect(localeOf('fr', ['en-US'])).toBe('fr')
})

it('leaves the year out of a short date only while it is the current one', () => {
  const { shortDateTime } = createFormat('en-GB', () => now)
  expect(shortDateTime(now - day)).toMatch(/^26 Nov,? /)
  expect(shortDateTime(now - 400 * day)).toBe('23 Oct 2025')
})

it('writes numbers, sizes and times by the language', () => {
  const french = createFormat('fr', () => now)
  expect(french.number(9870)).toMatch(/^9\s870$/)
  expect(french.bytes(46_000_000)).toMatch(/^46\sMo$/)
  expect(french.relative(now - 2 * 60_000)).toBe('il y a 2 minutes')
  const english = createFormat('en-GB', () => now)
  expect(english.duration(184_000)).toBe('3 mins 4 secs')
  expect([english.share(0.125), french.share(0.125)]).toEqual(['12.5%', expect.stringMatching(/^12,5\s%$/)])
  expect([english.list(['a', 'b', 'c']), french.list(['a', 'b', 'c'])]).toEqual(['a, b and c', 'a, b et c'])
})

it('makes the formatters of a language once', () => {
  expect(formatOf('fr')).toBe(formatOf('fr'))
  expect(formatOf('en-GB')).not.toBe(formatOf('fr'))
})
