import type { Column } from './model.ts'

export type Cell = string | number | boolean | null
export interface RowSet {
  /** Decimals and integers beyond 2^53 come as text; dates as YYYY-MM-DD; timestamps as YYYY-MM-DD HH:MM:SS[.ffffff] in UTC. */
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
}
