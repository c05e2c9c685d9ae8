import { sql } from 'kysely'
import type { Population } from '../run/events.ts'
import { and, col, fold, list, type Sql, tableName } from './dialect.ts'
import { type Column, columnOf, type DataModel, followPath, type Hop, tableOf } from './model.ts'
import type { Field } from './rule.ts'
import type { Moment } from './value.ts'

// Where fields are looked up: the rows being asked about, and the tables that links lead to, joined when first needed.

export interface Resolved {
  readonly sql: Sql
  readonly column: Column
}

export interface Source {
  readonly alias: string
  /** A table of the model. */
  readonly table: string
  /** False where every row surely has one. */
  readonly optional: boolean
}

export interface Scope {
  readonly about: Asking
  /** The rows themselves. */
  readonly alias: string
  /** @throws RangeError for a field that leads nowhere: rules are checked before they are compiled */
  resolve(field: Field): Resolved
  /** The table at the end of a path of links that lead to one row at most. */
  follow(path: readonly string[]): Source
  /** `from ... left join ...`. To be asked for when every field is resolved. */
  from(): Sql
}

export type PopulationTable = Pick<Population, 'table' | 'dimension' | 'key' | 'columns'>

export interface Asking {
  readonly model: DataModel
  readonly moment: Moment
  /** Shared by the scopes of one statement. */
  readonly names: { next: number }
}

export function asking(model: DataModel, moment: Moment): Asking {
  return { model, moment, names: { next: 0 } }
}

/** The rows of a table of the model. `base` is what stands in the from clause when it is more than the table. */
export function tableScope(about: Asking, table: string, base?: { readonly from: Sql; readonly alias: string }): Scope {
  const alias = base?.alias ?? nextName(about)
  const joined = joins(about, () => ({ alias, table, optional: false }))
  return {
    ...joined,
    alias,
    resolve: (field) => resolveIn(about.model, joined.follow(field.path), field.column),
    from: () => sql`from ${base?.from ?? sql`${tableName(table)} as ${sql.id(alias)}`}${joined.text()}`,
  }
}

/** The rows of a population. Fields of its dimension are found by its key. */
export function populationScope(about: Asking, population: PopulationTable): Scope {
  const alias = nextName(about)
  const own: Sql[] = []
  let dimension: Source | undefined
  const start = (): Source => {
    if (dimension) return dimension
    dimension = { alias: nextName(about), table: population.dimension, optional: true }
    const on = sql`${col(dimension.alias, population.key)} = ${col(alias, population.key)}`
    own.push(sql` left join ${tableName(population.dimension)} as ${sql.id(dimension.alias)} on ${on}`)
    return dimension
  }
  const joined = joins(about, start)
  return {
    ...joined,
    alias,
    resolve: (field) => {
      const atHand = field.gathered === true || (field.path.length === 0 && field.column === population.key)
      if (!atHand) return resolveIn(about.model, joined.follow(field.path), field.column)
      const column = population.columns.find((candidate) => candidate.name === field.column)
      if (!column) throw new RangeError(`the population has no column ${field.column}`)
      return { sql: col(alias, column.name), column }
    },
    from: () => sql`from ${tableName(population.table)} as ${sql.id(alias)}${sql.join(own, sql``)}${joined.text()}`,
  }
}

/** A name that no other table of the statement has. */
export function nextName(about: Asking): string {
  const name = `t${about.names.next}`
  about.names.next += 1
  return name
}

function joins(about: Asking, start: () => Source) {
  const reached = new Map<string, Source>()
  const texts: Sql[] = []
  const follow = (path: readonly string[]): Source => {
    const last = path.at(-1)
    if (last === undefined) return start()
    const known = reached.get(path.join('/'))
    if (known) return known
    const source = follow(path.slice(0, -1))
    const [hop] = hopsOrThrow(about.model, source.table, [last])
    if (!hop || hop.many) throw new RangeError(`link ${last} may lead to several rows of ${hop?.target ?? source.table}`)
    const target = { alias: nextName(about), table: hop.target, optional: true }
    texts.push(sql` left join ${oneRowEach(about.model, hop)} as ${sql.id(target.alias)} on ${hopOn(hop, source.alias, target.alias)}`)
    reached.set(path.join('/'), target)
    return target
  }
  return { about, follow, text: () => sql.join(texts, sql``) }
}

function resolveIn(model: DataModel, source: Source, name: string): Resolved {
  const column = columnOf(tableOf(model, source.table), name)
  if (!column) throw new RangeError(`table ${source.table} has no column ${name}`)
  return { sql: col(source.alias, name), column }
}

/** @throws RangeError for a path that leads nowhere */
export function hopsOrThrow(model: DataModel, start: string, path: readonly string[]): readonly Hop[] {
  const hops = followPath(model, start, path)
  if ('broken' in hops) throw new RangeError(`no link ${hops.broken} leads on from ${start}`)
  return hops
}

export function hopOn(hop: Hop, source: string, target: string): Sql {
  return and(hop.on.map((pair) => sql`${col(source, pair.source)} = ${col(target, pair.target)}`))
}

/**
 * The table a link refers to. Only a primary key is known to be unique; else one row of each value is taken, so that dirty
 * data never multiplies a population.
 */
function oneRowEach(model: DataModel, hop: Hop): Sql {
  const key = tableOf(model, hop.target)?.primaryKey ?? []
  const linked = hop.on.map((pair) => pair.target)
  if (key.length > 0 && key.every((column) => linked.includes(column))) return tableName(hop.target)
  const order = key.length > 0 ? key : (tableOf(model, hop.target)?.columns ?? []).map((column) => column.name)
  const rank = sql`row_number() over (partition by ${idList(linked)} order by ${idList(order)}) as "row-of-link"`
  return sql`(select * from (select *, ${rank} from ${tableName(hop.target)}) as "ranked" where "row-of-link" = 1)`
}

function idList(names: readonly string[]): Sql {
  return list(names.map((name) => sql`${sql.id(name)}`))
}

/** The value as it is compared for sameness: texts that differ only in case are the same. */
export function sameness({ sql: value, column }: Resolved, matchCase = false): Sql {
  return column.type === 'text' && !matchCase ? fold(value) : value
}
