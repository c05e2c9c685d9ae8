import { describe, expect, it } from 'vitest'
import { checkContext } from '../../../test/support/activity-contexts.ts'
import { activity } from './activity.ts'
import example from './examples/v1.json' with { type: 'json' }
import { initial, type Settings } from './settings.ts'
import { sharesOf } from './shares.ts'

function percentages(...percents: number[]): Settings {
  const subsets = percents.map((percent) => ({
    label: '',
    code: '',
    limit: { kind: 'percentage' as const, percent, of: 'arrival' as const },
    order: { by: 'random' as const },
    skipEmpty: false,
  }))
  return { ...initial, subsets }
}

function rows(settings: Settings, arrived: number): readonly number[] {
  return sharesOf(settings, arrived).map((share) => (share.kind === 'rows' ? share.rows : -1))
}

describe('split', () => {
  it('[A-SPL] cuts consecutive percentages at exact places, so that no row is lost', () => {
    expect(rows(percentages(50, 50), 7)).toEqual([4, 3])
    expect(rows(percentages(33.33, 33.33, 33.33), 1_000_003)).toEqual([333_334, 333_335, 333_334])
    expect(rows(percentages(10, 20, 30), 999)).toEqual([100, 200, 299])
    expect(rows(percentages(60, 60), 10)).toEqual([6, 4])
  })

  it('[A-SPL] begins a new run of percentages behind another kind of limit', () => {
    const settings = percentages(25, 25, 25)
    const [first, second, third] = settings.subsets
    const middle = second && { ...second, limit: { kind: 'number' as const, n: 1 } }
    expect(rows({ ...settings, subsets: [first, middle, third].filter((subset) => subset !== undefined) }, 10)).toEqual([3, 1, 3])
  })

  it('[A-SPL] names an outlet per subset, or one for all', () => {
    const settings = { ...percentages(50, 50), complement: true }
    expect(activity.outlets(settings).map(({ name }) => name)).toEqual(['subset1', 'subset2', 'complement'])
    expect(activity.outlets({ ...settings, oneOutlet: true }).map(({ name }) => name)).toEqual(['next', 'complement'])
    expect(activity.shapes({ ...settings, oneOutlet: true }, checkContext()).next?.columns.map(({ name }) => name)).toEqual([
      'customer_id',
      'segment',
    ])
  })

  it('[A-SPL] [W3] tells what is wrong, field by field', () => {
    const codes = (settings: unknown) => activity.problems(settings, checkContext()).map(({ code, field }) => `${code} ${field}`)
    const plain = percentages(50, 50)
    expect(codes(plain)).toEqual([])
    expect(codes({ ...plain, overlap: true, oneOutlet: true })).toEqual(['split_overlap_one_outlet overlap'])
    expect(codes(percentages(60, 60))).toEqual(['split_percentages_over subsets'])
    expect(codes({ ...plain, oneOutlet: true, segmentColumn: 'customer_id' })).toEqual(['split_segment_name segmentColumn'])
    const [first, second] = plain.subsets
    expect(codes({ ...plain, subsets: [{ ...first, limit: { kind: 'none' } }, second] })).toEqual(['split_nothing_left subsets.1'])
    expect(codes({ ...plain, subsets: [{ ...first, order: { by: 'column', field: { column: 'lost' } } }] })).toEqual([
      'rule_column_unknown subsets.0.order.field',
    ])
  })

  it('[W7] reads its example', () => {
    expect(activity.misfits(example)).toEqual([])
  })
})
