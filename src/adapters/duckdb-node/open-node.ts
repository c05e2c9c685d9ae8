import { DuckDbAudiences } from '../duckdb/audiences.ts'
import { Database } from '../duckdb/database.ts'
import type { DuckDb } from '../duckdb/duckdb.ts'
import { DuckDbEngine } from '../duckdb/engine.ts'
import { DuckDbTables } from '../duckdb/tables.ts'
import { NodeDriver } from './node-driver.ts'

/** Opens native DuckDB over a directory of files, or in memory when none is given. */
export async function openNode(options: { readonly directory?: string } = {}): Promise<DuckDb> {
  const database = new Database(new NodeDriver(options.directory))
  await database.ready()
  return {
    data: new DuckDbEngine(database),
    tables: new DuckDbTables(database),
    audiences: new DuckDbAudiences(database),
    close: () => database.close(),
  }
}
