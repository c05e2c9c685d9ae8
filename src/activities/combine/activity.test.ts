import { describe, expect, it } from 'vitest'
import { checkContext, population, workContext } from '../../../test/support/activity-contexts.ts'
import type { InboundShape } from '../../engine/activity/context.ts'
import type { Column } from '../../engine/query/model.ts'
import { activity } from './activity.ts'
import example from './examples/v1.json' with { type: 'json' }

const tag: Column = { name: 'tag', type: 'text' }

function shape(step: string, dimension: string, key: string, ...columns: Column[]): InboundShape {
  return { step, outlet: 'next', shape: { dimension, key, columns: [{ name: key, type: 'integer' }, ...columns] } }
}

function codes(settings: unknown, ...inbounds: InboundShape[]): readonly string[] {
  return activity
    .problems(settings, checkContext({ inlets: { in: inbounds } }))
    .map(({ code, field }) => (field ? `${code} ${field}` : code))
}

const buyers = shape('buyers', 'customers', 'customer_id', tag)
const readers = shape('readers', 'customers', 'customer_id')
const late = shape('late', 'orders', 'order_id')

describe('combine', () => {
  it('[A-CMB] puts the sets in the order of the settings, the primary set of an exclusion first', () => {
    const inlets = {
      in: ['a', 'b', 'c'].map((step) => ({ step, outlet: 'next', population: population(`r_run1.${step}`, 1) })),
    }
    const sqlOf = (settings: unknown) => {
      const work = activity.work(settings, workContext({ inlets }))
      return work.kind === 'query' ? (work.tables[0]?.select.sql ?? '') : ''
    }
    const order = (sql: string) => [...sql.matchAll(/"r_run1"\."(\w)"/g)].map((match) => match[1])
    expect(order(sqlOf({ operation: 'intersection', sets: ['c'] }))[0]).toBe('c')
    expect(order(sqlOf({ operation: 'exclusion', sets: ['c'], primary: 'b' }))).toEqual(['b', 'c', 'a'])
  })

  it('[A-CMB] says which set is kept by the name that a person gave its step', () => {
    const said: unknown[] = []
    const context = checkContext({ inlets: { in: [{ ...buyers, name: 'Buyers' }, readers] } })
    for (const primary of ['buyers', 'readers', '']) {
      activity.summary({ operation: 'exclusion', primary }, (key, params) => `${said.push([key, params?.primary])}`, context)
    }
    expect(said).toEqual([
      ['summary.exclusion', 'Buyers'],
      ['summary.exclusionOne', undefined],
      ['summary.exclusionAny', undefined],
    ])
  })

  it('[A-CMB] looks a set up by the name of its step in the order of the transitions, whatever the primary set', () => {
    const subsets = ['subset1', 'subset2'].map((outlet) => ({ step: 'split', outlet, population: population(`r_run1.${outlet}`, 1) }))
    const pairs = [{ primary: { column: 'first_name' }, other: { column: 'first_name' } }]
    const settings = { operation: 'exclusion', primary: 'split.subset2', exclusions: [{ set: 'split', by: 'attributes', pairs }] }
    const work = activity.work(settings, workContext({ inlets: { in: subsets } }))
    expect(work.kind === 'query' && work.tables[0]?.select.sql).toContain('"first_name"')
  })

  it('[A-CMB] finds a missing column also in the other set that leaves the same step', () => {
    const [one, two] = [shape('split', 'customers', 'customer_id', tag), { ...shape('split', 'customers', 'customer_id'), outlet: 'other' }]
    const pairs = [{ primary: { path: [], column: 'tag', gathered: true }, other: { path: [], column: 'tag', gathered: true } }]
    const settings = {
      operation: 'exclusion',
      primary: 'buyers',
      reconcile: 'columns',
      columns: [{ column: 'tag', gathered: true }],
      exclusions: [{ set: 'split.next', by: 'attributes', pairs }],
    }
    expect(codes(settings, buyers, one, two)).toEqual(['rule_gathered_unknown columns.0'])
  })

  it('[A-CMB] refuses to compare keys of different tables, and says how to go on', () => {
    expect(codes({}, buyers, late)).toEqual(['combine_dimensions_differ operation'])
    expect(codes({ operation: 'exclusion', primary: 'buyers' }, buyers, late)).toEqual(['combine_exclusion_key exclusions'])
    const join = (path: string[]) => ({ operation: 'exclusion', primary: 'buyers', exclusions: [{ set: 'late', by: 'join', path }] })
    expect(codes(join(['orders']), buyers, late)).toEqual([])
    expect(codes(join(['city']), buyers, late)).toEqual(['combine_join_target exclusions.0.path'])
    expect(codes(join([]), buyers, late)).toEqual(['combine_exclusion_incomplete exclusions.0.path'])
  })

  it('[A-CMB] [W3] tells what is wrong, field by field', () => {
    expect(codes({}, buyers)).toEqual(['combine_one_set'])
    expect(codes({ sets: ['gone'] }, buyers, readers)).toEqual(['combine_set_unknown sets.0'])
    expect(codes({ reconcile: 'columns' }, buyers, readers)).toEqual(['combine_columns_missing columns'])
    const other = shape('other', 'customers', 'customer_id', { ...tag, type: 'date' })
    expect(codes({}, buyers, other)).toEqual(['combine_column_types commonColumns'])
    expect(codes({ commonColumns: true }, buyers, other)).toEqual([])
  })

  it('[A-CMB] carries all gathered columns, or the common ones, or those of the first set', () => {
    const names = (settings: unknown) =>
      activity.shapes(settings, checkContext({ inlets: { in: [readers, buyers] } })).next?.columns.map(({ name }) => name)
    expect(names({})).toEqual(['customer_id', 'tag'])
    expect(names({ commonColumns: true })).toEqual(['customer_id'])
    expect(names({ operation: 'intersection' })).toEqual(['customer_id'])
  })

  it('[W7] reads its example', () => {
    expect(activity.misfits(example)).toEqual([])
  })
})
