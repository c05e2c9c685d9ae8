import { sql } from 'kysely'
import type { WorkContext } from '../../engine/activity/context.ts'
import type { PlannedOutlet, PlannedTable, QueryWork } from '../../engine/activity/work.ts'
import { and, bind, bindCount, col, list, or, type Sql, sqlType, statement, tableName } from '../../engine/query/dialect.ts'
import type { Column } from '../../engine/query/model.ts'
import type { Field } from '../../engine/query/rule.ts'
import { type Asking, asking, populationScope, sameness } from '../../engine/query/scope.ts'
import type { Population } from '../../engine/run/events.ts'
import { inOrder } from './sets.ts'
import type { Settings } from './settings.ts'

// What the three operations share: the sets in order, and selects over them.

export interface CombineSet {
  readonly step: string
  readonly outlet: string
  readonly population: Population
}

export interface Plan {
  readonly settings: Settings
  readonly about: Asking
  readonly table: WorkContext['table']
  /** In the order of their transitions, which is the one that names are looked up in. */
  readonly inbounds: readonly CombineSet[]
  /** Highest first. */
  readonly sets: readonly CombineSet[]
  readonly first: CombineSet
  readonly others: readonly CombineSet[]
}

/** @throws RangeError when nothing came in */
export function planOf(settings: Settings, context: WorkContext): Plan {
  const inbounds: readonly CombineSet[] = context.inlets.in ?? []
  const sets = inOrder(settings, inbounds)
  const [first, ...others] = sets
  if (!first) throw new RangeError('no set came in')
  return { settings, about: asking(context.model, context), table: context.table, inbounds, sets, first, others }
}

/** The named columns of a population; those it lacks are empty. */
export function columnsFrom(population: Population, alias: string, columns: readonly Column[]): readonly Sql[] {
  const has = new Set(population.columns.map((column) => column.name))
  return [
    sql`${col(alias, population.key)} as ${sql.id(population.key)}`,
    ...columns.map((column) => {
      const value = has.has(column.name) ? col(alias, column.name) : bind(null, sqlType(column))
      return sql`${value} as ${sql.id(column.name)}`
    }),
  ]
}

/** Whether the key of a row stands in a set. */
export function keyIn(set: CombineSet, alias: string): Sql {
  const { table, key } = set.population
  return sql`exists (select 1 from ${tableName(table)} as "other" where ${col('other', key)} = ${col(alias, key)})`
}

export function not(condition: Sql): Sql {
  return sql`not ${condition}`
}

/** The values of fields of every row of a set, for comparison, as a subquery with columns `v-0`, `v-1` ... */
function valuesIn(plan: Plan, set: CombineSet, fields: readonly Field[]): Sql {
  const scope = populationScope(plan.about, set.population)
  const values = fields.map((field, index) => sql`${sameness(scope.resolve(field))} as ${valueName(index)}`)
  return sql`(select ${list(values)} ${scope.from()})`
}

export function valueName(index: number): Sql {
  return sql`${sql.id(`v-${index}`)}`
}

/** Whether a row whose values are given has its equal in a set. */
export function valuesEqual(plan: Plan, set: CombineSet, fields: readonly Field[], values: readonly Sql[]): Sql {
  const equal = values.map((value, index) => sql`${col('other', `v-${index}`)} = ${value}`)
  return sql`exists (select 1 from ${valuesIn(plan, set, fields)} as "other" where ${and(equal)})`
}

export function anyNull(values: readonly Sql[]): Sql {
  return or(values.map((value) => sql`${value} is null`))
}

export function outlet(plan: Plan, table: string, columns: readonly Column[]): PlannedOutlet {
  const { dimension, key, columns: own } = plan.first.population
  const keyColumn = own.filter((column) => column.name === key)
  return { table, dimension, key, columns: [...keyColumn, ...columns] }
}

export function write(table: string, select: Sql, scratch = false): PlannedTable {
  return { table, select: statement(select), ...(scratch ? { scratch } : {}) }
}

export function counted(from: Sql): NonNullable<QueryWork['buckets']>[string] {
  return statement(sql`select count(*) as "rows" ${from}`)
}

/** Rows of the sets beside the first. */
export function rowsOfOthers(plan: Plan): NonNullable<QueryWork['buckets']>[string] {
  if (plan.others.length === 0) return statement(sql`select ${bindCount(0)} as "rows"`)
  const rows = plan.others.map((set) => sql`select 1 as "one" from ${tableName(set.population.table)}`)
  return counted(sql`from (${sql.join(rows, sql` union all `)}) as "others"`)
}

/** Which set a row comes from: 0 for the highest. */
export function setNumber(index: number): Sql {
  return bind(index, 'integer')
}
