import { expect, test } from 'vitest'
import { shop } from '../../../test/support/activity-contexts.ts'
import { ruleProblems } from './check-rule.ts'
import type { Condition } from './rule.ts'

const codes = (column: string, condition: Pick<Condition, 'operator' | 'value'>) =>
  ruleProblems({ kind: 'condition', field: { path: [], column }, ...condition }, shop, 'customers').map(({ code }) => code)

test('[W3] a span that leads out of the calendar is a problem, not a crash', () => {
  const far = { n: 2 ** 52, unit: 'year' } as const
  expect(codes('birthday', { operator: 'lt', value: { ago: far } })).toEqual(['rule_value_type'])
  expect(codes('created_at', { operator: 'ge', value: { ahead: far } })).toEqual(['rule_value_type'])
  expect(codes('birthday', { operator: 'in_last', value: far })).toEqual(['rule_value_type'])
  expect(codes('created_at', { operator: 'in_next', value: { n: 90, unit: 'day' } })).toEqual([])
})
