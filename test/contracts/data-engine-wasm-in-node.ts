import { createRequire } from 'node:module'
import { Worker as Thread } from 'node:worker_threads'
import type { WasmBundle } from '../../src/adapters/duckdb-wasm/bundle.ts'

const require = createRequire(import.meta.url)

const shim = `
const { parentPort, workerData } = require('node:worker_threads')
globalThis.postMessage = (message, transfer) => parentPort.postMessage(message, transfer)
parentPort.on('message', (data) => globalThis.onmessage({ data }))
require(workerData)
`

/** A thread that looks like a browser's worker to the engine's library. */
class ThreadWorker extends EventTarget {
  readonly #thread: Thread

  constructor(script: string) {
    super()
    this.#thread = new Thread(shim, { eval: true, workerData: script })
    this.#thread.on('message', (data) => this.dispatchEvent(new MessageEvent('message', { data })))
    this.#thread.on('error', () => this.dispatchEvent(new Event('error')))
  }

  postMessage(message: unknown, transfer: ArrayBuffer[] = []): void {
    this.#thread.postMessage(message, transfer)
  }

  terminate(): void {
    this.#thread.terminate()
  }
}

export const nodeBundle: WasmBundle = {
  wasm: require.resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm'),
  // The library asks of a worker what ThreadWorker has.
  makeWorker: () => new ThreadWorker(require.resolve('@duckdb/duckdb-wasm/dist/duckdb-node-eh.worker.cjs')) as unknown as Worker,
}
