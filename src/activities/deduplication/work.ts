import { sql } from 'kysely'
import type { WorkContext } from '../../engine/activity/context.ts'
import type { PlannedTable, QueryWork } from '../../engine/activity/work.ts'
import { conditionSql } from '../../engine/query/condition.ts'
import { bindCount, chance, col, list, or, type Sql, sorted, statement, tableName } from '../../engine/query/dialect.ts'
import type { Column } from '../../engine/query/model.ts'
import { asking, populationScope, type Resolved, type Scope, sameness } from '../../engine/query/scope.ts'
import type { Population } from '../../engine/run/events.ts'
import { firstColumn, mergedColumn, mergeName, mergeSql, valueColumn } from './merge.ts'
import type { Merge, Settings } from './settings.ts'

interface Ranking {
  readonly settings: Settings
  readonly context: WorkContext
  readonly population: Population
  readonly scope: Scope
  readonly key: Sql
  /** The values by which rows are the same. */
  readonly values: readonly Sql[]
  /** Which row of a group is kept first. */
  readonly order: Sql
}

/** @throws RangeError when nothing came in */
export function deduplicate(settings: Settings, context: WorkContext): QueryWork {
  const population = context.inlets.in?.[0]?.population
  if (!population) throw new RangeError('no population came in')
  const scope = populationScope(asking(context.model, context), population)
  const values = settings.fields.map((field) => sameness(scope.resolve(field), settings.matchCase))
  const key = col(scope.alias, population.key)
  const ranking = { settings, context, population, scope, key, values, order: orderOf(settings, context, scope, population) }
  const merges = settings.keep === 1 ? settings.merge.map((merge) => ({ merge, field: scope.resolve(merge.field) })) : []
  return merges.length > 0 || settings.complement ? ranked(ranking, merges) : keptAtOnce(ranking)
}

/** When nobody asks for the removed rows, the ranking need not be written down: they are those that did not stay. */
function keptAtOnce(ranking: Ranking): QueryWork {
  const { settings, context, population } = ranking
  const next = context.table('next')
  const { dimension, key, columns } = population
  const own = list(columns.map((column) => col('ranked', column.name)))
  const ranks = sql`select ${own} from (${rankedRows(ranking, [])}) as "ranked" where not (${isRemoved(settings)})`
  const stayed = sql`select 1 from ${tableName(next)} as "kept" where ${col('kept', key)} = ${col('row', key)}`
  const gone = sql`select count(*) as "rows" from ${tableName(population.table)} as "row" where not exists (${stayed})`
  return {
    kind: 'query',
    tables: [{ table: next, select: statement(ranks) }],
    outlets: { next: { table: next, dimension, key, columns } },
    buckets: { removed: statement(gone) },
  }
}

function isRemoved({ keep }: Settings): Sql {
  return keep === 0 ? sql`false` : sql`"row-rank" > ${bindCount(keep)}`
}

interface MergeField {
  readonly merge: Merge
  readonly field: Resolved
}

function ranked(ranking: Ranking, merges: readonly MergeField[]): QueryWork {
  const { settings, context, population } = ranking
  const [all, next, complement] = [context.table('ranked'), context.table('next'), context.table('complement')]
  const removed = isRemoved(settings)
  const own = list(population.columns.map((column) => col('ranked', column.name)))
  const merged = merges.map(({ merge, field }) => mergedColumn(merge, field.column))
  const names = new Set(merged.map((column) => column.name))
  const columns: readonly Column[] = [...population.columns.filter((column) => !names.has(column.name)), ...merged]
  const survivors =
    merges.length === 0 ? sql`select ${own} from ${tableName(all)} as "ranked" where not (${removed})` : survivor(ranking, merges, all)
  const outlet = { dimension: population.dimension, key: population.key }
  const removedRows = statement(sql`select count(*) as "rows" from ${tableName(all)} where ${removed}`)
  return {
    kind: 'query',
    tables: [
      { table: all, select: statement(rankedRows(ranking, merges)), scratch: true },
      { table: next, select: statement(survivors) },
      ...complementTable(settings, complement, sql`select ${own} from ${tableName(all)} as "ranked" where ${removed}`),
    ],
    outlets: {
      next: { ...outlet, table: next, columns },
      ...(settings.complement ? { complement: { ...outlet, table: complement, columns: population.columns } } : {}),
    },
    buckets: settings.complement ? {} : { [merges.length > 0 ? 'merged' : 'removed']: removedRows },
  }
}

