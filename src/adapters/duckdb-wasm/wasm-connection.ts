import type { AsyncDuckDBConnection, AsyncPreparedStatement } from '@duckdb/duckdb-wasm'
import type { RecordBatch } from 'apache-arrow'
import type { Cancel } from '../../engine/ports/clock.ts'
import { Cancelled } from '../../engine/query/query-error.ts'
import type { RowSet } from '../../engine/query/row-set.ts'
import type { Param } from '../../engine/query/statement.ts'
import { type Connection, Lost } from '../duckdb/driver.ts'
import { failureOf } from '../duckdb/failures.ts'
import { throwIfCancelled } from '../duckdb/mutex.ts'
import { rowSetOf } from './arrow-rows.ts'
import { variableSettings, withVariables } from './variables.ts'
import type { WasmEngine } from './wasm-engine.ts'

/** R8: a statement that has not ended by then is ended with its worker. */
const patienceMs = 250

/** A connection of the WebAssembly engine. Statements go through `send`: the only way that can be interrupted. */
export class WasmConnection implements Connection {
  readonly #engine: WasmEngine
  readonly #connection: AsyncDuckDBConnection
  readonly #mayEnd: boolean
  /** By text: there are as many as lists of values have lengths. */
  readonly #setters = new Map<string, Promise<AsyncPreparedStatement>>()

  /** @param mayEnd the engine can be started anew without losing anything */
  constructor(engine: WasmEngine, connection: AsyncDuckDBConnection, mayEnd: boolean) {
    this.#engine = engine
    this.#connection = connection
    this.#mayEnd = mayEnd
  }

  run = async (sql: string, params: readonly Param[] = [], signal?: Cancel): Promise<RowSet> => {
    throwIfCancelled(signal)
    if (this.#engine.gone) throw new Lost('the engine has ended')
    const interruption = this.#interruptible(signal)
    try {
      return await this.#engine.during(this.#send(sql, params))
    } catch (cause) {
      if (signal?.aborted) throw new Cancelled('cancelled')
      throw cause instanceof Lost ? cause : failureOf(cause, sql)
    } finally {
      interruption.over()
    }
  }

  async #send(sql: string, params: readonly Param[]): Promise<RowSet> {
    for (const setting of variableSettings(params)) {
      const prepared = this.#setters.get(setting.sql) ?? this.#connection.prepare(setting.sql)
      this.#setters.set(setting.sql, prepared)
      await (await prepared).query(...setting.values)
    }
    const reader = await this.#connection.send(params.length > 0 ? withVariables(sql) : sql)
    const batches: RecordBatch[] = []
    for await (const batch of reader) batches.push(batch)
    return rowSetOf((batches[0] ?? reader).schema?.fields ?? [], batches)
  }

  #interruptible(signal: Cancel | undefined): { over(): void } {
    let timer: ReturnType<typeof setTimeout> | undefined
    const interrupt = () => {
      // An engine that ended meanwhile has nothing left to cancel.
      this.#engine.during(this.#connection.cancelSent()).catch(() => {})
      if (this.#mayEnd) timer = setTimeout(() => this.#engine.end(), patienceMs)
    }
    signal?.addEventListener('abort', interrupt)
    return {
      over: () => {
        clearTimeout(timer)
        signal?.removeEventListener('abort', interrupt)
      },
    }
  }
}
