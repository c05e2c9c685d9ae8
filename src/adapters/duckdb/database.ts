import type { Cancel } from '../../engine/ports/clock.ts'
import { QueryError } from '../../engine/query/query-error.ts'
import type { RowSet } from '../../engine/query/row-set.ts'
import type { Statement } from '../../engine/query/statement.ts'
import type { Connection, Driver, Run, Sources } from './driver.ts'
import { Lost } from './driver.ts'
import { isMarked, mark, noExtensions, withoutLog } from './file-mark.ts'
import { Mutex, throwIfCancelled } from './mutex.ts'
import { literal, quoted } from './quote.ts'

interface Live {
  readonly read: Connection
  readonly write: Connection
  /** Attached databases, the one used last at the end. */
  readonly attached: Set<string>
}

export interface WriteOptions {
  readonly signal?: Cancel
  /** Other databases that `work` reads. */
  readonly reads?: readonly string[]
  /** Called when the work is done and only has to be made durable: from then on it cannot be cancelled. */
  readonly saving?: () => void
}

const tables = 'data'
const attempts = 3
/** Databases that stay attached besides those in use: each costs memory, and one that is attached again a few milliseconds. */
const attachedAtMost = 8

/**
 * One engine with customer tables in `data` and every run in a database of its own. Keeps these invariants:
 * 1. One transaction at a time, and it writes to one database.
 * 2. `write` resolves only after COMMIT and CHECKPOINT; no other statement is open on any connection meanwhile.
 * 3. When the engine is lost, what was under way is begun again on a new one, from its first statement.
 */
export class Database {
  readonly #driver: Driver
  readonly #writing = new Mutex()
  readonly #reading = new Mutex()
  readonly #attaching = new Mutex()
  #live: Promise<Live> | undefined

  constructor(driver: Driver) {
    this.#driver = driver
  }

  get sources(): Sources {
    return this.#driver.sources
  }

  /** Starts the engine now instead of with the first statement. */
  async ready(): Promise<void> {
    await this.#started()
  }

  /** Reads from customer tables and from every run that the text names. */
  read(statement: Statement, signal?: Cancel): Promise<RowSet> {
    return this.reading((run) => run(statement.sql, statement.params), databasesIn(statement.sql), signal)
  }

  /** Several reads in a row, with nothing written in between that they could see half of. */
  reading<T>(work: (run: Run) => Promise<T>, databases: readonly string[], signal?: Cancel): Promise<T> {
    const attempt = async (live: Live) => {
      for (const name of databases) await this.#attach(live, live.read, name, false)
      return work((sql, params, own) => live.read.run(sql, params, own ?? signal))
    }
    return this.#reading.hold(() => this.#again(attempt), signal).finally(this.#trimLater)
  }

