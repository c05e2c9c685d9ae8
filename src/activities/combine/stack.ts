import { sql } from 'kysely'
import { and, col, list, type Sql, sorted, tableName } from '../../engine/query/dialect.ts'
import type { Column } from '../../engine/query/model.ts'
import { populationScope, sameness } from '../../engine/query/scope.ts'
import { anyNull, columnsFrom, type Plan, setNumber, valueName } from './plan.ts'

// All sets on one another, for comparison by columns: key, columns, the compared values `v-0` ..., the number of the set, and
// `key-rank`, which is 1 for the row of the highest set that has the key.

/** @param extra more columns, of a set and a row given by its alias and its compared values */
export function stacked(
  plan: Plan,
  columns: readonly Column[],
  extra: (set: number, values: readonly Sql[]) => readonly Sql[] = () => [],
): Sql {
  const { key } = plan.first.population
  const parts = plan.sets.map(({ population }, index) => {
    const scope = populationScope(plan.about, population)
    const values = plan.settings.columns.map((field) => sameness(scope.resolve(field)))
    const named = values.map((value, at) => sql`${value} as ${valueName(at)}`)
    const own = [
      ...columnsFrom(population, scope.alias, columns),
      ...named,
      sql`${setNumber(index)} as "set-number"`,
      ...extra(index, values),
    ]
    return sql`select ${list(own)} ${scope.from()}`
  })
  const rank = sql`row_number() over (partition by ${sql.id('all', key)} order by "set-number") as "key-rank"`
  return sql`select *, ${rank} from (${sql.join(parts, sql` union all `)}) as "all"`
}

/** The rows of a stack that have the first place for their key; `value-rank` is 1 for the first of those with equal values. */
export function kept(plan: Plan, stack: string, where: readonly Sql[] = []): Sql {
  const values = plan.settings.columns.map((_, index) => col('stack', `v-${index}`))
  const { key, columns } = plan.first.population
  const type = columns.find((column) => column.name === key)?.type ?? 'text'
  const order = sql`order by "set-number", ${sorted(col('stack', key), type, 'asc')}`
  const rank = sql`row_number() over (partition by ${list(values)} ${order})`
  // An empty value equals nothing, so its row stands alone.
  const alone = sql`case when ${anyNull(values)} then 1 else ${rank} end as "value-rank"`
  return sql`select *, ${alone} from ${tableName(stack)} as "stack" where ${and([sql`"key-rank" = 1`, ...where])}`
}
