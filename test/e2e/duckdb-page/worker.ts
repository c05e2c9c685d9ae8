import type { DuckDb } from '../../../src/adapters/duckdb/duckdb.ts'
import { openWasm } from '../../../src/adapters/duckdb-wasm/open-wasm.ts'
import { type Answer, type Call, type Failed, place, type Told } from './protocol.ts'
import { type Acknowledged, examine, workFrom } from './work.ts'

let db: DuckDb | undefined
const cancels = new Map<number, AbortController>()

const tell = (told: Told) => self.postMessage(told)

const page: Record<string, (...args: never[]) => Promise<unknown>> = {
  open: async (fileSystem: 'opfs' | 'memory') => {
    db = await openWasm({ fileSystem })
  },
  close: async () => opened().close(),
  withoutFiles: async () => {
    Object.defineProperty(navigator.storage, 'getDirectory', { value: () => Promise.reject(new DOMException('no', 'SecurityError')) })
    await openWasm()
  },
  work: async (start: number) => {
    await workFrom(opened(), start, (done) => tell({ done }))
  },
  examine: async (acknowledged: Acknowledged) => examine(opened(), acknowledged),
}

function opened(): DuckDb {
  if (!db) throw new Error('not opened')
  return db
}

async function perform({ id, target, method, args, file }: Call): Promise<unknown> {
  const cancel = new AbortController()
  cancels.set(id, cancel)
  const given = args.map((arg) => {
    if (arg === place.signal) return cancel.signal
    if (arg === place.progress) return ({ phase }: { phase: string }) => tell({ phase })
    return arg === place.source && file ? { name: file.name, bytes: file.size, handle: file } : arg
  })
  const of: object = target === 'page' ? page : opened()[target]
  const called: unknown = Reflect.get(of, method)
  if (typeof called !== 'function') throw new Error(`${target}.${method}`)
  return called.apply(of, given)
}

function failed(cause: unknown): Failed {
  const error: Error & Partial<Failed> = cause instanceof Error ? cause : new Error(String(cause))
  const { name, message, code, sql, params } = error
  return { name, message, ...(code && { code }), ...(sql && { sql }), ...(params !== undefined && { params }) }
}

self.addEventListener('message', async ({ data }: MessageEvent<Call | { readonly cancel: number }>) => {
  if ('cancel' in data) {
    cancels.get(data.cancel)?.abort()
    return
  }
  const answer: Answer = await perform(data).then(
    (value) => ({ value }),
    (cause) => ({ error: failed(cause) }),
  )
  cancels.delete(data.id)
  self.postMessage({ id: data.id, answer })
})
