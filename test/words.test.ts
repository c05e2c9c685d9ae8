import { describe, expect, it } from 'vitest'
import type { Words } from '../src/engine/activity/define.ts'
import { createWords, resources } from '../src/words/index.ts'

const { en, fr } = resources()

function flat(words: Words | undefined, prefix = ''): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const [key, value] of Object.entries(words ?? {})) {
    const path = prefix === '' ? key : `${prefix}.${key}`
    if (typeof value === 'string') found.set(path, value)
    else for (const [inner, text] of flat(value, path)) found.set(inner, text)
  }
  return found
}

const holes = (text: string) => [...text.matchAll(/\{\{-?\s*(\w+)/g)].map((match) => match[1]).sort()

describe.each(Object.keys(en))('the words of %s', (namespace) => {
  const english = flat(en[namespace])
  const french = flat(fr[namespace])

  it('are the same keys in both languages', () => {
    expect([...french.keys()].sort()).toEqual([...english.keys()].sort())
  })

  it('fill the same holes and are not empty', () => {
    for (const [key, text] of english) {
      expect(text.trim(), key).not.toBe('')
      expect(french.get(key)?.trim(), key).not.toBe('')
      expect(new Set(holes(french.get(key) ?? '')), key).toEqual(new Set(holes(text)))
    }
  })

  it('keep French typography: no plain space before : ; ? ! » % …, none after « and n°', () => {
    for (const [key, text] of french) expect(text, key).not.toMatch(/ [:;?!»%…]|« |n° |[a-zéè][?!](?=\s|$)/)
  })
})

it('group the digits of every number that they take', () => {
  expect(createWords('en').t('log:task_finished', { count: 9870 })).toBe('Done: 9,870 rows go on.')
  expect(createWords('fr').t('log:task_finished', { count: 9870 })).toMatch(/9\u202f870 lignes/)
})
