import type { Outlet, Shape } from '../../engine/activity/context.ts'
import type { Column } from '../../engine/query/model.ts'
import type { Settings } from './settings.ts'

export function subsetName(index: number): string {
  return `subset${index + 1}`
}

export function outlets(settings: Settings): readonly Outlet[] {
  const subsets = settings.subsets.map(
    ({ label }, index): Outlet => ({ name: subsetName(index), role: 'subset', ...(label === '' ? {} : { label }) }),
  )
  return [
    ...(settings.oneOutlet ? [{ name: 'next', role: 'main' as const }] : subsets),
    ...(settings.complement ? [{ name: 'complement', role: 'complement' as const }] : []),
  ]
}

/** Segment codes travel with the rows when there are any, or when nothing else tells the subsets apart. */
export function hasSegment(settings: Settings): boolean {
  return settings.oneOutlet || settings.subsets.some((subset) => subset.code !== '')
}

export function segmentOf(settings: Settings, index: number): string {
  const subset = settings.subsets[index]
  return subset?.code || subset?.label || subsetName(index)
}

/** The columns of a subset: those that came in, and the segment. A segment column of an earlier Split is replaced. */
export function subsetColumns(settings: Settings, columns: readonly Column[]): readonly Column[] {
  if (!hasSegment(settings)) return columns
  return [...columns.filter((column) => column.name !== settings.segmentColumn), { name: settings.segmentColumn, type: 'text' }]
}

export function shapesFrom(settings: Settings, shape: Shape): Readonly<Record<string, Shape>> {
  const ofSubsets = { ...shape, columns: subsetColumns(settings, shape.columns) }
  return Object.fromEntries(outlets(settings).map(({ name }) => [name, name === 'complement' ? shape : ofSubsets]))
}
