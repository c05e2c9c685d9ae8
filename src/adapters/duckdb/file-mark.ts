import type { Connection } from './driver.ts'
import { quoted } from './quote.ts'

// A row that is committed and checkpointed right after a file was made. A file found without it was cut short while it was
// made, and holds nothing.

/** The first statement of every connection: a text that names a function of an extension must not make the engine fetch it. */
export const noExtensions = 'set autoload_known_extensions = false'

/**
 * Every commit is a checkpoint, so nothing is ever written to the log beside a file. In a browser the engine keeps the log of
 * a file that is opened again for reading, and then refuses to commit.
 */
export const withoutLog = "set checkpoint_threshold = '0 bytes'"

export async function isMarked(connection: Connection, database: string): Promise<boolean> {
  const found = await connection.run(
    "select count(*) from duckdb_tables() where database_name = cast($1 as varchar) and schema_name = 'cadenza' and table_name = 'file'",
    [database],
  )
  return found.rows[0]?.[0] === 1
}

export async function mark(connection: Connection, database: string): Promise<void> {
  const name = quoted(database)
  await connection.run('begin transaction')
  await connection.run(`create schema ${name}.cadenza`)
  await connection.run(`create table ${name}.cadenza.file (format integer)`)
  await connection.run(`create table ${name}.cadenza.done (key varchar, answer varchar)`)
  await connection.run(`insert into ${name}.cadenza.file values (1)`)
  await connection.run('commit')
  await connection.run(`checkpoint ${name}`)
}
