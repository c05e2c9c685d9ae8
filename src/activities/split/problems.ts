import type { CheckContext, Shape } from '../../engine/activity/context.ts'
import type { Problem } from '../../engine/campaign/problem.ts'
import { ruleProblems } from '../../engine/query/check-rule.ts'
import { saysNothing } from '../../engine/query/compile.ts'
import { fieldProblems } from '../../engine/query/find-field.ts'
import { hasSegment, segmentOf, subsetName } from './outlets.ts'
import type { Settings, Subset } from './settings.ts'

export function problems(settings: Settings, context: CheckContext): readonly Problem[] {
  const shape = context.inlets.in?.[0]?.shape
  return [
    ...(settings.overlap && settings.oneOutlet ? [{ code: 'split_overlap_one_outlet', severity: 'error' as const, field: 'overlap' }] : []),
    ...twice(settings, 'code', 'split_codes_same'),
    ...twice(settings, 'label', 'split_labels_same'),
    ...percentageProblems(settings),
    ...nothingLeft(settings),
    ...(shape ? segmentProblems(settings, shape) : []),
    ...(shape ? settings.subsets.flatMap((subset, index) => subsetProblems(subset, `subsets.${index}`, context, shape)) : []),
  ]
}

function twice(settings: Settings, what: 'code' | 'label', code: string): readonly Problem[] {
  return settings.subsets.flatMap((subset, index): readonly Problem[] => {
    const value = subset[what]
    const again = value !== '' && settings.subsets.findIndex((other) => other[what] === value) < index
    return again ? [{ code, severity: 'warning', field: `subsets.${index}.${what}`, params: { [what]: value } }] : []
  })
}

function percentageProblems(settings: Settings): readonly Problem[] {
  const percents = settings.subsets.map(({ limit }) => (limit.kind === 'percentage' && limit.of === 'arrival' ? limit.percent : 0))
  const percent = Math.round(percents.reduce((sum, each) => sum + each, 0) * 100) / 100
  if (settings.overlap || percent <= 100) return []
  return [{ code: 'split_percentages_over', severity: 'warning', field: 'subsets', params: { percent } }]
}

/** Without overlap, nothing is left behind a subset that takes every row. */
function nothingLeft(settings: Settings): readonly Problem[] {
  const greedy = settings.subsets.findIndex(
    (subset) => subset.limit.kind === 'none' && !subset.perValue && (subset.filter === undefined || saysNothing(subset.filter)),
  )
  if (settings.overlap || greedy < 0 || greedy === settings.subsets.length - 1) return []
  const subset = settings.subsets[greedy]?.label || segmentOf(settings, greedy) || subsetName(greedy)
  return [{ code: 'split_nothing_left', severity: 'warning', field: `subsets.${greedy + 1}`, params: { subset } }]
}

function segmentProblems(settings: Settings, shape: Shape): readonly Problem[] {
  if (!hasSegment(settings) || settings.segmentColumn !== shape.key) return []
  return [{ code: 'split_segment_name', severity: 'error', field: 'segmentColumn', params: { name: shape.key } }]
}

function subsetProblems(subset: Subset, at: string, context: CheckContext, shape: Shape): readonly Problem[] {
  const { model } = context
  const start = { table: shape.dimension, gathered: shape.columns }
  const { order } = subset
  return [
    ...(subset.filter ? ruleProblems(subset.filter, model, shape.dimension, { gathered: shape.columns, at: `${at}.filter` }) : []),
    ...(order.by === 'column' ? fieldProblems(model, start, order.field, `${at}.order.field`) : []),
    ...(subset.perValue ? fieldProblems(model, start, subset.perValue.field, `${at}.perValue.field`) : []),
  ]
}
