import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, type RawBuilder, sql } from 'kysely'
import type { Column, ColumnType } from './model.ts'
import type { Param, Statement } from './statement.ts'

// Every expression whose text could mean different things on DuckDB and PostgreSQL is written here, once.

export type Sql = RawBuilder<unknown>

const compiler = new Kysely<Record<string, never>>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
})

export function statement(query: Sql): Statement {
  const compiled = query.compile(compiler)
  return { sql: compiled.sql, params: compiled.parameters.map(asParam) }
}

function asParam(value: unknown): Param {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  throw new TypeError(`a ${typeof value} cannot be bound`)
}

const sqlTypes: Readonly<Record<Exclude<ColumnType, 'decimal'>, string>> = {
  text: 'varchar',
  integer: 'bigint',
  number: 'double precision',
  boolean: 'boolean',
  date: 'date',
  timestamp: 'timestamp',
}

/** The declared type of a column, as both engines spell it. Decimals without digits hold 18, of which 2 after the point. */
export function sqlType(column: Pick<Column, 'type' | 'precision' | 'scale'>): string {
  return column.type === 'decimal' ? `decimal(${column.precision ?? 18}, ${column.scale ?? 2})` : sqlTypes[column.type]
}

/** A bound value (D4): always in a cast to its type. */
export function bind(value: Param, type: string): Sql {
  return sql`cast(${value} as ${sql.raw(type)})`
}

export function bindText(value: string): Sql {
  return bind(value, 'varchar')
}

export function bindCount(value: number): Sql {
  return bind(value, 'bigint')
}

/** Exact: the digits travel as text. What no decimal can hold is compared as a floating number, as it has to be. */
export function bindNumber(value: number | string): Sql {
  const text = plainDigits(value)
  const [whole = '', fraction = ''] = text.replace('-', '').split('.')
  const digits = whole.length + fraction.length
  if (digits > 38) return bind(Number(value), 'double precision')
  if (fraction !== '') return bind(text, `decimal(${Math.max(18, digits)}, ${fraction.length})`)
  return digits < 18 ? bind(text, 'bigint') : bind(text, 'decimal(38, 0)')
}

/** A number without an exponent and with at most 18 digits after the point. */
function plainDigits(value: number | string): string {
  const text = String(value).trim()
  if (/^-?\d+(\.\d{1,18})?$/.test(text)) return text
  const number = Number(text)
  if (Math.abs(number) >= 1e21) return BigInt(number).toString()
  return number.toFixed(18).replace(/\.?0+$/, '')
}

export function col(alias: string, name: string): Sql {
  return sql`${sql.id(alias, name)}`
}

/** A table by its name, or by `schema.table`. */
export function tableName(name: string): Sql {
  return sql`${sql.id(...name.split('.'))}`
}

export function and(parts: readonly Sql[]): Sql {
  return parts.length === 0 ? sql`true` : sql`(${sql.join(parts, sql` and `)})`
}

export function or(parts: readonly Sql[]): Sql {
  return parts.length === 0 ? sql`false` : sql`(${sql.join(parts, sql` or `)})`
}

export function list(parts: readonly Sql[]): Sql {
  return sql.join([...parts])
}

/** Case is folded in the database on both sides, so that one rule of folding counts. */
export function fold(text: Sql): Sql {
  return sql`lower(${text})`
}

/** Texts are ordered by their code points, whatever the collation of the database. */
export function byCodePoint(text: Sql): Sql {
  return sql`${text} collate "C"`
}

/** The value made comparable: texts by code point, everything else as it is. */
export function sortable(value: Sql, type: ColumnType): Sql {
  return type === 'text' ? byCodePoint(value) : value
}

/** The engines disagree on where empty values go, so it is always said: last. */
export function sorted(value: Sql, type: ColumnType, direction: 'asc' | 'desc'): Sql {
  return sql`${sortable(value, type)} ${sql.raw(direction)} nulls last`
}

/** Chance, the same on every engine: the md5 of `key:seed:step` as hexadecimal text (A-SPL). */
export function chance(key: Sql, seed: string, step: string): Sql {
  return byCodePoint(sql`md5(cast(${key} as varchar) || ${bindText(`:${seed}:${step}`)})`)
}

export function contains(text: Sql, part: Sql): Sql {
  return sql`strpos(${text}, ${part}) > 0`
}

export function startsWith(text: Sql, part: Sql): Sql {
  return sql`starts_with(${text}, ${part})`
}

/** PostgreSQL has no `ends_with`. */
export function endsWith(text: Sql, part: Sql): Sql {
  return sql`right(${text}, length(${part})) = ${part}`
}
