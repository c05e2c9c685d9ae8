import type { Executed } from '../run/events.ts'
import type { Statement } from './statement.ts'

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
