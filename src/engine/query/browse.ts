import { sql } from 'kysely'
import { ruleSql } from './compile.ts'
import { and, bindCount, bindText, col, contains, fold, list, or, type Sql, sorted, statement, tableName } from './dialect.ts'
import { type Column, columnOf, type DataModel, tableOf } from './model.ts'
import type { Rule } from './rule.ts'
import { asking, tableScope } from './scope.ts'
import type { Statement } from './statement.ts'
import type { Moment } from './value.ts'

// Statements with which people look at tables and populations. Text is searched in every column, whatever its case.

export interface Page {
  readonly search?: string
  readonly offset: number
  readonly limit: number
}
export interface Listing {
  readonly rows: Statement
  /** One number: the rows that the search finds. */
  readonly total: Statement
}

interface Shown {
  readonly value: Sql
  readonly column: Column
}

/** The rows of a table, in the order of its key. */
export function rowsOf(model: DataModel, table: string, page: Page): Listing {
  const found = tableOf(model, table)
  const shown = (found?.columns ?? []).map((column) => ({ value: col('t', column.name), column }))
  const order = shown.filter(({ column }) => found?.primaryKey.includes(column.name))
  return listing({ from: sql`from ${tableName(table)} as "t"`, shown, order, page })
}

/**
 * The rows of a population in key order: its own columns, then those of its dimension whose names are free. Where its columns
 * are not known they are shown all the same, but only the dimension's are searched.
 */
export function populationRows(
  model: DataModel,
  population: { readonly table: string; readonly dimension: string; readonly key: string; readonly columns?: readonly Column[] },
  page: Page,
): Listing {
  const dimension = tableOf(model, population.dimension)
  const key = columnOf(dimension, population.key) ?? { name: population.key, type: 'text' }
  const own = (population.columns ?? []).map((column) => ({ value: col('p', column.name), column }))
  const names = new Set([key.name, ...own.map(({ column }) => column.name)])
  const others = (dimension?.columns ?? []).filter((column) => !names.has(column.name))
  const join = sql` left join ${tableName(population.dimension)} as "t" on ${col('t', key.name)} = ${col('p', key.name)}`
  return listing({
    from: sql`from ${tableName(population.table)} as "p"${dimension ? join : sql``}`,
    shown: [...own, ...others.map((column) => ({ value: col('t', column.name), column }))],
    order: [{ value: col('p', key.name), column: key }],
    page,
    ...(population.columns ? {} : { ahead: sql`"p".*` }),
  })
}

interface Listed {
  readonly from: Sql
  readonly shown: readonly Shown[]
  readonly order: readonly Shown[]
  readonly page: Page
  /** Columns selected before the others, by no name. */
  readonly ahead?: Sql
}

function listing({ from, shown, order, page, ahead }: Listed): Listing {
  const search = page.search?.trim() ?? ''
  const where =
    search === '' ? sql`` : sql` where ${or([...order, ...shown].map(({ value }) => contains(asText(value), fold(bindText(search)))))}`
  const named = shown.map(({ value, column }) => sql`${value} as ${sql.id(column.name)}`)
  const columns = list(ahead ? [ahead, ...named] : named)
  const by = order.length === 0 ? sql`` : sql` order by ${list(order.map(({ value, column }) => sorted(value, column.type, 'asc')))}`
  const cut = sql` limit ${bindCount(page.limit)} offset ${bindCount(page.offset)}`
  return {
    rows: statement(sql`select ${columns} ${from}${where}${by}${cut}`),
    total: statement(sql`select count(*) as "rows" ${from}${where}`),
  }
}

function asText(value: Sql): Sql {
  return fold(sql`cast(${value} as varchar)`)
}

/** The fifty most frequent values of a column as text, with their rows. */
export function valuesOf(model: DataModel, table: string, column: string, search: string): Statement {
  const known = columnOf(tableOf(model, table), column)
  if (!known) throw new RangeError(`table ${table} has no column ${column}`)
  const value = col('t', column)
  const wanted = search.trim() === '' ? [] : [contains(asText(value), fold(bindText(search.trim())))]
  const where = and([sql`${value} is not null`, ...wanted])
  const text = sql`cast(${value} as varchar)`
  return statement(
    sql`select ${text} as "value", count(*) as "rows" from ${tableName(table)} as "t" where ${where} group by ${text} order by count(*) desc, ${sorted(text, 'text', 'asc')} limit ${bindCount(50)}`,
  )
}

/** How many rows of a table a rule holds for. */
export function countRule(model: DataModel, table: string, rule: Rule, moment: Moment): Statement {
  const scope = tableScope(asking(model, moment), table)
  const where = ruleSql(rule, scope, table)
  return statement(sql`select count(*) as "rows" ${scope.from()} where ${where}`)
}
