import type { Cancel } from '../../engine/ports/clock.ts'
import type { Database } from './database.ts'

/** Chunks read in one go: a few milliseconds of a page's main thread. */
const chunksAtOnce = 8

/** A search for one text. Chunks never change, so that each is read once, whoever asks how often. */
export interface ChunkSearch {
  readonly needle: string
  /** Positions of what matches, by chunk. @throws the signal's reason when aborted */
  find(chunks: readonly number[], signal: Cancel | undefined): Promise<ReadonlyMap<number, readonly number[]>>
}

export function searchChunks(db: Database, needle: string): ChunkSearch {
  const found = new Map<number, readonly number[]>()
  let turn: Promise<unknown> = Promise.resolve()

  async function read(wanted: readonly number[], signal: Cancel | undefined): Promise<void> {
    const missing = wanted.filter((n) => !found.has(n))
    for (let at = 0; at < missing.length; at += chunksAtOnce) {
      if (signal?.aborted) throw signal.reason
      for (const chunk of await db.chunks.bulkGet(missing.slice(at, at + chunksAtOnce))) {
        if (chunk?.n !== undefined) found.set(chunk.n, positionsIn(chunk.texts, needle))
      }
    }
  }

  return {
    needle,
    async find(chunks, signal) {
      // One after the other: the second who asks finds most of it done.
      const mine = turn.then(() => read(chunks, signal))
      turn = mine.catch(() => undefined)
      await mine
      return found
    },
  }
}

function positionsIn(texts: readonly string[], needle: string): readonly number[] {
  return texts.flatMap((text, position) => (text.includes(needle) ? [position] : []))
}
