import { sql } from 'kysely'
import { literal } from './condition.ts'
import { and, bindNumber, col, list, type Sql, tableName } from './dialect.ts'
import { type Hop, tableOf } from './model.ts'
import type { Group, Related } from './rule.ts'
import { hopOn, hopsOrThrow, nextName, type Resolved, type Scope, type Source, tableScope } from './scope.ts'

// Conditions over linked rows. The linked table is read once and grouped by the columns of the link; the row asked about is
// then looked up in the result. Both engines make one hash join of it, which costs what a person's own SQL would.

type Aggregate = NonNullable<Related['aggregate']>
type Holds = (group: Group, scope: Scope) => Sql

export function relatedSql(rule: Related, scope: Scope, start: string, negated: boolean, holds: Holds): Sql {
  const aggregate = rule.test === 'aggregate' ? rule.aggregate : undefined
  // People without linked rows are in no group. A test that zero passes is therefore asked the other way round.
  const zeroPasses = aggregate !== undefined && passesAtZero(aggregate)
  const wanted = ((rule.test !== 'none') !== zeroPasses) !== negated
  return linkedSql(scope, { start, path: rule.path }, wanted, (inner) => ({
    where: rule.where ? [holds(rule.where, inner)] : [],
    ...(aggregate ? { having: havingSql(aggregate, inner, zeroPasses) } : {}),
  }))
}

/**
 * Whether (`wanted`) or not the row has linked rows at the end of a path from table `start` that pass a test.
 * `having` is asked of all linked rows of a row together.
 */
export function linkedSql(
  scope: Scope,
  way: { readonly start: string; readonly path: readonly string[] },
  wanted: boolean,
  test: (inner: Scope) => { readonly where: readonly Sql[]; readonly having?: Sql },
): Sql {
  const hops = hopsOrThrow(scope.about.model, way.start, way.path)
  const lead = Math.max(
    hops.findIndex((hop) => hop.many),
    0,
  )
  const outer = scope.follow(way.path.slice(0, lead))
  const reached = reach(scope, hops.slice(lead))
  const { where, having } = test(reached.scope)
  const keys = reached.first.on.map((pair) => col(reached.alias, pair.target))
  const present = keys.map((key) => sql`${key} is not null`)
  const grouped = having ? sql` group by ${list(keys)} having ${having}` : sql``
  const linked = sql`select ${list(keys)} ${reached.scope.from()} where ${and([...present, ...where])}${grouped}`
  return lookUp(scope, outer, reached.first, linked, wanted)
}

interface Reached {
  readonly scope: Scope
  readonly first: Hop
  readonly alias: string
}

/** Inner joins along the hops; fields of the new scope start at the last table. */
function reach(scope: Scope, hops: readonly Hop[]): Reached {
  const [first, ...rest] = hops
  if (!first) throw new RangeError('a condition over linked rows has no path')
  const alias = nextName(scope.about)
  const parts = [sql`${tableName(first.target)} as ${sql.id(alias)}`]
  let at = alias
  for (const hop of rest) {
    const next = nextName(scope.about)
    parts.push(sql`join ${tableName(hop.target)} as ${sql.id(next)} on ${hopOn(hop, at, next)}`)
    at = next
  }
  const last = hops.at(-1) ?? first
  const inner = tableScope(scope.about, last.target, { from: sql`${sql.join(parts, sql` `)}`, alias: at })
  return { scope: inner, first, alias }
}

function lookUp(scope: Scope, outer: Source, hop: Hop, linked: Sql, wanted: boolean): Sql {
  const columns = hop.on.map((pair) => col(outer.alias, pair.source))
  const key = columns.length === 1 ? list(columns) : sql`(${list(columns)})`
  if (wanted) return sql`${key} in (${linked})`
  const sure = outer.optional ? [] : (tableOf(scope.about.model, outer.table)?.primaryKey ?? [])
  const absent = hop.on.filter((pair) => !sure.includes(pair.source)).map((pair) => sql`${col(outer.alias, pair.source)} is null or `)
  return sql`(${sql.join(absent, sql``)}${key} not in (${linked}))`
}

function havingSql(aggregate: Aggregate, scope: Scope, negated: boolean): Sql {
  const holds = comparison(aggregate, scope)
  return negated ? sql`not (${holds})` : holds
}

/** Nobody's linked rows are zero rows, zero different values, and a sum of zero; they have no average, least or greatest. */
function passesAtZero(aggregate: Aggregate): boolean {
  if (!['count', 'count_distinct', 'sum'].includes(aggregate.function)) return false
  const { operator, value } = aggregate
  if (Array.isArray(value)) return value[0] <= 0 && value[1] >= 0
  const tests = { eq: 0 === value, ne: 0 !== value, lt: 0 < value, le: 0 <= value, gt: 0 > value, ge: 0 >= value, between: 0 === value }
  return tests[operator]
}

const signs = { eq: '=', ne: '<>', lt: '<', le: '<=', gt: '>', ge: '>=', between: '=' } as const

function comparison(aggregate: Aggregate, scope: Scope): Sql {
  const measured = measure(aggregate, scope)
  const side = (operator: keyof typeof signs, value: number) => sql`${measured.left} ${sql.raw(signs[operator])} ${measured.right(value)}`
  if (!Array.isArray(aggregate.value)) return side(aggregate.operator, aggregate.value)
  return and([side('ge', aggregate.value[0]), side('le', aggregate.value[1])])
}

/** The two sides of the comparison: an average of exact numbers is compared as a sum, so that no digit is lost. */
function measure(aggregate: Aggregate, scope: Scope): { left: Sql; right: (value: number) => Sql } {
  if (aggregate.function === 'count') return { left: sql`count(*)`, right: bindNumber }
  const { sql: field, column }: Resolved = scope.resolve({ path: [], column: aggregate.column ?? '' })
  const own = (value: number) => literal(column, value)
  switch (aggregate.function) {
    case 'count_distinct':
      return { left: sql`count(distinct ${field})`, right: bindNumber }
    case 'sum':
      return { left: sql`coalesce(sum(${field}), 0)`, right: own }
    case 'avg':
      if (column.type === 'number') return { left: sql`avg(${field})`, right: own }
      return { left: sql`sum(${field})`, right: (value) => sql`${own(value)} * count(${field})` }
    case 'min':
    case 'max':
      return { left: sql`${sql.raw(aggregate.function)}(${field})`, right: own }
  }
}
