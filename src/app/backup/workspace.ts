import type { Database } from '../../adapters/dexie/database.ts'
import type { Audiences } from '../../engine/ports/audiences.ts'
import type { Clock } from '../../engine/ports/clock.ts'
import type { DataEngine } from '../../engine/ports/data-engine.ts'
import type { Journal } from '../../engine/ports/journal.ts'
import type { Store } from '../../engine/ports/store.ts'
import type { Tables } from '../../engine/ports/tables.ts'

/** Everything that a backup holds. */
export interface Workspace {
  readonly db: Database
  readonly store: Store
  readonly journal: Journal
  readonly data: DataEngine
  readonly tables: Tables
  readonly audiences: Audiences
  readonly clock: Clock
}

/** Names of the sections of the file. */
export const section = {
  records: (table: string) => `records/${table}`,
  /** The list of saved audiences, without their rows. */
  audiences: 'audiences',
  audience: (name: string) => `audience/${name}`,
  table: (name: string) => `table/${name}`,
  population: (run: string, table: string) => `population/${run}/${table}`,
} as const

/** True in the settings from the moment a restore begins to replace things until it is done. */
export const restoring = 'restore.unfinished'
