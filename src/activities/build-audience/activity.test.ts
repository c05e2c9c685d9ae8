import { describe, expect, it } from 'vitest'
import { checkContext, workContext } from '../../../test/support/activity-contexts.ts'
import { activity } from './activity.ts'
import example from './examples/v1.json' with { type: 'json' }

const inParis = {
  rule: { kind: 'condition', field: { column: 'name', path: ['city'] }, operator: 'eq', value: 'Paris' },
  columns: [{ path: ['city'], column: 'name', as: 'city' }],
}

describe('build audience', () => {
  it('[A-BLD] takes the key and the gathered columns of the rows that the rule holds for', () => {
    const work = activity.work(inParis, workContext())
    expect(work).toMatchObject({
      kind: 'query',
      tables: [
        {
          table: 'r_run1.here_1_next',
          select: {
            sql: 'select "t0"."customer_id" as "customer_id", "t1"."name" as "city" from "customers" as "t0" left join "cities" as "t1" on ("t0"."city_id" = "t1"."city_id") where lower("t1"."name") = lower(cast($1 as varchar))',
            params: ['Paris'],
          },
        },
      ],
      outlets: { next: { dimension: 'customers', key: 'customer_id', fires: 'always' } },
    })
  })

  it('[A-BLD] fires the empty outlet instead of the audience when nobody is meant', () => {
    const settings = { ...inParis, emptyOutlet: true }
    expect(activity.outlets(settings).map(({ name }) => name)).toEqual(['next', 'empty'])
    expect(activity.work(settings, workContext())).toMatchObject({
      outlets: { next: { fires: 'with_rows' }, empty: { fires: 'without_rows' } },
    })
  })

  it('[A-BLD] carries the key and what it gathers', () => {
    expect(activity.shapes(inParis, checkContext()).next?.columns.map(({ name }) => name)).toEqual(['customer_id', 'city'])
    expect(activity.shapes({ dimension: 'orders' }, checkContext()).next).toMatchObject({ dimension: 'orders', key: 'order_id' })
  })

  it('[A-BLD] [W3] tells what is wrong, field by field', () => {
    const codes = (settings: unknown) => activity.problems(settings, checkContext()).map(({ code, field }) => `${code} ${field}`)
    expect(codes({})).toEqual(['rule_everyone rule'])
    expect(codes({ dimension: 'lost' })).toEqual(['dimension_unknown dimension'])
    expect(codes({ ...inParis, columns: [{ column: 'customer_id' }] })).toEqual(['column_name_twice columns.0.as'])
    const wrong = { kind: 'condition', field: { column: 'birthday' }, operator: 'contains', value: 'x' }
    expect(codes({ rule: { kind: 'group', operator: 'and', rules: [wrong] } })).toEqual(['rule_operator_type rule.rules.0.operator'])
    expect(codes({ rule: { ...wrong, operator: 'eq' } })).toEqual(['rule_value_type rule.value'])
    expect(codes({ rule: { ...wrong, field: { path: ['orders'], column: 'total' } } })).toEqual(['rule_path_many rule.field'])
    expect(codes({ rule: { kind: 'related', path: ['nowhere'], test: 'exists' } })).toEqual(['rule_path_broken rule.path'])
    expect(codes({ rule: { kind: 'related', path: ['orders'], test: 'aggregate' } })).toEqual(['rule_aggregate_missing rule.aggregate'])
  })

  it('[W7] reads its example', () => {
    expect(activity.misfits(example)).toEqual([])
  })
})
