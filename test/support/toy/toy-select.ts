import type { Cell } from '../../../src/engine/query/row-set.ts'
import type { Param, Statement } from '../../../src/engine/query/statement.ts'

// A query language small enough to hold in the hand: the toy activities write it, the toy engine evaluates it. The few
// statements that the engine itself writes are SQL and are told by their form.

export type Row = Readonly<Record<string, Cell>>
export type Tables = ReadonlyMap<string, readonly Row[]>

export type Select =
  | { readonly op: 'range'; readonly from: number; readonly to: number }
  | { readonly op: 'table'; readonly table: string }
  | { readonly op: 'union'; readonly of: readonly Select[] }
  /** Rows whose id leaves a rest that is below `keep`, or the others. */
  | { readonly op: 'where'; readonly of: Select; readonly by: number; readonly keep: number; readonly not: boolean }
  | { readonly op: 'recipients'; readonly of: Select; readonly prefix: string; readonly excludeEvery: number; readonly failEvery: number }
  | { readonly op: 'sent'; readonly recipients: string; readonly failures: string }
  | { readonly op: 'count'; readonly of: Select }

export function select(query: Select): Statement {
  return { sql: JSON.stringify(query), params: [] }
}

export function evaluate(tables: Tables, { sql, params }: Statement): readonly Row[] {
  return sql.startsWith('{') ? evaluateSelect(tables, JSON.parse(sql) as Select) : evaluateSql(tables, sql, params)
}

function read(tables: Tables, name: string): readonly Row[] {
  const rows = tables.get(name)
  if (!rows) throw new Error(`there is no table ${name}`)
  return rows
}

function evaluateSelect(tables: Tables, query: Select): readonly Row[] {
  switch (query.op) {
    case 'range':
      return Array.from({ length: Math.max(0, query.to - query.from) }, (_, i) => ({ id: query.from + i }))
    case 'table':
      return read(tables, query.table)
    case 'union':
      return unique(query.of.flatMap((each) => evaluateSelect(tables, each)))
    case 'where':
      return evaluateSelect(tables, query.of).filter(({ id }) => Number(id) % query.by < query.keep !== query.not)
    case 'recipients':
      return evaluateSelect(tables, query.of).map(({ id }, i) => ({
        n: i + 1,
        id: `${query.prefix}${id}`,
        key: id ?? null,
        address: `person${id}@example.com`,
        reason: every(query.excludeEvery, id) ? 'unsubscribed' : null,
        'profile.name': every(query.failEvery, id) ? 'broken' : `Person ${id}`,
      }))
    case 'sent': {
      const failed = new Set(read(tables, query.failures).map(({ n }) => n))
      return read(tables, query.recipients)
        .filter(({ n }) => !failed.has(n ?? null))
        .map(({ key }) => ({ id: key ?? null }))
    }
    case 'count':
      return [{ n: evaluateSelect(tables, query.of).length }]
  }
}

function every(n: number, id: Cell | undefined): boolean {
  return n > 0 && Number(id) % n === 0
}

function unique(rows: readonly Row[]): readonly Row[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()].sort((a, b) => Number(a.id) - Number(b.id))
}

function evaluateSql(tables: Tables, sql: string, params: readonly Param[]): readonly Row[] {
  const table = /from "(\w+)"\."(\w+)"/.exec(sql)
  if (!table) throw new Error(`the toy engine does not know: ${sql}`)
  const rows = read(tables, `${table[1]}.${table[2]}`)
  if (sql.includes('between')) {
    const [from, to] = params.map(Number)
    return rows.filter(({ n, reason }) => reason === null && Number(n) >= from! && Number(n) <= to!)
  }
  return [{ n: sql.includes('"reason" =') ? rows.filter(({ reason }) => reason === params[0]).length : rows.length }]
}
