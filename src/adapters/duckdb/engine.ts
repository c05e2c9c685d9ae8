import type { Cancel } from '../../engine/ports/clock.ts'
import type { DataEngine } from '../../engine/ports/data-engine.ts'
import type { Materialize, Materialized } from '../../engine/query/materialize.ts'
import type { Column } from '../../engine/query/model.ts'
import type { RowSet } from '../../engine/query/row-set.ts'
import type { Param, Statement } from '../../engine/query/statement.ts'
import type { Executed } from '../../engine/run/events.ts'
import { type Database, databasesIn, runDatabase } from './database.ts'
import { doneAnswer, markDone } from './done.ts'
import type { Run } from './driver.ts'
import { columnList, insertRows } from './insert-rows.ts'
import { quotedTable } from './quote.ts'

type Answer = Omit<Materialized, 'again'>

/** Populations in DuckDB: a database per run, so that a checkpoint stays cheap and retention is the deletion of a file. */
export class DuckDbEngine implements DataEngine {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  openRun(run: string): Promise<void> {
    return this.#database.make(runDatabase(run))
  }

  materialize(request: Materialize, signal: Cancel): Promise<Materialized> {
    const database = runDatabase(request.run)
    const work = async (run: Run): Promise<Materialized> => {
      const stored = await doneAnswer(run, database, request.key)
      if (isAnswer(stored)) return { ...stored, again: true }
      const answer = await writeTables(run, request)
      await markDone(run, database, request.key, answer)
      return { ...answer, again: false }
    }
    return this.#database.write(database, work, { signal, reads: otherRuns(request, database) })
  }

  insert(request: {
    readonly run: string
    readonly key: string
    readonly table: string
    readonly columns: readonly Column[]
    readonly rows: readonly (readonly Param[])[]
  }): Promise<void> {
    const database = runDatabase(request.run)
    return this.#database.write(database, async (run) => {
      if ((await doneAnswer(run, database, request.key)) !== undefined) return
      const table = quotedTable(request.table)
      await run(`create table if not exists ${table} (${columnList(request.columns)})`)
      await insertRows(run, table, request.columns, request.rows)
      await markDone(run, database, request.key, { rows: request.rows.length })
    })
  }

  rows(statement: Statement, signal?: Cancel): Promise<RowSet> {
    return this.#database.read(statement, signal)
  }

  dropRun(run: string): Promise<void> {
    return this.#database.drop(runDatabase(run))
  }
}

async function writeTables(run: Run, request: Materialize): Promise<Answer> {
  const rows: Record<string, number> = {}
  const counts: Record<string, number> = {}
  const statements: Executed[] = []
  for (const { table, select } of request.tables) {
    const sql = `create or replace table ${quotedTable(table)} as ${select.sql}`
    rows[table] = await timed(run, { sql, params: select.params }, statements)
  }
  for (const [name, select] of Object.entries(request.counts)) counts[name] = await timed(run, select, statements)
  for (const { table, scratch } of request.tables) if (scratch) await run(`drop table ${quotedTable(table)}`)
  return { rows, counts, statements }
}

/** @returns the one number that the statement answers: rows written, or a count */
async function timed(run: Run, statement: Statement, statements: Executed[]): Promise<number> {
  const start = performance.now()
  const answer = await run(statement.sql, statement.params)
  const number = Number(answer.rows[0]?.[0] ?? 0)
  statements.push({ sql: statement.sql, ms: Math.round((performance.now() - start) * 10) / 10, rows: number })
  return number
}

/** Audiences stand in `data`; another run's tables are read only when a select names them. */
function otherRuns(request: Materialize, database: string): readonly string[] {
  return databasesIn(request.tables.map(({ select }) => select.sql).join('\n')).filter((name) => name !== database)
}

function isAnswer(value: unknown): value is Answer {
  return typeof value === 'object' && value !== null && 'rows' in value && 'counts' in value && 'statements' in value
}