  /** Runs `work` in one transaction on one database, made when absent. `work` may run more than once (invariant 3). */
  write<T>(name: string, work: (run: Run) => Promise<T>, options: WriteOptions = {}): Promise<T> {
    const attempt = async (live: Live) => {
      const used = [name, ...(options.reads ?? [])]
      if (!used.every((database) => isAttached(live, database))) {
        await this.#reading.hold(async () => {
          for (const database of used) await this.#attach(live, live.write, database, database === name)
        })
      }
      return this.#transaction(live, name, work, options)
    }
    return this.#writing.hold(() => this.#again(attempt), options.signal).finally(this.#trimLater)
  }

  /** Makes a database when it is absent. */
  make(name: string): Promise<void> {
    const attempt = (live: Live) => this.#reading.hold(() => this.#attach(live, live.write, name, true))
    return this.#writing.hold(() => this.#again(attempt)).finally(this.#trimLater)
  }

  async exists(name: string): Promise<boolean> {
    const live = await this.#started()
    return live.attached.has(name) || (await this.#driver.files.names()).includes(name)
  }

  /** Takes a database away with everything in it. */
  drop(name: string): Promise<void> {
    const attempt = (live: Live) =>
      this.#reading.hold(async () => {
        if (live.attached.has(name)) await this.#detach(live, name)
        await this.#driver.files.remove(name)
      })
    return this.#writing.hold(() => this.#again(attempt))
  }

  close(): Promise<void> {
    return this.#writing.hold(() =>
      this.#reading.hold(async () => {
        this.#live = undefined
        await this.#driver.stop()
      }),
    )
  }

  async #transaction<T>(live: Live, name: string, work: (run: Run) => Promise<T>, { signal, saving }: WriteOptions): Promise<T> {
    throwIfCancelled(signal)
    await live.write.run('begin transaction')
    let result: T
    try {
      result = await work((sql, params) => live.write.run(sql, params, signal))
      throwIfCancelled(signal)
    } catch (cause) {
      await this.#rollback(live)
      throw cause
    }
    saving?.()
    await this.#reading.hold(() => this.#seal(live, name))
    return result
  }

  async #seal(live: Live, name: string): Promise<void> {
    try {
      await live.write.run('commit')
      await live.write.run(`checkpoint ${quoted(name)}`)
    } catch (cause) {
      // Memory may now hold more than the file: only the file counts, so the engine starts anew from it.
      await this.#rollback(live)
      if (this.#driver.files.kept) this.#forget(live)
      throw cause
    }
  }

  /** Fails when nothing is open any more, which is what was wanted. */
  async #rollback(live: Live): Promise<void> {
    await live.write.run('rollback').catch(() => {})
  }

  async #again<T>(attempt: (live: Live) => Promise<T>): Promise<T> {
    for (let left = attempts; ; left--) {
      const live = await this.#started()
      try {
        return await attempt(live)
      } catch (cause) {
        if (cause instanceof Lost || this.#isBroken(cause)) this.#forget(live)
        if (!(cause instanceof Lost) || left === 1) throw cause
      }
    }
  }

  /** A disk or memory that is full leaves an engine that cannot be trusted; what counts is in the files. */
  #isBroken(cause: unknown): boolean {
    return this.#driver.files.kept && cause instanceof QueryError && cause.code !== 'query_failed'
  }

  #forget(live: Live): void {
    const current = this.#live
    if (current) this.#keep(current.then((running) => (running === live ? this.#start() : running)))
  }

  #started(): Promise<Live> {
    return this.#live ?? this.#keep(this.#start())
  }

  /** A start that fails is tried anew by whoever asks next. */
  #keep(starting: Promise<Live>): Promise<Live> {
    this.#live = starting
    starting.catch(() => {
      if (this.#live === starting) this.#live = undefined
    })
    return starting
  }

  async #start(): Promise<Live> {
    const { read, write, attached } = await this.#driver.start()
    const live: Live = { read, write, attached: new Set(attached) }
    for (const connection of [read, write]) await connection.run(noExtensions)
    await write.run(withoutLog)
    await this.#attach(live, live.write, tables, true)
    for (const connection of [live.read, live.write]) await connection.run(`use ${quoted(tables)}`)
    return live
  }

  #attach(live: Live, connection: Connection, name: string, create: boolean): Promise<void> {
    return this.#attaching.hold(async () => {
      if (isAttached(live, name)) return
      if ((await this.#attachExisting(connection, name)) || (create && (await this.#attachNew(connection, name)))) live.attached.add(name)
    })
  }

  async #attachExisting(connection: Connection, name: string): Promise<boolean> {
    const { files } = this.#driver
    if (!(await files.names()).includes(name)) return false
    if ((await files.bytes(name)) === 0) {
      await files.remove(name)
      return false
    }
    await this.#attachFile(connection, name)
    if (await isMarked(connection, name)) return true
    await connection.run(`detach ${quoted(name)}`)
    await files.close(name)
    await files.remove(name)
    return false
  }

  async #attachNew(connection: Connection, name: string): Promise<boolean> {
    await this.#attachFile(connection, name)
    await mark(connection, name)
    return true
  }

  /** Nobody waits for it, and what fails is done after the next statement. */
  readonly #trimLater = (): void => {
    this.#trim().catch(() => {})
  }

  /** Lets go of the databases that were not used for longest, when nothing is under way. */
  async #trim(): Promise<void> {
    const live = await this.#live
    if (!live || !this.#driver.files.kept || live.attached.size <= attachedAtMost) return
    const idle = () => [...live.attached].filter((name) => name !== tables).slice(0, Math.max(0, live.attached.size - attachedAtMost))
    await this.#writing.hold(() =>
      this.#reading.hold(async () => {
        if ((await this.#live) === live) for (const name of idle()) await this.#detach(live, name)
      }),
    )
  }

  async #detach(live: Live, name: string): Promise<void> {
    await live.write.run(`detach ${quoted(name)}`)
    live.attached.delete(name)
    await this.#driver.files.close(name)
  }

  async #attachFile(connection: Connection, name: string): Promise<void> {
    const { path, options } = await this.#driver.files.open(name)
    await connection.run(`attach ${literal(path)} as ${quoted(name)} ${options}`)
  }
}

/** Makes it the one used last. */
function isAttached({ attached }: Live, name: string): boolean {
  return attached.delete(name) && attached.add(name).has(name)
}

/** The database of a run. */
export function runDatabase(run: string): string {
  return `r_${run}`
}

/** The runs whose tables a text names as `r_<run>.table`. */
export function databasesIn(sql: string): readonly string[] {
  return [...new Set(Array.from(sql.matchAll(/\b(r_[a-z0-9_]+)"?\s*\./g), (match) => match[1] ?? ''))]
}
