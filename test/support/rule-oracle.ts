import type { Condition, Related, Rule, RuleValue } from '../../src/engine/query/rule.ts'
import type { People, Row } from './people.ts'
import type { Plain } from './test-database.ts'

// What a rule means, in plain JavaScript, row by row. Written apart from the compiler: it knows no SQL.

interface Meaning {
  readonly data: People
  readonly now: number
  readonly zone: string
  /** Columns that hold instants, days and money. */
  readonly kinds: Readonly<Record<string, 'instant' | 'day' | 'cents'>>
}

export function meaning(data: People, now: number): Meaning {
  return { data, now, zone: 'Europe/Paris', kinds: { seen: 'instant', born: 'day', balance: 'cents', amount: 'cents' } }
}

/** Rows of the linked tables, by the element of the path. */
function follow(element: string, row: Row, { data }: Meaning): readonly Row[] {
  const by = (rows: readonly Row[], column: string) => rows.filter((other) => row[column] !== null && other[column] === row[column])
  const ways: Record<string, () => readonly Row[]> = {
    person_group: () => by('email' in row ? data.groups : data.people, 'group_id'),
    order_person: () => ('channel' in row ? by(data.people, 'id') : by(data.orders, 'id')),
    line_order: () => ('product' in row ? by(data.orders, 'order_id') : by(data.lines, 'order_id')),
  }
  return ways[element]?.() ?? []
}

export function isMeant(rule: Rule, row: Row, about: Meaning): boolean {
  if (rule.kind === 'condition') return conditionHolds(rule, row, about)
  if (rule.kind === 'related') return relatedHolds(rule, row, about)
  const says = (one: Rule): boolean => one.kind !== 'group' || one.rules.some(says)
  const [first, ...others] = rule.rules
  if (rule.operator === 'except') {
    const base = first === undefined || !says(first) || isMeant(first, row, about)
    return base && !others.filter(says).some((one) => isMeant(one, row, about))
  }
  const rules = rule.rules.filter(says)
  if (rules.length === 0) return true
  return rule.operator === 'and' ? rules.every((one) => isMeant(one, row, about)) : rules.some((one) => isMeant(one, row, about))
}

function fieldValue(condition: Condition, row: Row, about: Meaning): Plain {
  let at: Row | undefined = row
  for (const element of condition.field.path) at = at && follow(element, at, about)[0]
  return at?.[condition.field.column] ?? null
}

function conditionHolds(condition: Condition, row: Row, about: Meaning): boolean {
  const { operator } = condition
  const opposite: Record<string, Condition['operator']> = {
    ne: 'eq',
    not_contains: 'contains',
    not_in: 'in',
    not_in_last: 'in_last',
    not_empty: 'empty',
  }
  const positive = opposite[operator]
  if (positive) return !conditionHolds({ ...condition, operator: positive }, row, about)
  const value = fieldValue(condition, row, about)
  if (operator === 'empty') return value === null || value === ''
  if (value === null) return false
  if (operator === 'is_true') return value === true
  if (operator === 'is_false') return value === false
  const given = Array.isArray(condition.value) ? condition.value : [condition.value as RuleValue]
  const against = (other: RuleValue | undefined) => compare(value, other ?? '', condition, about)
  switch (operator) {
    case 'eq':
      return against(given[0]) === 0
    case 'lt':
      return against(given[0]) < 0
    case 'le':
      return against(given[0]) <= 0
    case 'gt':
      return against(given[0]) > 0
    case 'ge':
      return against(given[0]) >= 0
    case 'between':
      return against(given[0]) >= 0 && against(given[1]) <= 0
    case 'in':
      return given.some((one) => against(one) === 0)
    case 'in_last':
    case 'in_next':
      return inSpan(value, condition, about)
    default:
      return textHolds(operator, cased(value, condition), cased(String(given[0]), condition))
  }
}

function cased(text: Plain, { matchCase }: Condition): string {
  return matchCase === true ? String(text) : String(text).toLowerCase()
}

