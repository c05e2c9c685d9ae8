import { sql } from 'kysely'
import type { QueryWork } from '../../engine/activity/work.ts'
import { and, bindCount, col, list, type Sql, sorted, tableName } from '../../engine/query/dialect.ts'
import type { Column } from '../../engine/query/model.ts'
import { columnsFrom, counted, keyIn, not, outlet, type Plan, setNumber, write } from './plan.ts'
import { columnsOfAll } from './sets.ts'
import { kept, stacked } from './stack.ts'

/** Rows of all sets; of equal ones the row of the highest set. */
export function union(plan: Plan): QueryWork {
  const columns = columnsOfAll(
    plan.settings,
    plan.sets.map((set) => set.population),
  )
  return plan.settings.reconcile === 'key' ? byKey(plan, columns) : byColumns(plan, columns)
}

function byKey(plan: Plan, columns: readonly Column[]): QueryWork {
  const next = plan.table('next')
  const limited = limit(plan, columns, onceEach(plan, columns, true))
  return {
    kind: 'query',
    tables: limited?.tables ?? [write(next, onceEach(plan, columns))],
    outlets: { next: outlet(plan, next, columns) },
    buckets: { merged: counted(sql`from (${repeated(plan)}) as "repeated"`), ...limited?.buckets },
  }
}

/** Each key once, with the row of the highest set: every set without the keys of the sets above it. */
export function onceEach(plan: Plan, columns: readonly Column[], numbered = false, firstOnly?: Sql): Sql {
  const parts = plan.sets.map(({ population }, index) => {
    const above = plan.sets.slice(0, index).map((set) => not(keyIn(set, 'row')))
    const where = index === 0 && firstOnly ? [firstOnly] : above
    const number = numbered ? [sql`${setNumber(index)} as "set-number"`] : []
    const selected = list([...columnsFrom(population, 'row', columns), ...number])
    return sql`select ${selected} from ${tableName(population.table)} as "row"${where.length > 0 ? sql` where ${and(where)}` : sql``}`
  })
  return sql.join(parts, sql` union all `)
}

/** Rows whose key also stands in a higher set. */
export function repeated(plan: Plan): Sql {
  const parts = plan.sets.slice(1).map(({ population }, index) => {
    const above = plan.sets.slice(0, index + 1).map((set) => keyIn(set, 'row'))
    return sql`select 1 as "one" from ${tableName(population.table)} as "row" where (${sql.join(above, sql` or `)})`
  })
  return parts.length === 0 ? sql`select 1 as "one" where false` : sql.join(parts, sql` union all `)
}

function byColumns(plan: Plan, columns: readonly Column[]): QueryWork {
  const [stack, single, next] = [plan.table('stack'), plan.table('single'), plan.table('next')]
  const rows = kept(plan, stack)
  const selected = list([plan.first.population.key, ...columns.map((column) => column.name)].map((name) => sql`${sql.id(name)}`))
  const ofSingle = (number: Sql) => sql`select ${selected}${number} from ${tableName(single)} where "value-rank" = 1`
  const limited = limit(plan, columns, ofSingle(sql`, "set-number"`))
  return {
    kind: 'query',
    tables: [write(stack, stacked(plan, columns), true), write(single, rows, true), ...(limited?.tables ?? [write(next, ofSingle(sql``))])],
    outlets: { next: outlet(plan, next, columns) },
    buckets: {
      merged: counted(
        sql`from (select 1 as "one" from ${tableName(stack)} where "key-rank" > 1 union all select 1 as "one" from ${tableName(single)} where "value-rank" > 1) as "merged"`,
      ),
      ...limited?.buckets,
    },
  }
}

/** The first rows only: those of the highest set, then of the next one, each in key order. */
function limit(plan: Plan, columns: readonly Column[], rows: Sql): Pick<QueryWork, 'tables' | 'buckets'> | undefined {
  const { limit: most } = plan.settings
  if (most === undefined) return undefined
  const [placed, next] = [plan.table('placed'), plan.table('next')]
  const key = plan.first.population.key
  const keyType = plan.first.population.columns.find((column) => column.name === key)?.type ?? 'text'
  const place = sql`row_number() over (order by "set-number", ${sorted(col('all', key), keyType, 'asc')}) as "set-place"`
  const selected = list([key, ...columns.map((column) => column.name)].map((name) => sql`${sql.id(name)}`))
  return {
    tables: [
      write(placed, sql`select *, ${place} from (${rows}) as "all"`, true),
      write(next, sql`select ${selected} from ${tableName(placed)} where "set-place" <= ${bindCount(most)}`),
    ],
    buckets: { over_limit: counted(sql`from ${tableName(placed)} where "set-place" > ${bindCount(most)}`) },
  }
}
