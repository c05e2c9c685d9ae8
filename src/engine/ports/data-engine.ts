import type { Column } from '../query/model.ts'
import type { Param, Statement } from '../query/statement.ts'
import type { Executed } from '../run/events.ts'
import type { Cancel } from './clock.ts'

/** A statement failed. `sql` is the text with placeholders, `cause` what the engine said. */
export class QueryError extends Error {
  override readonly name = 'QueryError'
  readonly sql: string
  /** A problem code: `query_failed`, `query_out_of_memory`, `storage_full`. */
  readonly code: string
  constructor(code: string, message: string, sql: string) {
    super(message)
    this.code = code
    this.sql = sql
  }
}

/** A statement was cancelled by its signal. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled'
}

export interface Materialize {
  readonly run: string
  /** R2: run, step and firing, without the attempt. */
  readonly key: string
  readonly tables: readonly { readonly table: string; readonly select: Statement; readonly scratch?: boolean }[]
  readonly counts: Readonly<Record<string, Statement>>
}

export interface Materialized {
  /** Rows of each table, scratch ones included. */
  readonly rows: Readonly<Record<string, number>>
  readonly counts: Readonly<Record<string, number>>
  readonly statements: readonly Executed[]
  /** True when the key had been done before: nothing was written now. */
  readonly again: boolean
}

export type Cell = string | number | boolean | null
export interface RowSet {
  /** Decimals and integers beyond 2^53 come as text; dates as YYYY-MM-DD; timestamps as YYYY-MM-DD HH:MM:SS[.ffffff] in UTC. */
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
}

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
