import type { InboundShape } from '../../engine/activity/context.ts'
import { inboundNamed } from '../../engine/activity/inbound.ts'
import { sqlType } from '../../engine/query/dialect.ts'
import type { Column } from '../../engine/query/model.ts'
import type { Settings } from './settings.ts'

// Which sets come in, in which order, and which columns they give to the result.

interface Named {
  readonly step: string
  readonly outlet: string
}
interface WithColumns {
  readonly key: string
  readonly columns: readonly Column[]
}

/**
 * The sets, highest first: those that the settings name, then the others in the order of their transitions. Of an exclusion
 * the primary set is the highest.
 */
export function inOrder<T extends Named>(settings: Settings, inbounds: readonly T[]): readonly T[] {
  const primary = settings.operation === 'exclusion' && settings.primary ? [settings.primary] : []
  const named = [...primary, ...settings.sets].flatMap((name) => inboundNamed(inbounds, name) ?? [])
  return [...new Set([...named, ...inbounds])]
}

function gathered(set: WithColumns): readonly Column[] {
  return set.columns.filter((column) => column.name !== set.key)
}

function sameColumn(a: Column, b: Column): boolean {
  return a.name === b.name && sqlType(a) === sqlType(b)
}

/** Gathered columns of all sets, each name once; only those that every set has when the settings say so. */
export function columnsOfAll(settings: Settings, sets: readonly WithColumns[]): readonly Column[] {
  const all = sets.flatMap(gathered)
  if (settings.commonColumns) return common(sets)
  return all.filter((column, index) => all.findIndex((other) => other.name === column.name) === index)
}

/** Gathered columns of the first set; only those that every set has when the settings say so. */
export function columnsOfFirst(settings: Settings, sets: readonly WithColumns[]): readonly Column[] {
  return settings.commonColumns ? common(sets) : sets.slice(0, 1).flatMap(gathered)
}

function common(sets: readonly WithColumns[]): readonly Column[] {
  const [first, ...others] = sets
  const shared = (column: Column) => others.every((set) => gathered(set).some((other) => sameColumn(other, column)))
  return first ? gathered(first).filter(shared) : []
}

/** Names of gathered columns that are not of one type in all sets that have them. */
export function columnsOfTwoTypes(sets: readonly WithColumns[]): readonly string[] {
  const all = sets.flatMap(gathered)
  const clash = all.filter((column) => all.some((other) => other.name === column.name && !sameColumn(other, column)))
  return [...new Set(clash.map((column) => column.name))]
}

/** The sets whose shapes are known, in order. */
export function knownShapes(settings: Settings, inbounds: readonly InboundShape[]) {
  return inOrder(settings, inbounds).flatMap((inbound) => (inbound.shape ? [{ ...inbound, shape: inbound.shape }] : []))
}
