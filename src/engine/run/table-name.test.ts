import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rounds } from '../../../test/support/rounds.ts'
import { tableName } from './table-name.ts'

test('a table is named after its run, step, firing and use', () => {
  expect(tableName('a1', { step: 'split-2', firing: 1 }, 'subset1')).toBe('r_a1.split_2_1_subset1')
})

test('[R2] two steps never share a table, whatever an engine makes of capitals', () => {
  const id = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_-]{0,6}$/)
  fc.assert(
    fc.property(id, id, (a, b) => {
      const [one, other] = [a, b].map((step) => tableName('r', { step, firing: 1 }, 'next').toLowerCase())
      expect(one === other).toBe(a === b)
    }),
    { numRuns: rounds(500) },
  )
})
