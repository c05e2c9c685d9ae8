import { DuckDBInstance, type DuckDBValue, VARCHAR } from '@duckdb/node-api'
import { sqlType, statement, tableName } from '../../src/engine/query/dialect.ts'
import type { Column } from '../../src/engine/query/model.ts'
import type { Param, Statement } from '../../src/engine/query/statement.ts'

// A DuckDB in memory, for tests that ask what a statement answers.

export interface TestDatabase {
  run(statement: Statement): Promise<void>
  /** Rows as objects; wide integers and decimals as numbers, times as text. */
  rows(statement: Statement): Promise<readonly Record<string, Plain>[]>
  number(statement: Statement): Promise<number>
  /** Makes a table of the given rows, replacing one of the same name. */
  fill(table: string, columns: readonly Column[], rows: readonly (readonly Param[])[]): Promise<void>
  exec(sql: string): Promise<void>
  close(): void
}
export type Plain = string | number | boolean | null

export async function openTestDatabase(): Promise<TestDatabase> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' })
  const connection = await instance.connect()
  await connection.run('set autoload_known_extensions = false')
  const rows = async ({ sql, params }: Statement) => {
    const reader = await connection.runAndReadAll(
      sql,
      asTexts(params),
      params.map(() => VARCHAR),
    )
    const names = reader.columnNames()
    return reader.getRows().map((row) => Object.fromEntries(row.map((value, index) => [names[index] ?? '', plain(value)])))
  }
  return {
    run: async ({ sql, params }) =>
      void (await connection.run(
        sql,
        asTexts(params),
        params.map(() => VARCHAR),
      )),
    rows,
    number: async (query) => {
      const [row = {}] = await rows(query)
      return Number(Object.values(row)[0])
    },
    fill: async (table, columns, given) => {
      const name = statement(tableName(table)).sql
      await connection.run(`create or replace table ${name} (${columns.map((each) => `"${each.name}" ${sqlType(each)}`).join(', ')})`)
      if (given.length === 0) return
      const marks = given.map(
        (_, row) => `(${columns.map((each, at) => `cast($${row * columns.length + at + 1} as ${sqlType(each)})`).join(', ')})`,
      )
      await connection.run(`insert into ${name} values ${marks.join(', ')}`, given.flat())
    },
    exec: async (sql) => void (await connection.run(sql)),
    close: () => {
      connection.closeSync()
      instance.closeSync()
    },
  }
}

/** As the product binds them. */
function asTexts(params: readonly Param[]): (string | null)[] {
  return params.map((param) => (param === null ? null : String(param)))
}

function plain(value: DuckDBValue): Plain {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  if (typeof value === 'bigint') return Number(value)
  const text = String(value)
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text
}
