import type { CheckContext, InboundShape } from '../../engine/activity/context.ts'
import { inboundNamed } from '../../engine/activity/inbound.ts'
import type { Problem } from '../../engine/campaign/problem.ts'
import { columnOfField, type FieldStart, fieldProblems } from '../../engine/query/find-field.ts'
import { type Column, type DataModel, followPath } from '../../engine/query/model.ts'
import { columnsOfTwoTypes, inOrder, knownShapes } from './sets.ts'
import type { Exclusion, Settings } from './settings.ts'

type Params = Readonly<Record<string, string>>

function error(code: string, field: string, params: Params = {}): Problem {
  return { code, severity: 'error', field, params }
}

export function problems(settings: Settings, context: CheckContext): readonly Problem[] {
  const inbounds = context.inlets.in ?? []
  return [
    ...(inbounds.length === 1 ? [{ code: 'combine_one_set', severity: 'warning' as const }] : []),
    ...unknownSets(settings, inbounds),
    ...dimensionProblems(settings, inbounds),
    ...typeProblems(settings, inbounds),
    ...reconcileProblems(settings, context),
    ...(settings.operation === 'exclusion' ? exclusionProblems(settings, context) : []),
  ]
}

function unknownSets(settings: Settings, inbounds: readonly InboundShape[]): readonly Problem[] {
  const exclusion = settings.operation === 'exclusion'
  const named: readonly (readonly [string, string])[] = [
    ...settings.sets.map((set, index) => [`sets.${index}`, set] as const),
    ...(exclusion && settings.primary ? [['primary', settings.primary] as const] : []),
    ...(exclusion ? settings.exclusions.map((rule, index) => [`exclusions.${index}.set`, rule.set] as const) : []),
  ]
  return named.filter(([, set]) => !inboundNamed(inbounds, set)).map(([field, set]) => error('combine_set_unknown', field, { set }))
}

/** Keys of different tables cannot be compared, and one population holds rows of one table. */
function dimensionProblems(settings: Settings, inbounds: readonly InboundShape[]): readonly Problem[] {
  const dimensions = [...new Set(knownShapes(settings, inbounds).map((set) => set.shape.dimension))]
  const mayDiffer =
    settings.operation === 'exclusion' ||
    (settings.operation === 'intersection' && settings.reconcile === 'columns' && !settings.complement)
  if (dimensions.length < 2 || mayDiffer) return []
  return [error('combine_dimensions_differ', 'operation', { dimensions: dimensions.join(', ') })]
}

function typeProblems(settings: Settings, inbounds: readonly InboundShape[]): readonly Problem[] {
  const together = settings.operation === 'union' || (settings.operation === 'intersection' && settings.complement)
  if (!together || settings.commonColumns) return []
  const shapes = knownShapes(settings, inbounds).map((set) => set.shape)
  return columnsOfTwoTypes(shapes).map((column) => error('combine_column_types', 'commonColumns', { column }))
}

/** Every set that is compared by columns needs each of them. */
function reconcileProblems(settings: Settings, context: CheckContext): readonly Problem[] {
  if (settings.reconcile !== 'columns') return []
  if (settings.columns.length === 0) return [error('combine_columns_missing', 'columns')]
  const inbounds = context.inlets.in ?? []
  const ruled = settings.operation === 'exclusion' ? settings.exclusions.map((rule) => inboundNamed(inbounds, rule.set)) : []
  const compared = knownShapes(settings, inbounds).filter(
    (set) => !ruled.some((each) => each?.step === set.step && each.outlet === set.outlet),
  )
  return settings.columns.flatMap((field, index) => {
    const at = `columns.${index}`
    const missing = compared.flatMap(({ shape }) => fieldProblems(context.model, startOf(shape), field, at))
    const types = compared.flatMap(({ shape }) => columnOfField(context.model, startOf(shape), field) ?? [])
    const [first, ...others] = types
    const clash = others.some((other) => first && !comparable(first, other))
    return [...missing.slice(0, 1), ...(clash ? [error('combine_pair_types', at, { left: field.column, right: field.column })] : [])]
  })
}

function startOf(shape: { readonly dimension: string; readonly columns: readonly Column[] }): FieldStart {
  return { table: shape.dimension, gathered: shape.columns }
}

const numbers: readonly string[] = ['integer', 'decimal', 'number']

/** Numbers can be equal to numbers, everything else only to its own type. */
function comparable(a: Column, b: Column): boolean {
  return a.type === b.type || (numbers.includes(a.type) && numbers.includes(b.type))
}

function exclusionProblems(settings: Settings, context: CheckContext): readonly Problem[] {
  const inbounds = context.inlets.in ?? []
  const [primary, ...others] = inOrder(settings, inbounds)
  if (!primary?.shape) return []
  const shape = primary.shape
  const checked = others.flatMap((set) => {
    const index = settings.exclusions.findIndex((rule) => inboundNamed(inbounds, rule.set) === set)
    const rule = settings.exclusions[index]
    if (!set.shape) return []
    if (rule) return ruleProblems(rule, `exclusions.${index}`, { model: context.model, shape, other: set.shape })
    const byKey = settings.reconcile === 'key' && set.shape.dimension !== shape.dimension
    return byKey ? [error('combine_exclusion_key', 'exclusions', { set: set.step, table: set.shape.dimension })] : []
  })
  return checked
}

interface Pair {
  readonly model: DataModel
  readonly shape: NonNullable<InboundShape['shape']>
  readonly other: NonNullable<InboundShape['shape']>
}

function ruleProblems(rule: Exclusion, at: string, pair: Pair): readonly Problem[] {
  if (rule.by === 'key') {
    const differ = pair.shape.dimension !== pair.other.dimension
    return differ ? [error('combine_exclusion_key', `${at}.by`, { set: rule.set, table: pair.other.dimension })] : []
  }
  return rule.by === 'join' ? joinProblems(rule, at, pair) : pairProblems(rule, at, pair)
}

function joinProblems(rule: Exclusion, at: string, { model, shape, other }: Pair): readonly Problem[] {
  if (rule.path.length === 0) return [error('combine_exclusion_incomplete', `${at}.path`, { set: rule.set })]
  const hops = followPath(model, shape.dimension, rule.path)
  if ('broken' in hops) return [error('rule_path_broken', `${at}.path`, { link: hops.broken })]
  const found = hops.at(-1)?.target ?? shape.dimension
  if (found === other.dimension) return []
  return [error('combine_join_target', `${at}.path`, { set: rule.set, found, wanted: other.dimension })]
}

function pairProblems(rule: Exclusion, at: string, { model, shape, other }: Pair): readonly Problem[] {
  if (rule.pairs.length === 0) return [error('combine_exclusion_incomplete', `${at}.pairs`, { set: rule.set })]
  return rule.pairs.flatMap((pair, index) => {
    const place = `${at}.pairs.${index}`
    const left = columnOfField(model, startOf(shape), pair.primary)
    const right = columnOfField(model, startOf(other), pair.other)
    const clash = left && right && !comparable(left, right)
    return [
      ...fieldProblems(model, startOf(shape), pair.primary, `${place}.primary`),
      ...fieldProblems(model, startOf(other), pair.other, `${place}.other`),
      ...(clash ? [error('combine_pair_types', place, { left: left.name, right: right.name })] : []),
    ]
  })
}
