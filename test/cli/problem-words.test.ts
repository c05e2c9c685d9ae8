import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { rejectReasons } from '../../src/engine/model/import.ts'
import { resources } from '../../src/words/index.ts'

const source = join(import.meta.dirname, '../../src')

/** Codes that stand in the sources of a folder as `code: 'x'`, `refused('x'` or `dataError('x'`. */
function codesIn(folder: string): readonly string[] {
  const files = readdirSync(join(source, folder), { recursive: true, encoding: 'utf8' }).filter((name) => /(?<!\.test)\.ts$/.test(name))
  return files.flatMap((name) => {
    const text = readFileSync(join(source, folder, name), 'utf8')
    return [...text.matchAll(/(?:\bcode: |refused\(|dataError\()'([a-z_]+)'/g)].map((match) => match[1] ?? '')
  })
}

test('[W7] every problem of a campaign, a file or a command has its title, cause and mend in both languages', () => {
  const { en, fr } = resources()
  const codes = new Set([...codesIn('engine/campaign'), ...codesIn('cli'), ...codesIn('activities'), ...rejectReasons])
  expect(codes.size).toBeGreaterThan(40)
  const whole = (words: unknown) => typeof words === 'object' && words !== null && ['title', 'cause', 'mend'].every((part) => part in words)
  const missing = [...codes].filter((code) => !whole(en.problem?.[code]) || !whole(fr.problem?.[code]))
  expect(missing).toEqual([])
})
