import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rounds } from '../../../test/support/rounds.ts'
import { jsonFault } from './json-fault.ts'

function parses(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

test('[W7] a fault is found exactly where JSON.parse finds one', () => {
  const damaged = fc
    .tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '"', '{', ']', ':', '\\', '0', '-', 'e', '.', '\n', 'nul'), fc.nat(3))
    .map(([text, place, insert, cut]) => {
      const at = place % (text.length + 1)
      return text.slice(0, at) + insert + text.slice(at + cut)
    })
  fc.assert(
    fc.property(damaged, (text) => {
      const fault = jsonFault(text)
      if (fault?.kind === 'key_twice') return
      expect(fault === undefined).toBe(parses(text))
    }),
    { numRuns: rounds(500) },
  )
})

test('[W7] faults name line, column and what was found', () => {
  expect(jsonFault('{\n  "a": 1,\n  "b": ,\n}')).toEqual({ kind: 'unexpected', line: 3, column: 8, found: ',' })
  expect(jsonFault('{"a": [1, 2')).toEqual({ kind: 'cut', line: 1, column: 12, found: '' })
  expect(jsonFault('')).toEqual({ kind: 'cut', line: 1, column: 1, found: '' })
  expect(jsonFault('{"a": 1,\n "a": 2}')).toEqual({ kind: 'key_twice', line: 2, column: 2, found: 'a' })
  expect(jsonFault('"abc')?.kind).toBe('cut')
  expect(jsonFault('{"a":1} x')).toMatchObject({ kind: 'unexpected', column: 9, found: 'x' })
  expect(jsonFault(`${'['.repeat(5000)}${']'.repeat(5000)}`)?.kind).toBe('too_deep')
})

test('[W7] a long string is read without running out of stack', () => {
  expect(jsonFault(JSON.stringify({ html: 'é"\n'.repeat(1_000_000) }))).toBeUndefined()
})
