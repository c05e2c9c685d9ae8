import type { Column, ColumnType, FileSpec } from '../query/model.ts'

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
