import { QueryError } from '../../engine/query/query-error.ts'
import type { DatabaseFiles } from '../duckdb/driver.ts'
import type { WasmEngine } from './wasm-engine.ts'

const ending = '.db'
const log = `${ending}.wal`
const busyMs = 100
const busyTries = 100

/**
 * One file per database in the browser's private file system, with its log beside it. What counts is what was checkpointed:
 * the log of this version loses commits at the second restart, so a log that was left behind is deleted unread.
 */
export class OpfsFiles implements DatabaseFiles {
  readonly kept = true
  #engine: WasmEngine | undefined
  /** Databases whose log the engine was given. It holds that file until it ends, whether it ever writes to it or not. */
  readonly #logs = new Set<string>()

  /** The files are opened for this engine from now on; it has none open but those that `open` opens. */
  async serve(engine: WasmEngine, open: () => Promise<void>): Promise<void> {
    this.#engine = engine
    this.#logs.clear()
    for (const name of await entries()) if (name.endsWith(log)) await removeEntry(name)
    await whenFree(open)
  }

  async holdsSomething(name: string): Promise<boolean> {
    return (await this.names()).includes(name) && (await this.bytes(name)) > 0
  }

  async names(): Promise<readonly string[]> {
    return (await entries()).filter((name) => name.endsWith(ending)).map((name) => name.slice(0, -ending.length))
  }

  async bytes(name: string): Promise<number> {
    const directory = await root()
    return (await (await directory.getFileHandle(name + ending)).getFile()).size
  }

  async open(name: string): Promise<{ path: string; options: string }> {
    const engine = this.#running
    const path = pathOf(name)
    await whenFree(() => engine.during(engine.db.registerOPFSFileName(path)))
    if (!this.#logs.has(name)) {
      await whenFree(() => engine.during(engine.db.registerOPFSFileName(pathOf(name, log))))
      this.#logs.add(name)
    }
    return { path, options: '(block_size 16384)' }
  }

  async close(name: string): Promise<void> {
    const engine = this.#running
    await engine.during(engine.db.dropFile(pathOf(name)))
  }

  /** The log, empty and held, stays until an engine starts. */
  async remove(name: string): Promise<void> {
    await removeEntry(name + ending)
  }

  get #running(): WasmEngine {
    if (!this.#engine) throw new TypeError('no engine to open files for')
    return this.#engine
  }
}

function pathOf(name: string, end = ending): string {
  return `opfs://${name}${end}`
}

async function entries(): Promise<readonly string[]> {
  const names: string[] = []
  const directory = await root()
  for await (const name of directory.keys()) names.push(name)
  return names
}

/** @throws QueryError opfs_missing where the browser has no private file system, as in some private windows */
async function root(): Promise<FileSystemDirectoryHandle> {
  try {
    return await navigator.storage.getDirectory()
  } catch (cause) {
    throw new QueryError('opfs_missing', String(cause), '')
  }
}

/** A file stays locked for a moment after the worker that held it was ended. */
async function whenFree<T>(work: () => Promise<T>): Promise<T> {
  for (let left = busyTries; ; left--) {
    try {
      return await work()
    } catch (cause) {
      if (left === 0 || !isBusy(cause)) throw cause
      await new Promise((resolve) => setTimeout(resolve, busyMs))
    }
  }
}

function isBusy(cause: unknown): boolean {
  return /access handle|NoModification|modifications are not allowed/i.test(String(cause))
}

async function removeEntry(name: string): Promise<void> {
  const directory = await root()
  await whenFree(async () => {
    try {
      await directory.removeEntry(name)
    } catch (cause) {
      if (!(cause instanceof DOMException && cause.name === 'NotFoundError')) throw cause
    }
  })
}
