import { DuckDbAudiences } from '../duckdb/audiences.ts'
import { Database } from '../duckdb/database.ts'
import type { DuckDb } from '../duckdb/duckdb.ts'
import { DuckDbEngine } from '../duckdb/engine.ts'
import { DuckDbTables } from '../duckdb/tables.ts'
import { browserBundle, type WasmBundle } from './bundle.ts'
import { WasmDriver } from './wasm-driver.ts'

export interface WasmOptions {
  /** Default `opfs`. In memory everything is gone with the worker. */
  readonly fileSystem?: 'opfs' | 'memory'
  readonly bundle?: WasmBundle
}

/**
 * Opens DuckDB-WASM in a worker of its own. Only one place may have it open over the same files (R18).
 * @throws QueryError opfs_missing
 */
export async function openWasm({ fileSystem = 'opfs', bundle = browserBundle() }: WasmOptions = {}): Promise<DuckDb> {
  const database = new Database(new WasmDriver(bundle, fileSystem))
  try {
    await database.ready()
  } catch (cause) {
    await database.close()
    throw cause
  }
  return {
    data: new DuckDbEngine(database),
    tables: new DuckDbTables(database),
    audiences: new DuckDbAudiences(database),
    close: () => database.close(),
  }
}
