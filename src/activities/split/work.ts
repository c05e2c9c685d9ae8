import { sql } from 'kysely'
import type { WorkContext } from '../../engine/activity/context.ts'
import type { PlannedOutlet, PlannedTable, QueryWork } from '../../engine/activity/work.ts'
import { ruleSql } from '../../engine/query/compile.ts'
import { and, bindCount, bindText, chance, col, list, type Sql, sorted, statement, tableName } from '../../engine/query/dialect.ts'
import type { Column, ColumnType } from '../../engine/query/model.ts'
import { asking, populationScope, type Scope } from '../../engine/query/scope.ts'
import type { Population } from '../../engine/run/events.ts'
import { hasSegment, segmentOf, subsetColumns, subsetName } from './outlets.ts'
import type { Order, Settings, Subset } from './settings.ts'
import { type Share, sharesOf } from './shares.ts'

interface Splitting {
  readonly settings: Settings
  readonly context: WorkContext
  readonly population: Population
  readonly shares: readonly Share[]
}

/** @throws RangeError when nothing came in */
export function split(settings: Settings, context: WorkContext): QueryWork {
  const population = context.inlets.in?.[0]?.population
  if (!population) throw new RangeError('no population came in')
  const splitting = { settings, context, population, shares: sharesOf(settings, population.rows) }
  const ways = isOneRanking(splitting) ? byOneRanking(splitting) : oneByOne(splitting)
  const complement = context.table('complement')
  const { columns } = population
  const whole: PlannedOutlet = { table: complement, dimension: population.dimension, key: population.key, columns }
  return {
    kind: 'query',
    tables: [...ways.tables, ...subsetsTogether(splitting), ...(settings.complement ? [write(complement, ways.rest)] : [])],
    outlets: { ...subsetOutlets(splitting), ...(settings.complement ? { complement: whole } : {}) },
    buckets: {
      ...(settings.complement ? {} : { rest: statement(sql`select count(*) as "rows" from (${ways.rest}) as "rest"`) }),
      ...(settings.overlap ? { shared: sharedRows(splitting) } : {}),
    },
  }
}

interface Ways {
  readonly tables: readonly PlannedTable[]
  /** Rows in no subset. */
  readonly rest: Sql
}

function write(table: string, select: Sql, scratch = false): PlannedTable {
  return { table, select: statement(select), ...(scratch ? { scratch } : {}) }
}

function keyType(population: Population): ColumnType {
  return population.columns.find((column) => column.name === population.key)?.type ?? 'text'
}

/** The columns that came in, from `alias`, and the segment of a subset. */
function selected({ settings, population }: Splitting, alias: string, index?: number): Sql {
  const kept = population.columns.filter((column) => index === undefined || !hasSegment(settings) || column.name !== settings.segmentColumn)
  const own = kept.map((column) => col(alias, column.name))
  const segment =
    index === undefined || !hasSegment(settings) ? [] : [sql`${bindText(segmentOf(settings, index))} as ${sql.id(settings.segmentColumn)}`]
  return list([...own, ...segment])
}

/** Without filters and in one order, the subsets follow one another in a single ranking of the population. */
function isOneRanking({ settings, shares }: Splitting): boolean {
  const [first] = settings.subsets
  const alike = settings.subsets.every(
    (subset) => !subset.filter && !subset.perValue && JSON.stringify(subset.order) === JSON.stringify(first?.order),
  )
  return alike && !settings.overlap && shares.every((share) => share.kind !== 'matches')
}

function byOneRanking(splitting: Splitting): Ways {
  const { settings, context, population, shares } = splitting
  const scope = populationScope(asking(context.model, context), population)
  const order = orderBy(splitting, scope, settings.subsets[0]?.order ?? { by: 'random' })
  const ranked = context.table('ranked')
  const rank = sql`row_number() over (order by ${order}) as "row-rank"`
  const ranking = write(ranked, sql`select ${selected(splitting, scope.alias)}, ${rank} ${scope.from()}`, true)
  const ends: number[] = []
  for (const share of shares) ends.push((ends.at(-1) ?? 0) + (share.kind === 'rows' ? share.rows : population.rows))
  const within = (from: number, to: number | undefined) => {
    const upTo = to === undefined ? [] : [sql`"row-rank" <= ${bindCount(to)}`]
    return and([sql`"row-rank" > ${bindCount(from)}`, ...upTo])
  }
  const subsets = ends.map((end, index) =>
    write(
      context.table(subsetName(index)),
      sql`select ${selected(splitting, 'ranked', index)} from ${tableName(ranked)} as "ranked" where ${within(ends[index - 1] ?? 0, end)}`,
      settings.oneOutlet,
    ),
  )
  const rest = sql`select ${selected(splitting, 'ranked')} from ${tableName(ranked)} as "ranked" where ${within(ends.at(-1) ?? 0, undefined)}`
  return { tables: [ranking, ...subsets], rest }
}

