import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { QueryError } from '../src/engine/query/query-error.ts'
import { failureOf } from '../src/engine/run/failure.ts'
import { createWords, resources } from '../src/words/index.ts'

// Three places must agree on every problem: the code that raises it, the words in both languages, and docs/problems.md.

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path) && !/^words[\\/]/.test(path))
  // The log's lines have codes too, with sentences of their own.
  .filter((path) => !/engine[\\/]run[\\/]log\.ts$/.test(path))
  .map((path) => readFileSync(`src/${path}`, 'utf8'))

const raised = /(?:\bcode: |\b(?:error|problem|fault|refused|dataError|DeskError|QueryError|TableError)\(\s*)'([a-z]+(?:_[a-z0-9]+)+)'/g
const used = new Set(sources.flatMap((text) => [...text.matchAll(raised)].map((match) => match[1] ?? '')))
const all = sources.join('\n')

const { en, fr } = resources()
const words = Object.entries(en.problem ?? {}).map(([code, said]) => ({ code, said, french: fr.problem?.[code] }))
const known = new Set(words.map(({ code }) => code))

const page = readFileSync('docs/problems.md', 'utf8')
const sections = new Map(
  page
    .split(/^## /m)
    .slice(1)
    .map((section) => [section.slice(0, section.indexOf('\n')).trim(), section.slice(section.indexOf('\n')).trim()]),
)

const sentence = (said: unknown) => {
  const { title, cause, mend } = Object(said)
  return `${title}. ${cause} ${mend}`.replace(/\$t\((.*?)\)/, '$1').replaceAll(/\{\{-?\s*(\w+)\s*\}\}/g, '{$1}')
}
/** Quotation marks and line breaks are a page's own. */
const plain = (text: string) => text.replaceAll('’', "'").replaceAll(/\s+/g, ' ')

describe('every problem', () => {
  it('that is raised has words', () => {
    expect(used.size).toBeGreaterThan(100)
    expect([...used].filter((code) => !known.has(code))).toEqual([])
  })

  it('that has words is raised somewhere', () => {
    expect([...known].filter((code) => !all.includes(`'${code}'`))).toEqual([])
  })

  it('has a title, a cause and a way to mend it in both languages', () => {
    for (const { code, said, french } of words) {
      for (const text of [said, french]) {
        expect(Object.keys(Object(text)).sort(), code).toEqual(['cause', 'mend', 'title'])
      }
    }
  })

  it('stands in docs/problems.md in its words, in alphabetical order, and nothing else does', () => {
    expect([...sections.keys()]).toEqual([...known].sort())
    for (const { code, said } of words) expect(plain(sections.get(code) ?? ''), code).toBe(plain(sentence(said)))
  })
})

it('a failed task says what the engine said', () => {
  for (const error of [new QueryError('query_failed', 'no such column', 'select'), new Error('no such column')]) {
    const { code, params } = failureOf(error)
    expect(createWords('en').t(`problem:${code}.cause`, { ...params })).toContain('no such column')
  }
})
