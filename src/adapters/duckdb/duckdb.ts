import type { Audiences } from '../../engine/ports/audiences.ts'
import type { DataEngine } from '../../engine/ports/data-engine.ts'
import type { Tables } from '../../engine/ports/tables.ts'

/** The three ports that one DuckDB stands behind. */
export interface DuckDb {
  readonly data: DataEngine
  readonly tables: Tables
  readonly audiences: Audiences
  close(): Promise<void>
}
