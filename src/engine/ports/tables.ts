import type { Column, ColumnType, FileSpec, Link, Table } from '../query/model.ts'
import type { Cancel } from './clock.ts'

/** A file to read: a File in a browser, a path when headless. Only the adapter looks at `handle`. */
export interface SourceFile {
  readonly name: string
  readonly bytes: number
  readonly handle: unknown
}

/** A table, file or link could not be used. `code` is a problem code, `params` what its sentence names. */
export class TableError extends Error {
  override readonly name = 'TableError'
  readonly code: TableErrorCode
  readonly params: Readonly<Record<string, string | number>>
  constructor(code: TableErrorCode, params: Readonly<Record<string, string | number>> = {}) {
    super(`${code} ${JSON.stringify(params)}`)
    this.code = code
    this.params = params
  }
}

export type TableErrorCode =
  /** Nothing in it, or only blank lines. `file` */
  | 'data_empty'
  /** Bytes that no text has, of a format that is not known. `file` */
  | 'data_binary'
  /** Another format: a spreadsheet, an archive, a picture ... `file`, `format` */
  | 'data_not_text'
  /** Bytes that are not UTF-8. `file`, `line` */
  | 'data_not_utf8'
  /** Columns of the table that the file lacks. `file`, `columns` */
  | 'data_columns_missing'
  /** Values that the column's type would cut: decimals in an integer, digits beyond the scale. `column`, `count`, `sample` */
  | 'data_digits_lost'
  /** Rows that share a primary key. `table`, `key`, `count`, `samples` */
  | 'key_not_unique'
  /** Rows with an empty primary key. `table`, `key`, `count` */
  | 'key_empty'
  /** `table` */
  | 'table_unknown'
  /** A backup's rows could not be read back whole. `table`, `rejected` */
  | 'backup_damaged'

/** Why a line was left out; each is also a problem code. */
export const rejectReasons = [
  'reject_cast',
  'reject_too_few_columns',
  'reject_too_many_columns',
  'reject_quote',
  'reject_too_long',
  'reject_encoding',
] as const
export type RejectReason = (typeof rejectReasons)[number]

/** Why a column was given its type: what the values looked like. */
export interface SniffedColumn extends Column {
  readonly header: string
  /** First few different values, as text. */
  readonly samples: readonly string[]
  readonly nulls: number
  /** Exact for proposed keys, else within a few percent. */
  readonly distinct: number
  /** Types that every value fits, the proposed one first. */
  readonly candidates: readonly ColumnType[]
}

export interface Sniffed {
  readonly file: FileSpec
  readonly rows: number
  readonly columns: readonly SniffedColumn[]
  /** Columns whose values are all present and different, best first: proposals for the primary key. */
  readonly keys: readonly string[]
  /** What the import will need in memory, estimated. */
  readonly bytes: number
}

export interface Reject {
  /** Line in the file, from 1. */
  readonly line: number
  readonly column?: string
  readonly reason: RejectReason
  /** The line as it stood, cut at 500 characters. */
  readonly text: string
}

export interface Loaded {
  readonly rows: number
  readonly rejected: number
  /** The first 1,000. */
  readonly rejects: readonly Reject[]
}

export interface ImportProgress {
  readonly phase: 'reading' | 'typing' | 'writing' | 'saving'
  readonly rows?: number
}

export interface LinkCheck {
  /** Rows of the referring side with a value in every column of the link. */
  readonly rows: number
  /** Of those, how many find no row on the other side. */
  readonly broken: number
  /** How many different values those have. */
  readonly values: number
  /** Rows of the referring side with an empty link column. */
  readonly empty: number
  /** Up to five values that find nothing. */
  readonly samples: readonly string[]
  /** False when the referred-to columns are not unique. */
  readonly unique: boolean
}

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
  create(
    table: Table,
    select: { readonly sql: string; readonly params: readonly (string | number | boolean | null)[] },
    signal: Cancel,
  ): Promise<number>
  list(): Promise<readonly { readonly name: string; readonly rows: number }[]>
  drop(name: string): Promise<void>
  check(link: Link): Promise<LinkCheck>
  /** Rejects of the last load of a table. */
  rejects(table: string): Promise<readonly Reject[]>
  /** Every table's rows as bytes, for a backup, and back. */
  exportTable(name: string): AsyncIterable<Uint8Array>
  importTable(table: Table, bytes: AsyncIterable<Uint8Array>): Promise<number>
}
