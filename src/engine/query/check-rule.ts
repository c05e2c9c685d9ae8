import type { Problem } from '../campaign/problem.ts'
import { type FieldStart, findField } from './find-field.ts'
import { type Column, type ColumnType, columnOf, type DataModel, followPath, tableOf } from './model.ts'
import { type Condition, type Operator, operators, type Related, type Rule, type RuleValue } from './rule.ts'
import { type Span, whenOf } from './value.ts'

const text: readonly ColumnType[] = ['text']
const times: readonly ColumnType[] = ['date', 'timestamp']
const ordered: readonly ColumnType[] = ['text', 'integer', 'decimal', 'number', 'date', 'timestamp']
const numbers: readonly ColumnType[] = ['integer', 'decimal', 'number']

/** Operators that fit only some types of columns; the others fit all. */
const fits: Partial<Record<Operator, readonly ColumnType[]>> = {
  is_true: ['boolean'],
  is_false: ['boolean'],
  lt: ordered,
  le: ordered,
  gt: ordered,
  ge: ordered,
  between: ordered,
  contains: text,
  not_contains: text,
  starts_with: text,
  ends_with: text,
  in: ordered,
  not_in: ordered,
  in_last: times,
  not_in_last: times,
  in_next: times,
}

/**
 * The operators that can be asked of a column. The screens offer the usual ones of them.
 * @internal the rules that tests make up draw from it
 */
export function operatorsFor(type: ColumnType): readonly Operator[] {
  const all: readonly Operator[] = [
    ...operators.one,
    ...operators.two,
    ...operators.list,
    ...operators.span,
    'empty',
    'not_empty',
    'is_true',
    'is_false',
  ]
  return all.filter((operator) => fits[operator]?.includes(type) ?? true)
}

/** How many and which values an operator needs. */
export function valueKind(operator: Operator): keyof typeof operators {
  const kinds: readonly (keyof typeof operators)[] = ['none', 'one', 'two', 'list', 'span']
  return kinds.find((kind) => operators[kind].some((one: Operator) => one === operator)) ?? 'one'
}

/** What is wrong with a rule over a table. `field` is the path inside the rule: `rules.0.value`. */
export function ruleProblems(
  rule: Rule,
  model: DataModel,
  dimension: string,
  options: { readonly gathered?: readonly Column[]; readonly at?: string } = {},
): readonly Problem[] {
  const start: FieldStart = { table: dimension, ...(options.gathered ? { gathered: options.gathered } : {}) }
  if (!tableOf(model, dimension)) return [problem('rule_table_unknown', options.at ?? '', { table: dimension })]
  return check(rule, model, start, options.at ?? '')
}

function check(rule: Rule, model: DataModel, start: FieldStart, at: string): readonly Problem[] {
  if (rule.kind === 'condition') return conditionProblems(rule, model, start, at)
  if (rule.kind === 'related') return relatedProblems(rule, model, start.table, at)
  return rule.rules.flatMap((inner, index) => check(inner, model, start, inside(at, `rules.${index}`)))
}

function conditionProblems(condition: Condition, model: DataModel, start: FieldStart, at: string): readonly Problem[] {
  const found = findField(model, start, condition.field)
  if ('problem' in found) return [{ ...found.problem, field: inside(at, 'field') }]
  const { column } = found
  if (!(fits[condition.operator]?.includes(column.type) ?? true)) {
    return [problem('rule_operator_type', inside(at, 'operator'), { operator: condition.operator, column: column.name, type: column.type })]
  }
  return valueProblems(condition, column).map((code) =>
    problem(code, inside(at, 'value'), { column: column.name, type: column.type, value: shown(condition.value) }),
  )
}

/** Whether the value is there, and of the column's type. */
function valueProblems(condition: Condition, column: Column): readonly string[] {
  const values = given[valueKind(condition.operator)](condition.value)
  if (values === undefined) return ['rule_value_missing']
  return values.every((value) => fitsColumn(value, column)) ? [] : ['rule_value_type']
}

type Given = (value: Condition['value']) => readonly RuleValue[] | undefined

/** The values that have to fit the column's type; undefined when there are not as many as the operator asks. */
const given: Readonly<Record<ReturnType<typeof valueKind>, Given>> = {
  none: () => [],
  span: (value) => (isSpan(value) ? [{ ago: value }] : undefined),
  list: (value) => (Array.isArray(value) && value.length > 0 ? value : undefined),
  two: (value) => (Array.isArray(value) && value.length === 2 && !value.includes('') ? value : undefined),
  one: (value) => (isSingle(value) && value !== '' ? [value] : undefined),
}

function isSpan(value: Condition['value']): value is Span {
  return typeof value === 'object' && !Array.isArray(value) && 'n' in value
}

function isSingle(value: Condition['value']): value is RuleValue {
  return value !== undefined && !Array.isArray(value) && !isSpan(value)
}

const anyMoment = { now: 0, zone: 'UTC' }

/** Whether a value can be compared with those of a column. */
export function fitsColumn(value: RuleValue, column: Column): boolean {
  switch (column.type) {
    case 'text':
      return typeof value !== 'object'
    case 'boolean':
      return typeof value === 'boolean' || value === 'true' || value === 'false'
    case 'date':
    case 'timestamp':
      return whenOf(value, anyMoment) !== undefined
    default:
      return (typeof value === 'number' || (typeof value === 'string' && value.trim() !== '')) && Number.isFinite(Number(value))
  }
}

function relatedProblems(rule: Related, model: DataModel, start: string, at: string): readonly Problem[] {
  if (rule.path.length === 0) return [problem('rule_path_missing', inside(at, 'path'), { table: start })]
  const hops = followPath(model, start, rule.path)
  if ('broken' in hops) return [problem('rule_path_broken', inside(at, 'path'), { link: hops.broken })]
  const table = hops.at(-1)?.target ?? start
  if (!tableOf(model, table)) return [problem('rule_table_unknown', inside(at, 'path'), { table })]
  const single: readonly Problem[] = hops.some((hop) => hop.many) ? [] : [problem('rule_path_one', inside(at, 'path'), { table })]
  const where = rule.where ? check(rule.where, model, { table }, inside(at, 'where')) : []
  return [...single, ...aggregateProblems(rule, model, table, at), ...where]
}

function aggregateProblems(rule: Related, model: DataModel, table: string, at: string): readonly Problem[] {
  if (rule.test !== 'aggregate') return []
  const aggregate = rule.aggregate
  if (!aggregate) return [problem('rule_aggregate_missing', inside(at, 'aggregate'), { table })]
  const range = Array.isArray(aggregate.value)
  const pair: Problem[] =
    range === (aggregate.operator === 'between') ? [] : [problem('rule_value_missing', inside(at, 'aggregate.value'), { column: table })]
  if (aggregate.function === 'count') return pair
  const field = inside(at, 'aggregate.column')
  if (!aggregate.column) return [problem('rule_column_missing', field, { table }), ...pair]
  const column = columnOf(tableOf(model, table), aggregate.column)
  if (!column) return [problem('rule_column_unknown', field, { column: aggregate.column, table }), ...pair]
  if (aggregate.function === 'count_distinct' || numbers.includes(column.type)) return pair
  return [problem('rule_aggregate_type', field, { column: column.name, type: column.type, function: aggregate.function }), ...pair]
}

function problem(code: string, field: string, params: Record<string, string>): Problem {
  return { code, severity: code === 'rule_path_one' ? 'warning' : 'error', field, params }
}

function inside(at: string, path: string): string {
  return at === '' ? path : `${at}.${path}`
}

function shown(value: Condition['value']): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value ?? '')
}
