import { DuckDBAccessMode, type DuckDBConfig } from '@duckdb/duckdb-wasm'
import type { DatabaseFiles, Driver, Sources, Started } from '../duckdb/driver.ts'
import { Lost } from '../duckdb/driver.ts'
import { isMarked, mark, noExtensions } from '../duckdb/file-mark.ts'
import { MemoryFiles } from '../duckdb/memory-files.ts'
import type { WasmBundle } from './bundle.ts'
import { FileSources } from './file-sources.ts'
import { OpfsFiles } from './opfs-files.ts'
import { WasmConnection } from './wasm-connection.ts'
import { WasmEngine } from './wasm-engine.ts'

const tables = 'data'

/** The WebAssembly engine, over files of the browser or in memory. Over files a spare worker stands ready (R8). */
export class WasmDriver implements Driver {
  readonly files: DatabaseFiles
  readonly sources: Sources
  readonly #bundle: WasmBundle
  readonly #opfs: OpfsFiles | undefined
  #engine: WasmEngine | undefined
  #spare: Promise<WasmEngine> | undefined

  constructor(bundle: WasmBundle, fileSystem: 'opfs' | 'memory') {
    this.#bundle = bundle
    this.#opfs = fileSystem === 'opfs' ? new OpfsFiles() : undefined
    this.files = this.#opfs ?? new MemoryFiles()
    this.sources = new FileSources(() => this.#running())
  }

  async start(): Promise<Started> {
    // Until it has ended it holds the files.
    this.#engine?.end()
    const opfs = this.#opfs
    if (!opfs) return { ...(await this.#open({})), attached: [] }
    const found = await opfs.holdsSomething(tables)
    const started = await this.#openTables()
    if (await isMarked(started.write, tables)) return started
    if (!found) {
      await mark(started.write, tables)
      return started
    }
    this.#engine?.end()
    await opfs.remove(tables)
    return this.start()
  }

  async stop(): Promise<void> {
    this.#engine?.end()
    this.#engine = undefined
    const spare = this.#spare
    this.#spare = undefined
    await spare?.then((engine) => engine.end()).catch(() => {})
  }

  /** The tables' file is the engine's own: attached to an engine in memory, a new file passes for a broken one. */
  async #openTables(): Promise<Started> {
    const opened = await this.#open({ path: `opfs://${tables}.db`, accessMode: DuckDBAccessMode.READ_WRITE })
    await opened.write.run(noExtensions)
    return { ...opened, attached: [tables] }
  }

  async #open(config: DuckDBConfig): Promise<Pick<Started, 'read' | 'write'>> {
    this.#engine?.end()
    const engine = await (this.#spare ?? WasmEngine.make(this.#bundle))
    this.#engine = engine
    this.#spare = undefined
    await (this.#opfs?.serve(engine, () => engine.during(engine.db.open(config))) ?? engine.during(engine.db.open(config)))
    const connect = async () => new WasmConnection(engine, await engine.during(engine.db.connect()), this.files.kept)
    const connections = { read: await connect(), write: await connect() }
    this.#spare = this.#opfs ? this.#makeSpare() : undefined
    return connections
  }

  #makeSpare(): Promise<WasmEngine> {
    const spare = WasmEngine.make(this.#bundle)
    // Without a spare the next start makes its own worker, and then says why it cannot.
    spare.catch(() => {
      if (this.#spare === spare) this.#spare = undefined
    })
    return spare
  }

  #running(): WasmEngine {
    if (!this.#engine) throw new Lost('no engine is running')
    return this.#engine
  }
}
