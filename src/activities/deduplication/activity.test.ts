import { describe, expect, it } from 'vitest'
import { checkContext } from '../../../test/support/activity-contexts.ts'
import { activity } from './activity.ts'
import example from './examples/v1.json' with { type: 'json' }

const byEmail = { fields: [{ column: 'email' }] }
const sum = { field: { column: 'balance' }, take: 'sum', as: 'money' }

describe('deduplication', () => {
  it('[A-DED] [R4] every row stays, is removed, or is in the surviving row', () => {
    expect(activity.law(byEmail)).toEqual([{ left: ['in.in'], right: ['out.next', 'removed'] }])
    expect(activity.law({ ...byEmail, complement: true })).toEqual([{ left: ['in.in'], right: ['out.next', 'out.complement'] }])
    expect(activity.law({ ...byEmail, merge: [sum] })).toEqual([{ left: ['in.in'], right: ['out.next', 'merged'] }])
  })

  it('[A-DED] carries the merged columns, sums with all their digits', () => {
    const { next, complement } = activity.shapes({ ...byEmail, merge: [sum], complement: true }, checkContext())
    expect(next?.columns.at(-1)).toEqual({ name: 'money', type: 'decimal', precision: 38, scale: 2 })
    expect(complement?.columns.map(({ name }) => name)).toEqual(['customer_id'])
  })

  it('[A-DED] [W3] tells what is wrong, field by field', () => {
    const codes = (settings: unknown) => activity.problems(settings, checkContext()).map(({ code, field }) => `${code} ${field}`)
    expect(codes(byEmail)).toEqual([])
    expect(codes({})).toEqual(['deduplication_fields_missing fields'])
    expect(codes({ ...byEmail, keep: 0 })).toEqual(['deduplication_keeps_all keep'])
    expect(codes({ ...byEmail, keep: 2, merge: [sum] })).toEqual(['deduplication_merge_keep merge'])
    expect(codes({ ...byEmail, merge: [{ field: { column: 'email' }, take: 'sum' }] })).toEqual(['deduplication_sum_type merge.0.take'])
    expect(codes({ ...byEmail, merge: [{ ...sum, as: 'customer_id' }] })).toEqual(['column_name_twice merge.0.as'])
    expect(codes({ ...byEmail, method: { kind: 'values', field: { column: 'email' }, values: [] } })).toEqual([
      'deduplication_values_missing method.values',
    ])
    const values = (column: string, ...given: unknown[]) =>
      codes({ ...byEmail, method: { kind: 'values', field: { column }, values: given } })
    expect(values('balance', '1.50', 2)).toEqual([])
    expect(values('balance', 'a lot')).toEqual(['rule_value_type method.values'])
    expect(values('birthday', '2026-02-30')).toEqual(['rule_value_type method.values'])
  })

  it('[W7] reads its example', () => {
    expect(activity.misfits(example)).toEqual([])
  })
})
