import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm'
import { Lost } from '../duckdb/driver.ts'
import type { WasmBundle } from './bundle.ts'

/** One engine in a worker of its own. Whatever waits for it is told when it is gone, which its library does not do. */
export class WasmEngine {
  readonly db: AsyncDuckDB
  readonly #waiting = new Set<(lost: Lost) => void>()
  #gone = false

  private constructor(db: AsyncDuckDB) {
    this.db = db
  }

  static async make(bundle: WasmBundle): Promise<WasmEngine> {
    const worker = bundle.makeWorker()
    const engine = new WasmEngine(new AsyncDuckDB(new VoidLogger(), worker))
    worker.addEventListener('error', () => engine.end())
    await engine.during(engine.db.instantiate(bundle.wasm))
    return engine
  }

  get gone(): boolean {
    return this.#gone
  }

  /** @throws Lost when the engine ends before the work does */
  during<T>(work: Promise<T>): Promise<T> {
    if (this.#gone) {
      work.catch(() => {})
      return Promise.reject(new Lost('the engine has ended'))
    }
    return new Promise<T>((resolve, reject) => {
      this.#waiting.add(reject)
      work.then(resolve, reject).finally(() => this.#waiting.delete(reject))
    })
  }

  /** Ends the worker at once, whatever it does: what was not checkpointed did not happen. */
  end(): void {
    if (this.#gone) return
    this.#gone = true
    // Resolves at once; the library would only fail if the worker were missing.
    this.db.terminate().catch(() => {})
    for (const reject of this.#waiting) reject(new Lost('the engine was ended'))
    this.#waiting.clear()
  }
}
