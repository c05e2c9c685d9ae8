import { randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { SourceFile } from '../../engine/model/source-file.ts'
import type { Sources } from '../duckdb/driver.ts'

/** Files by path: `handle` is the path. */
export class NodeSources implements Sources {
  async open(source: SourceFile): Promise<{ path: string; close(): Promise<void> }> {
    return { path: pathOf(source), close: async () => {} }
  }

  bytes(source: SourceFile): AsyncIterable<Uint8Array> {
    return createReadStream(pathOf(source), { highWaterMark: 1 << 20 })
  }

  async hold(bytes: AsyncIterable<Uint8Array>): Promise<{ source: SourceFile; close(): Promise<void> }> {
    const path = join(tmpdir(), `cadenza-${randomUUID()}.csv`)
    const file = createWriteStream(path)
    await pipeline(Readable.from(bytes), file)
    return { source: { name: path, bytes: file.bytesWritten, handle: path }, close: () => rm(path, { force: true }) }
  }
}

function pathOf(source: SourceFile): string {
  if (typeof source.handle === 'string') return source.handle
  throw new TypeError('a source of the native engine is a path')
}
