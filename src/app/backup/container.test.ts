import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rounds } from '../../../test/support/rounds.ts'
import { fromJsonLines, toJsonLines } from './json-lines.ts'
import { openContainer } from './open-container.ts'
import { type SectionSource, writeContainer } from './write-container.ts'

async function* sectionsOf(sections: readonly (readonly [string, readonly Uint8Array[]])[]): AsyncGenerator<SectionSource> {
  for (const [name, pieces] of sections) yield { name, data: each(pieces) }
}

async function* each<T>(values: readonly T[]): AsyncGenerator<T> {
  yield* values
}

async function fileOf(sections: readonly (readonly [string, readonly Uint8Array[]])[]): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = []
  for await (const part of writeContainer(sectionsOf(sections), 7)) parts.push(part)
  return new Blob(parts)
}

async function collect<T>(values: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const value of values) all.push(value)
  return all
}

const open = (file: Blob) => openContainer(file, () => {})
const pieces = fc.array(fc.uint8Array({ maxLength: 50 }), { maxLength: 4 })
const some = fc.uniqueArray(fc.tuple(fc.string(), pieces), { maxLength: 4, selector: ([name]) => name })

describe('[D6] the backup file', () => {
  it('gives back what was written', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.string(), { maxLength: 4 }),
        fc.array(fc.uint8Array({ minLength: 1 }), { maxLength: 4 }),
        async (names, written) => {
          const container = await open(await fileOf(names.map((name) => [name, written])))
          expect(container.names).toEqual(names)
          expect(container.written).toBe(7)
          for (const name of names) expect(await collect(container.read(name))).toEqual(written)
        },
      ),
      { numRuns: rounds(30) },
    )
  })

  it('is refused when any byte of it differs', async () => {
    await fc.assert(
      fc.asyncProperty(some, fc.nat(), fc.integer({ min: 1, max: 255 }), async (sections, where, change) => {
        const bytes = new Uint8Array(await (await fileOf(sections)).arrayBuffer())
        const at = where % bytes.length
        bytes[at] = (bytes[at] ?? 0) ^ change
        await expect(open(new Blob([bytes]))).rejects.toMatchObject({ code: expect.stringMatching(/^backup_/) })
      }),
      { numRuns: rounds(60) },
    )
  })

  it('is refused when it is cut anywhere, or longer than it was', async () => {
    await fc.assert(
      fc.asyncProperty(some, fc.nat(), async (sections, where) => {
        const file = await fileOf(sections)
        await expect(open(file.slice(0, where % file.size))).rejects.toMatchObject({ code: expect.stringMatching(/^backup_/) })
        await expect(open(new Blob([file, 'more']))).rejects.toMatchObject({ code: 'backup_damaged' })
      }),
      { numRuns: rounds(30) },
    )
  })

  it('tells a newer file and a foreign one apart', async () => {
    await expect(open(new Blob(['cadenza/backup 2\n']))).rejects.toMatchObject({ code: 'backup_newer', params: { found: '2', known: 1 } })
    await expect(open(new Blob(['PK\u0003\u0004']))).rejects.toMatchObject({ code: 'backup_not_ours' })
    await expect(open(new Blob([]))).rejects.toMatchObject({ code: 'backup_not_ours' })
  })

  it('carries records as lines of JSON, wherever the pieces are cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.jsonValue()), fc.integer({ min: 1, max: 7 }), async (values, size) => {
        const bytes = (await collect(toJsonLines(values))).flatMap((piece) => Array.from(piece))
        const pieces = Array.from(
          { length: Math.ceil(bytes.length / size) },
          (_, i) => new Uint8Array(bytes.slice(i * size, i * size + size)),
        )
        expect(await collect(fromJsonLines(each(pieces)))).toEqual(JSON.parse(JSON.stringify(values)))
      }),
      { numRuns: rounds(30) },
    )
  })
})
