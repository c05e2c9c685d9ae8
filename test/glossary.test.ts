import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { createWords } from '../src/words/index.ts'

const rows = readFileSync('docs/glossary.md', 'utf8')
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter((cells) => cells.length === 5 && cells[3]?.includes(':'))

const en = createWords('en')
const fr = createWords('fr')

it('the glossary has rows to compare', () => expect(rows.length).toBeGreaterThan(20))

it.each(rows)('%s says %s / %s / %s in both catalogues', (_, english, french, key) => {
  expect(en.t(key ?? '')).toBe(english)
  expect(fr.t(key ?? '')).toBe(french)
})