/** Each subset takes from the population what the earlier ones left, or from all of it with overlap. */
function oneByOne(splitting: Splitting): Ways {
  const { settings, context, population } = splitting
  const tables = settings.subsets.map((subset, index) => {
    const taken = settings.overlap ? [] : settings.subsets.slice(0, index).map((_, earlier) => subsetName(earlier))
    return write(context.table(subsetName(index)), subsetRows(splitting, subset, index, taken), settings.oneOutlet)
  })
  const all = settings.subsets.map((_, index) => subsetName(index))
  const outside = and(inNone(splitting, all, 'row'))
  return { tables, rest: sql`select ${selected(splitting, 'row')} from ${tableName(population.table)} as "row" where ${outside}` }
}

/** True for rows in none of the subsets, which are looked up together. */
function inNone({ context, population }: Splitting, subsets: readonly string[], alias: string): readonly Sql[] {
  if (subsets.length === 0) return []
  const keys = subsets.map((name) => sql`select ${sql.id(population.key)} from ${tableName(context.table(name))}`)
  const same = sql`${col('taken', population.key)} = ${col(alias, population.key)}`
  return [sql`not exists (select 1 from (${sql.join(keys, sql` union all `)}) as "taken" where ${same})`]
}

function subsetRows(splitting: Splitting, subset: Subset, index: number, taken: readonly string[]): Sql {
  const { context, population } = splitting
  const scope = populationScope(asking(context.model, context), population)
  const left = inNone(splitting, taken, scope.alias)
  const filter = subset.filter ? [ruleSql(subset.filter, scope, population.dimension)] : []
  const share = splitting.shares[index] ?? { kind: 'all' }
  const where = and([...left, ...filter])
  if (share.kind === 'all' && !subset.perValue) return sql`select ${selected(splitting, scope.alias, index)} ${scope.from()} where ${where}`
  const order = orderBy(splitting, scope, subset.order)
  const value = subset.perValue
    ? [sql`row_number() over (partition by ${scope.resolve(subset.perValue.field).sql} order by ${order}) as "value-rank"`]
    : []
  const all = share.kind === 'matches' ? [sql`count(*) over () as "all-rows"`] : []
  const ranks = [sql`row_number() over (order by ${order}) as "row-rank"`, ...all, ...value]
  const candidates = sql`select ${selected(splitting, scope.alias)}, ${list(ranks)} ${scope.from()} where ${where}`
  if (!subset.perValue) return sql`select ${selected(splitting, 'row', index)} from (${candidates}) as "row" where ${within(share)}`
  // The limit counts only rows that the cap per value lets through, so they are ranked anew.
  const capped = sql`select *, row_number() over (order by "row-rank") as "row-place" from (${candidates}) as "candidate" where "value-rank" <= ${bindCount(subset.perValue.n)}`
  return sql`select ${selected(splitting, 'row', index)} from (${capped}) as "row" where ${within(share, 'row-place')}`
}

/** Whether a rank is within a share. Percentages are compared in whole numbers: rank - 1/2 <= rows × part. */
function within(share: Share, rank = 'row-rank'): Sql {
  if (share.kind === 'all') return sql`true`
  if (share.kind === 'rows') return sql`${col('row', rank)} <= ${bindCount(share.rows)}`
  return sql`(2 * ${col('row', rank)} - 1) * ${bindCount(100_000_000)} <= 2 * ${col('row', 'all-rows')} * ${bindCount(share.part)}`
}

function orderBy({ context, population }: Splitting, scope: Scope, order: Order): Sql {
  const key = col(scope.alias, population.key)
  const last = sorted(key, keyType(population), 'asc')
  if (order.by === 'random') return list([chance(key, context.seed, context.step), last])
  const { sql: value, column } = scope.resolve(order.field)
  return list([sorted(value, column.type, order.direction), last])
}

/** With one outlet, the subsets are put into one table. */
function subsetsTogether({ settings, context, population }: Splitting): readonly PlannedTable[] {
  if (!settings.oneOutlet) return []
  const columns = list(subsetColumns(settings, population.columns).map((column) => sql`${sql.id(column.name)}`))
  const parts = settings.subsets.map((_, index) => sql`select ${columns} from ${tableName(context.table(subsetName(index)))}`)
  return [write(context.table('next'), sql.join(parts, sql` union all `))]
}

function subsetOutlets({ settings, context, population }: Splitting): QueryWork['outlets'] {
  const columns: readonly Column[] = subsetColumns(settings, population.columns)
  const outlet = (table: string): PlannedOutlet => ({ table, dimension: population.dimension, key: population.key, columns })
  if (settings.oneOutlet) return { next: outlet(context.table('next')) }
  return Object.fromEntries(
    settings.subsets.map((subset, index) => [
      subsetName(index),
      { ...outlet(context.table(subsetName(index))), fires: subset.skipEmpty ? 'with_rows' : 'always' },
    ]),
  )
}

/** With overlap: how often rows are in one subset more than the first. */
function sharedRows({ settings, context, population }: Splitting) {
  const key = sql.id(population.key)
  const parts = settings.subsets.map((_, index) => sql`select ${key} from ${tableName(context.table(subsetName(index)))}`)
  return statement(sql`select count(*) - count(distinct ${key}) as "rows" from (${sql.join(parts, sql` union all `)}) as "subsets"`)
}