function textHolds(operator: string, text: string, part: string): boolean {
  if (operator === 'contains') return text.includes(part)
  return operator === 'starts_with' ? text.startsWith(part) : text.endsWith(part)
}

function order(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Negative, zero or positive. A day on the right of an instant means the whole day. */
function compare(value: Plain, other: RuleValue, condition: Condition, about: Meaning): number {
  const kind = about.kinds[condition.field.column]
  if (kind === 'day') return order(String(value), dayMeant(other, about))
  if (kind === 'instant') return order(localDay(Date.parse(`${value}Z`), about), dayMeant(other, about))
  if (kind === 'cents') return order(Math.round(Number(value) * 100), Math.round(Number(other) * 100))
  if (typeof value === 'string') return order(cased(value, condition), cased(String(other), condition))
  return typeof value === 'boolean' ? order(Number(value), Number(other === true)) : order(Number(value), Number(other))
}

function localDay(instant: number, { zone }: Meaning): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(instant)
}

const length = { hour: 3_600_000, day: 86_400_000, week: 7 * 86_400_000, month: 0, year: 0 }

function dayMeant(value: RuleValue, about: Meaning): string {
  if (typeof value !== 'object') return String(value)
  if ('today' in value) return localDay(about.now, about)
  const shift = 'ago' in value ? -value.ago.n * length[value.ago.unit] : value.ahead.n * length[value.ahead.unit]
  return localDay(about.now + shift, about)
}

function inSpan(value: Plain, condition: Condition, about: Meaning): boolean {
  const span = condition.value as { n: number; unit: 'day' | 'week' | 'hour' }
  const shift = span.n * length[span.unit]
  const [from, to] = condition.operator === 'in_last' ? [about.now - shift, about.now] : [about.now, about.now + shift]
  if (about.kinds[condition.field.column] === 'day') return String(value) >= localDay(from, about) && String(value) <= localDay(to, about)
  const at = Date.parse(`${value}Z`)
  return at >= from && at <= to
}

function relatedHolds(rule: Related, row: Row, about: Meaning): boolean {
  const reached = rule.path.reduce<readonly Row[]>((rows, element) => rows.flatMap((one) => follow(element, one, about)), [row])
  const where = rule.where
  const rows = where ? reached.filter((one) => isMeant(where, one, about)) : reached
  if (rule.test !== 'aggregate' || !rule.aggregate) return (rule.test === 'none') === (rows.length === 0)
  return aggregateHolds(rule.aggregate, rows, about)
}

type Aggregate = NonNullable<Related['aggregate']>

function aggregateHolds(aggregate: Aggregate, rows: readonly Row[], about: Meaning): boolean {
  const counting = aggregate.function === 'count' || aggregate.function === 'count_distinct'
  const scale = about.kinds[aggregate.column ?? ''] === 'cents' ? 100 : 1
  const present = rows.map((row) => row[aggregate.column ?? ''] ?? null).filter((value) => value !== null)
  const values = present.map((value) => (scale === 1 ? Number(value) : Math.round(Number(value) * scale)))
  const measured = { ...measures(values), count: rows.length, count_distinct: new Set(present).size }[aggregate.function]
  const factor = counting ? 1 : scale
  const limits = (Array.isArray(aggregate.value) ? aggregate.value : [aggregate.value, aggregate.value]).map((value) =>
    factor === 1 ? value : Math.round(value * factor),
  )
  return measured !== undefined && holds(aggregate.operator, measured, limits[0] ?? 0, limits[1] ?? 0)
}

function measures(values: readonly number[]) {
  const sum = values.reduce((total, value) => total + value, 0)
  if (values.length === 0) return { sum, avg: undefined, min: undefined, max: undefined }
  return { sum, avg: sum / values.length, min: Math.min(...values), max: Math.max(...values) }
}

function holds(operator: Aggregate['operator'], measured: number, low: number, high: number): boolean {
  const tests = {
    eq: measured === low,
    ne: measured !== low,
    lt: measured < low,
    le: measured <= low,
    gt: measured > low,
    ge: measured >= low,
    between: measured >= low && measured <= high,
  }
  return tests[operator]
}
