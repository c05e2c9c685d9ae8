import { QueryError } from '../../engine/ports/data-engine.ts'
import type { DatabaseFiles } from '../duckdb/driver.ts'
import type { WasmEngine } from './wasm-engine.ts'

const ending = '.db'
const busyMs = 100
const busyTries = 100

/**
 * One file per database in the browser's private file system, with its log beside it. What counts is what was checkpointed:
 * the log of this version loses commits at the second restart, so a log that was left behind is deleted unread.
 */
export class OpfsFiles implements DatabaseFiles {
  readonly kept = true
  #engine: WasmEngine | undefined
  readonly #open = new Set<string>()

  /** The files are opened for this engine from now on; it has none open but those that `open` opens. */
  async serve(engine: WasmEngine, open: () => Promise<void>): Promise<void> {
    this.#engine = engine
    this.#open.clear()
    await whenFree(open)
  }

  /** Makes ready for an engine to open the file by itself. @returns whether there is something in it */
  async prepare(name: string): Promise<boolean> {
    await removeEntry(`${name}${ending}.wal`)
    return (await this.names()).includes(name) && (await this.bytes(name)) > 0
  }

  async names(): Promise<readonly string[]> {
    const names: string[] = []
    const directory = await root()
    for await (const name of directory.keys()) if (name.endsWith(ending)) names.push(name.slice(0, -ending.length))
    return names
  }

  async bytes(name: string): Promise<number> {
    const directory = await root()
    return (await (await directory.getFileHandle(name + ending)).getFile()).size
  }

  async open(name: string): Promise<{ path: string; options: string }> {
    const path = `opfs://${name}${ending}`
    const engine = this.#engine
    if (!engine) throw new TypeError('no engine to open files for')
    if (!this.#open.has(name)) {
      await removeEntry(`${name}${ending}.wal`)
      await whenFree(() => engine.during(engine.db.registerOPFSFileName(path)))
      await whenFree(() => engine.during(engine.db.registerOPFSFileName(`${path}.wal`)))
      this.#open.add(name)
    }
    return { path, options: '(block_size 16384)' }
  }

  held(name: string): boolean {
    return this.#open.has(name)
  }

  async remove(name: string): Promise<void> {
    await removeEntry(`${name}${ending}.wal`)
    await removeEntry(name + ending)
  }
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
