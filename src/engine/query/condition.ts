import { sql } from 'kysely'
import { and, bind, bindNumber, bindText, byCodePoint, contains, endsWith, fold, list, or, type Sql, startsWith } from './dialect.ts'
import type { Column } from './model.ts'
import type { Condition, Operator, RuleValue } from './rule.ts'
import type { Scope } from './scope.ts'
import { boundsOf, dayOf, type Moment, type Span, spanOf, whenOf } from './value.ts'

// One condition as SQL. Each operator is written in its positive form, which is true, false or, for an empty field, unknown;
// the negative form adds "or the field is empty". Because negation is pushed down to here, unknown never meets a NOT.

type Order = 'eq' | 'lt' | 'le' | 'gt' | 'ge'

const opposites: Partial<Record<Operator, Operator>> = {
  ne: 'eq',
  not_contains: 'contains',
  not_in: 'in',
  not_in_last: 'in_last',
  not_empty: 'empty',
}
const signs: Readonly<Record<Order, string>> = { eq: '=', lt: '<', le: '<=', gt: '>', ge: '>=' }

export function conditionSql(condition: Condition, scope: Scope, negated: boolean): Sql {
  const { sql: field, column } = scope.resolve(condition.field)
  const opposite = opposites[condition.operator]
  const operator = opposite ?? condition.operator
  const wanted = (opposite === undefined) !== negated
  if (operator === 'empty') return emptySql(field, column, wanted)
  const holds = positive({ field, column, operator, condition, moment: scope.about.moment })
  return wanted ? holds : sql`(${field} is null or not (${holds}))`
}

/** A text of no characters is as empty as none. */
function emptySql(field: Sql, column: Column, wanted: boolean): Sql {
  if (column.type !== 'text') return wanted ? sql`${field} is null` : sql`${field} is not null`
  return wanted ? sql`(${field} is null or ${field} = '')` : sql`(${field} is not null and ${field} <> '')`
}

interface Test {
  readonly field: Sql
  readonly column: Column
  readonly operator: Operator
  readonly condition: Condition
  readonly moment: Moment
}

function positive(test: Test): Sql {
  const { field, condition } = test
  switch (test.operator) {
    case 'is_true':
      return sql`${field} = true`
    case 'is_false':
      return sql`${field} = false`
    case 'between': {
      const [low, high] = values(condition)
      return and([compare(test, 'ge', present(low)), compare(test, 'le', present(high))])
    }
    case 'in':
      return inList(test, values(condition))
    case 'in_last':
    case 'in_next':
      return withinSpan(test, test.operator === 'in_last' ? 'last' : 'next')
    case 'contains':
    case 'starts_with':
    case 'ends_with':
      return textPart(test)
    case 'eq':
    case 'lt':
    case 'le':
    case 'gt':
    case 'ge':
      return compare(test, test.operator, present(values(condition)[0]))
    default:
      throw new RangeError(`operator ${test.operator} has no positive form`)
  }
}

function values(condition: Condition): readonly RuleValue[] {
  const value = condition.value
  if (value === undefined) return []
  if (Array.isArray(value)) return value
  return isSpan(value) ? [] : [value]
}

function isSpan(value: Condition['value']): value is Span {
  return typeof value === 'object' && !Array.isArray(value) && 'n' in value
}

function present(value: RuleValue | undefined): RuleValue {
  if (value === undefined) throw new RangeError('a condition has no value')
  return value
}

function compare(test: Test, order: Order, value: RuleValue): Sql {
  const sign = sql.raw(signs[order])
  switch (test.column.type) {
    case 'text': {
      const [left, right] = [caseOf(test, test.field), caseOf(test, bindText(String(value)))]
      return order === 'eq' ? sql`${left} = ${right}` : sql`${byCodePoint(left)} ${sign} ${byCodePoint(right)}`
    }
    case 'date': {
      const when = required(whenOf(value, test.moment), value)
      return sql`${test.field} ${sign} ${bind(dayOf(when, test.moment.zone), 'date')}`
    }
    case 'timestamp':
      return compareInstant(test, order, value)
    default:
      return sql`${test.field} ${sign} ${literal(test.column, value)}`
  }
}

function caseOf(test: Test, text: Sql): Sql {
  return test.condition.matchCase === true ? text : fold(text)
}

/** A day stands for all its instants: "after the 3rd" begins with the 4th, "until the 3rd" ends with it. */
function compareInstant(test: Test, order: Order, value: RuleValue): Sql {
  const when = required(whenOf(value, test.moment), value)
  const bounds = boundsOf(when, test.moment.zone)
  const [from, to] = [bind(bounds.from, 'timestamp'), bind(bounds.to, 'timestamp')]
  const field = test.field
  if ('instant' in when) return sql`${field} ${sql.raw(signs[order])} ${from}`
  switch (order) {
    case 'eq':
      return sql`(${field} >= ${from} and ${field} < ${to})`
    case 'lt':
      return sql`${field} < ${from}`
    case 'le':
      return sql`${field} < ${to}`
    case 'gt':
      return sql`${field} >= ${to}`
    case 'ge':
      return sql`${field} >= ${from}`
  }
}

/** A literal of the column's own type. */
export function literal(column: Column, value: RuleValue): Sql {
  if (column.type === 'boolean') return bind(value === true || value === 'true', 'boolean')
  if (typeof value !== 'number' && (typeof value !== 'string' || value.trim() === '' || Number.isNaN(Number(value)))) {
    throw new RangeError(`${JSON.stringify(value)} is not a number`)
  }
  return column.type === 'number' ? bind(Number(value), 'double precision') : bindNumber(value)
}

function required<T>(found: T | undefined, value: RuleValue): T {
  if (found === undefined) throw new RangeError(`${JSON.stringify(value)} is not a date`)
  return found
}

function inList(test: Test, options: readonly RuleValue[]): Sql {
  if (options.length === 0) return sql`false`
  if (test.column.type !== 'text') return or(options.map((option) => compare(test, 'eq', option)))
  return sql`${caseOf(test, test.field)} in (${list(options.map((option) => caseOf(test, bindText(String(option)))))})`
}

function textPart(test: Test): Sql {
  const text = caseOf(test, test.field)
  const part = caseOf(test, bindText(String(present(values(test.condition)[0]))))
  if (test.operator === 'contains') return contains(text, part)
  return test.operator === 'starts_with' ? startsWith(text, part) : endsWith(text, part)
}

function withinSpan(test: Test, direction: 'last' | 'next'): Sql {
  const value = test.condition.value
  if (!isSpan(value)) throw new RangeError('a condition has no span of time')
  const span = spanOf(value, direction, test.moment)
  const isDate = test.column.type === 'date'
  const [from, to] = isDate ? span.days : span.instants
  const type = isDate ? 'date' : 'timestamp'
  return sql`(${test.field} >= ${bind(from, type)} and ${test.field} <= ${bind(to, type)})`
}
