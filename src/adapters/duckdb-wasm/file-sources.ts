import { DuckDBDataProtocol } from '@duckdb/duckdb-wasm'
import type { SourceFile } from '../../engine/model/source-file.ts'
import type { Sources } from '../duckdb/driver.ts'
import type { WasmEngine } from './wasm-engine.ts'

const pieceBytes = 4 << 20

/** Files that a person picked: `handle` is a File, read piece by piece from where it lies. */
export class FileSources implements Sources {
  readonly #engine: () => WasmEngine
  #opened = 0

  constructor(engine: () => WasmEngine) {
    this.#engine = engine
  }

  async open(source: SourceFile): Promise<{ path: string; close(): Promise<void> }> {
    const file = fileOf(source)
    const engine = this.#engine()
    const path = `source-${this.#opened++}.csv`
    if (typeof FileReader === 'undefined') {
      await engine.during(engine.db.registerFileBuffer(path, new Uint8Array(await file.arrayBuffer())))
    } else {
      await engine.during(engine.db.registerFileHandle(path, file, DuckDBDataProtocol.BROWSER_FILEREADER, true))
    }
    // An engine that ended has dropped its files with everything else.
    return { path, close: async () => void (await engine.during(engine.db.dropFile(path)).catch(() => {})) }
  }

  /** Large pieces: a stream of the browser comes in small ones, each with its own round through another process. */
  async *bytes(source: SourceFile): AsyncIterable<Uint8Array> {
    const file = fileOf(source)
    for (let start = 0; start < file.size; start += pieceBytes) {
      yield new Uint8Array(await file.slice(start, start + pieceBytes).arrayBuffer())
    }
  }

  async hold(bytes: AsyncIterable<Uint8Array>): Promise<{ source: SourceFile; close(): Promise<void> }> {
    const parts: Blob[] = []
    for await (const part of bytes) parts.push(new Blob([new Uint8Array(part)]))
    const file = new File(parts, 'held.csv')
    return { source: { name: file.name, bytes: file.size, handle: file }, close: async () => {} }
  }
}

function fileOf(source: SourceFile): Blob {
  if (source.handle instanceof Blob) return source.handle
  throw new TypeError('a source of the engine in the browser is a File')
}
