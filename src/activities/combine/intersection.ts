import { sql } from 'kysely'
import type { QueryWork } from '../../engine/activity/work.ts'
import { and, bind, col, list, or, type Sql, tableName } from '../../engine/query/dialect.ts'
import type { Column } from '../../engine/query/model.ts'
import { populationScope, sameness } from '../../engine/query/scope.ts'
import { columnsFrom, counted, keyIn, not, outlet, type Plan, rowsOfOthers, valuesEqual, write } from './plan.ts'
import { columnsOfAll, columnsOfFirst } from './sets.ts'
import { kept, stacked } from './stack.ts'
import { onceEach, repeated } from './union.ts'

/** Rows of the first set that are in every set. The complement is the union without them. */
export function intersection(plan: Plan): QueryWork {
  const populations = plan.sets.map((set) => set.population)
  const columns = { next: columnsOfFirst(plan.settings, populations), complement: columnsOfAll(plan.settings, populations) }
  if (!plan.settings.complement) return withoutComplement(plan, columns.next)
  return plan.settings.reconcile === 'key' ? byKey(plan, columns) : byColumns(plan, columns)
}

type Columns = Readonly<Record<'next' | 'complement', readonly Column[]>>

function withoutComplement(plan: Plan, columns: readonly Column[]): QueryWork {
  const next = plan.table('next')
  const scope = populationScope(plan.about, plan.first.population)
  const conditions = plan.settings.reconcile === 'key' ? plan.others.map((set) => keyIn(set, scope.alias)) : equalInOthers(plan, scope)
  const selected = list(columnsFrom(plan.first.population, scope.alias, columns))
  const from = scope.from()
  return {
    kind: 'query',
    tables: [write(next, sql`select ${selected} ${from} where ${and(conditions)}`)],
    outlets: { next: outlet(plan, next, columns) },
    buckets: { excluded: counted(sql`${from} where ${or(conditions.map(not))}`), not_used: rowsOfOthers(plan) },
  }
}

function equalInOthers(plan: Plan, scope: ReturnType<typeof populationScope>): readonly Sql[] {
  const values = plan.settings.columns.map((field) => sameness(scope.resolve(field)))
  return plan.others.map((set) => valuesEqual(plan, set, plan.settings.columns, values))
}

function byKey(plan: Plan, columns: Columns): QueryWork {
  const [next, complement] = [plan.table('next'), plan.table('complement')]
  const everywhere = plan.others.map((set) => keyIn(set, 'row'))
  const { population } = plan.first
  const selected = list(columnsFrom(population, 'row', columns.next))
  const notEverywhere = or(everywhere.map(not))
  return {
    kind: 'query',
    tables: [
      write(next, sql`select ${selected} from ${tableName(population.table)} as "row" where ${and(everywhere)}`),
      write(complement, onceEach(plan, columns.complement, false, notEverywhere)),
    ],
    outlets: { next: outlet(plan, next, columns.next), complement: outlet(plan, complement, columns.complement) },
    buckets: { merged: counted(sql`from (${repeated(plan)}) as "repeated"`) },
  }
}

function byColumns(plan: Plan, columns: Columns): QueryWork {
  const [stack, rest, next, complement] = [plan.table('stack'), plan.table('rest'), plan.table('next'), plan.table('complement')]
  const { key } = plan.first.population
  const names = (all: readonly Column[]) => list([key, ...all.map((column) => column.name)].map((name) => sql`${sql.id(name)}`))
  const common = (set: number, values: readonly Sql[]) => {
    const everywhere = plan.others.map((other) => valuesEqual(plan, other, plan.settings.columns, values))
    return [sql`${set === 0 ? and(everywhere) : bind(false, 'boolean')} as "in-common"`]
  }
  const sameValues = and(plan.settings.columns.map((_, index) => sql`${col('one', `v-${index}`)} = ${col('stack', `v-${index}`)}`))
  const inCommon = (same: Sql) => sql`exists (select 1 from ${tableName(stack)} as "one" where ${col('one', 'in-common')} and ${same})`
  const found = [inCommon(sql`${col('one', key)} = ${col('stack', key)}`), inCommon(sameValues)]
  const notCommon = not(col('stack', 'in-common'))
  return {
    kind: 'query',
    tables: [
      write(stack, stacked(plan, columns.complement, common), true),
      write(next, sql`select ${names(columns.next)} from ${tableName(stack)} where "in-common"`),
      write(rest, kept(plan, stack, [notCommon, ...found.map(not)]), true),
      write(complement, sql`select ${names(columns.complement)} from ${tableName(rest)} where "value-rank" = 1`),
    ],
    outlets: { next: outlet(plan, next, columns.next), complement: outlet(plan, complement, columns.complement) },
    buckets: {
      merged: counted(
        sql`from (select 1 as "one" from ${tableName(stack)} as "stack" where ${notCommon} and (${or([...found, sql`"key-rank" > 1`])}) union all select 1 as "one" from ${tableName(rest)} where "value-rank" > 1) as "merged"`,
      ),
    },
  }
}
