import fc from 'fast-check'
import { operatorsFor, valueKind } from '../../src/engine/query/check-rule.ts'
import { type Column, tableOf } from '../../src/engine/query/model.ts'
import type { Condition, Group, Operator, Related, Rule, RuleValue } from '../../src/engine/query/rule.ts'
import { day, peopleModel, texts } from './people.ts'

// Random rules over the people of people.ts that have no problems.

const cents = fc.integer({ min: -300, max: 300 }).map((value) => value / 100)
const span = fc.record({ n: fc.integer({ min: 0, max: 12 }), unit: fc.constantFrom('day', 'week') })

function valueFor(column: Column): fc.Arbitrary<RuleValue> {
  switch (column.type) {
    case 'text':
      return fc.constantFrom(...texts.filter((text) => text !== ''))
    case 'integer':
      return fc.integer({ min: -1, max: 5 })
    case 'boolean':
      return fc.boolean()
    case 'date':
    case 'timestamp':
      return fc.oneof(
        day,
        fc.constant({ today: true } as const),
        span.map((ago) => ({ ago })),
        span.map((ahead) => ({ ahead })),
      )
    default:
      return cents
  }
}

function givenValue(operator: Operator, column: Column): fc.Arbitrary<Condition['value']> {
  switch (valueKind(operator)) {
    case 'none':
      return fc.constant(undefined)
    case 'span':
      return span
    case 'two':
      return fc.tuple(valueFor(column), valueFor(column)).map((pair) => [...pair])
    case 'list':
      return fc.array(valueFor(column), { minLength: 1, maxLength: 3 })
    case 'one':
      return valueFor(column)
  }
}

/** Tables that single links lead to. */
const beyond: Record<string, readonly { path: string[]; table: string }[]> = {
  people: [{ path: ['person_group'], table: 'groups' }],
  orders: [
    { path: ['order_person'], table: 'people' },
    { path: ['order_person', 'person_group'], table: 'groups' },
  ],
  lines: [{ path: ['line_order'], table: 'orders' }],
  groups: [],
}

const many: Record<string, readonly { path: string[]; table: string }[]> = {
  people: [
    { path: ['order_person'], table: 'orders' },
    { path: ['order_person', 'line_order'], table: 'lines' },
    { path: ['person_group', 'person_group'], table: 'people' },
  ],
  orders: [{ path: ['line_order'], table: 'lines' }],
  groups: [{ path: ['person_group'], table: 'people' }],
  lines: [{ path: ['line_order', 'line_order'], table: 'lines' }],
}

export function conditionOn(table: string): fc.Arbitrary<Condition> {
  return fc.constantFrom({ path: [] as string[], table }, ...(beyond[table] ?? [])).chain((start) =>
    fc.constantFrom(...(tableOf(peopleModel, start.table)?.columns ?? [])).chain((column) =>
      fc.constantFrom(...operatorsFor(column.type)).chain((operator) =>
        fc.tuple(givenValue(operator, column), fc.boolean()).map(
          ([value, matchCase]): Condition => ({
            kind: 'condition',
            field: { path: start.path, column: column.name },
            operator,
            matchCase,
            ...(value === undefined ? {} : { value }),
          }),
        ),
      ),
    ),
  )
}

const numberColumns: Record<string, readonly string[]> = { people: ['points', 'balance'], orders: ['amount'], lines: ['quantity'] }

function aggregateOn(table: string): fc.Arbitrary<NonNullable<Related['aggregate']>> {
  const functions = fc.constantFrom('count', 'count_distinct', 'sum', 'avg', 'min', 'max')
  const comparison = fc.oneof(
    fc.record({ operator: fc.constantFrom('eq', 'ne', 'lt', 'le', 'gt', 'ge'), value: fc.oneof(fc.integer({ min: -2, max: 4 }), cents) }),
    fc.record({
      operator: fc.constant('between' as const),
      value: fc.tuple(fc.integer({ min: -2, max: 2 }), fc.integer({ min: -1, max: 4 })),
    }),
  )
  return fc.tuple(functions, comparison, fc.constantFrom(...(numberColumns[table] ?? []))).map(([name, compared, column]) => ({
    function: name,
    ...(name === 'count' ? {} : { column }),
    ...(name === 'count' || name === 'count_distinct'
      ? { ...compared, value: Array.isArray(compared.value) ? compared.value : Math.round(compared.value) }
      : compared),
  })) as fc.Arbitrary<NonNullable<Related['aggregate']>>
}

function relatedOn(table: string, depth: number): fc.Arbitrary<Related> {
  return fc.constantFrom(...(many[table] ?? [])).chain(({ path, table: last }) =>
    fc
      .record({
        test: fc.constantFrom('exists', 'none', 'aggregate'),
        aggregate: aggregateOn(last),
        where: fc.option(groupOn(last, depth - 1), { nil: undefined }),
      })
      .map(
        ({ test, aggregate, where }): Related => ({
          kind: 'related',
          path,
          test,
          ...(test === 'aggregate' ? { aggregate } : {}),
          ...(where ? { where } : {}),
        }),
      ),
  )
}

export function groupOn(table: string, depth = 2): fc.Arbitrary<Group> {
  return fc.record({
    kind: fc.constant('group' as const),
    operator: fc.constantFrom('and', 'or', 'except'),
    rules: fc.array(ruleOn(table, depth), { maxLength: 3 }),
  })
}

export function ruleOn(table: string, depth = 2): fc.Arbitrary<Rule> {
  if (depth <= 0) return conditionOn(table)
  return fc.oneof(conditionOn(table), relatedOn(table, depth), groupOn(table, depth - 1))
}
