import type { Materialize, Materialized } from '../query/materialize.ts'
import type { Column } from '../query/model.ts'
import type { RowSet } from '../query/row-set.ts'
import type { Param, Statement } from '../query/statement.ts'
import type { Cancel } from './clock.ts'

/** Where customer tables and populations live. Every method that writes is durable when it resolves. */
export interface DataEngine {
  /** Makes the run's own schema ready: `r_<run>`. Doing it twice is harmless. */
  openRun(run: string): Promise<void>
  /** Writes all tables, counts, and the key's done-mark in one transaction; the same key again answers what was stored. */
  materialize(request: Materialize, signal: Cancel): Promise<Materialized>
  /** Inserts rows into a table of the run, making it when absent, once per key. */
  insert(request: {
    readonly run: string
    readonly key: string
    readonly table: string
    readonly columns: readonly Column[]
    readonly rows: readonly (readonly Param[])[]
  }): Promise<void>
  /** Reads; cancelled by the signal. */
  rows(statement: Statement, signal?: Cancel): Promise<RowSet>
  /** Removes everything the run wrote. */
  dropRun(run: string): Promise<void>
}
