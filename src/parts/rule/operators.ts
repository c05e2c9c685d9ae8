import { valueKind } from '../../engine/query/check-rule.ts'
import type { ColumnType } from '../../engine/query/model.ts'
import type { Condition, Operator } from '../../engine/query/rule.ts'

const text = ['eq', 'ne', 'contains', 'not_contains', 'starts_with', 'ends_with', 'in', 'not_in', 'empty', 'not_empty'] as const
const amount = ['eq', 'ne', 'lt', 'le', 'gt', 'ge', 'between', 'in', 'not_in', 'empty', 'not_empty'] as const
const moment = ['eq', 'ne', 'lt', 'le', 'gt', 'ge', 'between', 'in_last', 'not_in_last', 'in_next', 'empty', 'not_empty'] as const

const byType: Readonly<Record<ColumnType, readonly Operator[]>> = {
  text,
  integer: amount,
  decimal: amount,
  number: amount,
  boolean: ['is_true', 'is_false', 'empty', 'not_empty'],
  date: moment,
  timestamp: moment,
}

/** What can be asked of a column, the most usual first. */
export function offeredOperators(type: ColumnType): readonly Operator[] {
  return byType[type]
}

export function isMoment(type: ColumnType): boolean {
  return type === 'date' || type === 'timestamp'
}

/** Texts have a case that can count; only where a text is compared. */
export function hasCase(type: ColumnType, operator: Operator): boolean {
  return type === 'text' && (valueKind(operator) === 'one' || valueKind(operator) === 'list')
}

/** The condition with another operator; a value that the new one can use stays, any other goes. */
export function withOperator(condition: Condition, operator: Operator, type: ColumnType): Condition {
  const { value, matchCase, ...rest } = condition
  const next: Condition = { ...rest, operator }
  const kept = valueKind(operator) === valueKind(condition.operator) ? value : undefined
  const given = kept ?? startValue(operator)
  if (given !== undefined) next.value = given
  if (matchCase && hasCase(type, operator)) next.matchCase = true
  return next
}

/** The condition over another field; operator and value stay while the type does. */
export function withField(condition: Condition, field: Condition['field'], before: ColumnType | undefined, type: ColumnType): Condition {
  if (before === type) return { ...condition, field }
  const [operator = 'eq'] = offeredOperators(type)
  return newCondition(field, operator)
}

export function newCondition(field: Condition['field'], operator: Operator): Condition {
  const value = startValue(operator)
  return { kind: 'condition', field, operator, ...(value === undefined ? {} : { value }) }
}

function startValue(operator: Operator): Condition['value'] {
  if (valueKind(operator) === 'list') return []
  return valueKind(operator) === 'span' ? { n: 30, unit: 'day' } : undefined
}
