import type { ImportProgress, Loaded, Reject, Sniffed } from '../../engine/model/import.ts'
import type { LinkCheck } from '../../engine/model/link-check.ts'
import type { SourceFile } from '../../engine/model/source-file.ts'
import { TableError } from '../../engine/model/table-error.ts'
import type { Cancel } from '../../engine/ports/clock.ts'
import type { Tables } from '../../engine/ports/tables.ts'
import type { Link, Table } from '../../engine/query/model.ts'
import type { Statement } from '../../engine/query/statement.ts'
import type { Database } from './database.ts'
import type { Run } from './driver.ts'
import { checkLink } from './link-check.ts'
import { load } from './load.ts'
import { checkKey } from './primary-key.ts'
import { quoted } from './quote.ts'
import { removeRejects, storedRejects } from './rejects.ts'
import { type SniffOptions, sniff } from './sniff.ts'
import { linesFrom, tableBytes, writeLines } from './table-bytes.ts'
import { declared } from './types.ts'

/** Customer tables in DuckDB, all in the database `data`. */
export class DuckDbTables implements Tables {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  sniff(source: SourceFile, options: SniffOptions, progress: (at: ImportProgress) => void, signal: Cancel): Promise<Sniffed> {
    const { sources } = this.#database
    return this.#database.reading((run) => sniff(run, sources, source, options, progress, signal), [], signal)
  }

  load(source: SourceFile, table: Table, progress: (at: ImportProgress) => void, signal: Cancel): Promise<Loaded> {
    const { sources } = this.#database
    const work = (run: Run) => load(run, { sources, source, table, progress, signal })
    return this.#database.write('data', work, { signal, saving: () => progress({ phase: 'saving' }) })
  }

  create(table: Table, select: Statement, signal: Cancel): Promise<number> {
    const columns = table.columns.map((column) => `cast(${quoted(column.name)} as ${declared(column)}) as ${quoted(column.name)}`)
    const work = async (run: Run) => {
      const sql = `create or replace table data.main.${quoted(table.name)} as select ${columns.join(', ')} from (${select.sql}) made`
      const written = await run(sql, select.params)
      await checkKey(run, table)
      await removeRejects(run, table.name)
      return Number(written.rows[0]?.[0] ?? 0)
    }
    return this.#database.write('data', work, { signal })
  }

  list(): Promise<readonly { readonly name: string; readonly rows: number }[]> {
    return this.#database.reading(async (run) => {
      const names = (await tableNames(run)).map(String)
      const counted = []
      for (const name of names)
        counted.push({ name, rows: Number((await run(`select count(*) from data.main.${quoted(name)}`)).rows[0]?.[0]) })
      return counted
    }, [])
  }

  drop(name: string): Promise<void> {
    return this.#database.write('data', async (run) => {
      await run(`drop table if exists data.main.${quoted(name)}`)
      await removeRejects(run, name)
    })
  }

  check(link: Link): Promise<LinkCheck> {
    return this.#database.reading((run) => checkLink(run, link), [])
  }

  rejects(table: string): Promise<readonly Reject[]> {
    return this.#database.reading((run) => storedRejects(run, table), [])
  }

  async *exportTable(name: string): AsyncIterable<Uint8Array> {
    const columns = await this.#database.reading((run) => columnNames(run, name), [])
    if (columns.length === 0) throw new TableError('table_unknown', { table: name })
    yield* tableBytes((start) => this.#database.reading((run) => linesFrom(run, name, columns, start), []))
  }

  async importTable(table: Table, bytes: AsyncIterable<Uint8Array>): Promise<number> {
    const { sources } = this.#database
    const held = await sources.hold(bytes)
    try {
      return await this.#database.write('data', async (run) => {
        const rows = await writeLines(run, sources, held.source, table)
        await removeRejects(run, table.name)
        return rows
      })
    } finally {
      await held.close()
    }
  }
}

async function tableNames(run: Run): Promise<readonly string[]> {
  const found = await run(
    "select table_name from duckdb_tables() where database_name = 'data' and schema_name = 'main' order by table_name",
  )
  return found.rows.map(([name]) => String(name))
}

async function columnNames(run: Run, table: string): Promise<readonly string[]> {
  const found = await run(
    "select column_name from duckdb_columns() where database_name = 'data' and schema_name = 'main' and table_name = cast($1 as varchar) order by column_index",
    [table],
  )
  return found.rows.map(([name]) => String(name))
}