function complementTable(settings: Settings, table: string, select: Sql): readonly PlannedTable[] {
  return settings.complement ? [{ table, select: statement(select) }] : []
}

/** Every row with its place in its group, and for merging the group's surviving key and the values to merge. */
function rankedRows(ranking: Ranking, merges: readonly MergeField[]): Sql {
  const { settings, population, scope, key, values, order } = ranking
  // Where empty values are different, a row without a value is a group of its own.
  const alone = settings.nulls === 'different' ? or(values.map((value) => sql`${value} is null`)) : sql`false`
  const over = (first: readonly Sql[]) => sql`over (partition by ${list(values)} order by ${list([...first, order])})`
  const rank = sql`case when ${alone} then 1 else row_number() ${over([])} end as "row-rank"`
  const group = sql`case when ${alone} then ${key} else first_value(${key}) ${over([])} end as "group-key"`
  const toMerge = merges.flatMap(({ merge, field }, index) => {
    const value = sql`${field.sql} as ${sql.id(`merge-${index}`)}`
    if (merge.take !== 'first_non_empty') return [value]
    const first = sql`first_value(${field.sql}) ${over([emptyLast(field)])}`
    return [value, sql`case when ${alone} then ${field.sql} else ${first} end as ${sql.id(`first-${index}`)}`]
  })
  const own = population.columns.map((column) => col(scope.alias, column.name))
  const columns = list([...own, rank, ...(merges.length > 0 ? [group, ...toMerge] : [])])
  return sql`select ${columns} ${scope.from()}`
}

function emptyLast({ sql: value, column }: Resolved): Sql {
  const empty = column.type === 'text' ? sql`${value} is null or ${value} = ''` : sql`${value} is null`
  return sql`case when ${empty} then 1 else 0 end`
}

/** The surviving row of each group, with the merged columns. */
function survivor({ population }: Ranking, merges: readonly MergeField[], all: string): Sql {
  const names = new Set(merges.map(({ merge }) => mergeName(merge)))
  const own = population.columns.filter((column) => !names.has(column.name)).map((column) => col('row', column.name))
  const made = merges.map(({ merge }) => col('group', mergeName(merge)))
  const aggregates = merges.map(({ merge, field }, index) => {
    const value = mergeSql(merge, field.column, valueColumn(index), firstColumn(index))
    return sql`${value} as ${sql.id(mergeName(merge))}`
  })
  const groupKey = sql`${col('ranked', 'group-key')}`
  const groups = sql`select ${groupKey}, ${list(aggregates)} from ${tableName(all)} as "ranked" group by ${groupKey}`
  const on = sql`${col('group', 'group-key')} = ${col('row', population.key)}`
  return sql`select ${list([...own, ...made])} from ${tableName(all)} as "row" join (${groups}) as "group" on ${on} where "row-rank" = 1`
}

function orderOf(settings: Settings, context: WorkContext, scope: Scope, population: Population): Sql {
  const key = col(scope.alias, population.key)
  const type = population.columns.find((column) => column.name === population.key)?.type ?? 'text'
  return list([...preference(settings, context, scope, key), sorted(key, type, 'asc')])
}

/** What the method prefers, before the key. */
function preference({ method, matchCase }: Settings, context: WorkContext, scope: Scope, key: Sql): readonly Sql[] {
  if (method.kind === 'random') return [chance(key, context.seed, context.step)]
  const field = scope.resolve(method.field)
  switch (method.kind) {
    case 'lowest':
      return [sorted(field.sql, field.column.type, 'asc')]
    case 'highest':
      return [sorted(field.sql, field.column.type, 'desc')]
    case 'non_empty':
      return [emptyLast(field)]
    case 'values': {
      const cases = method.values.map((value, index) => {
        const is = conditionSql({ kind: 'condition', field: method.field, operator: 'eq', value, matchCase }, scope, false)
        return sql`when ${is} then ${bindCount(index)}`
      })
      if (cases.length === 0) return []
      return [sql`case ${sql.join(cases, sql` `)} else ${bindCount(cases.length)} end`]
    }
  }
}
