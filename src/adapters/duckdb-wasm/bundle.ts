import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url'
import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url'

/** Where the engine's code comes from: files of our own build, never another host. */
export interface WasmBundle {
  readonly wasm: string
  makeWorker(): Worker
}

export function browserBundle(): WasmBundle {
  // The engine fetches from a worker of its own, whose address must not matter.
  return { wasm: new URL(wasmUrl, self.location.href).href, makeWorker: () => new Worker(new URL(workerUrl, self.location.href)) }
}
