import type { ImportProgress, Loaded, Reject, Sniffed } from '../model/import.ts'
import type { LinkCheck } from '../model/link-check.ts'
import type { SourceFile } from '../model/source-file.ts'
import type { Link, Table } from '../query/model.ts'
import type { Statement } from '../query/statement.ts'
import type { Cancel } from './clock.ts'

/** Customer tables. */
export interface Tables {
  sniff(
    source: SourceFile,
    options: { readonly delimiter?: string; readonly nulls?: readonly string[]; readonly header?: boolean },
    progress: (at: ImportProgress) => void,
    signal: Cancel,
  ): Promise<Sniffed>
  /**
   * Replaces the table when it exists, all or nothing. Columns are found by header (the column's label, or its name), or by
   * place when the file has none. @throws TableError when the primary key has duplicates or empty values
   */
  load(source: SourceFile, table: Table, progress: (at: ImportProgress) => void, signal: Cancel): Promise<Loaded>
  /** Makes a table from a select: how the demo data is made. */
  create(table: Table, select: Statement, signal: Cancel): Promise<number>
  list(): Promise<readonly { readonly name: string; readonly rows: number }[]>
  drop(name: string): Promise<void>
  check(link: Link): Promise<LinkCheck>
  /** Rejects of the last load of a table. */
  rejects(table: string): Promise<readonly Reject[]>
  /** Every table's rows as bytes, for a backup, and back. */
  exportTable(name: string): AsyncIterable<Uint8Array>
  importTable(table: Table, bytes: AsyncIterable<Uint8Array>): Promise<number>
}
