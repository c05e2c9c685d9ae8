import type { Column, ColumnType } from '../../engine/query/model.ts'
import { fitsAll, type Looks } from './probe.ts'
import { ambiguous, commaShapes, type ShapeName, shapeNames, shapeOf } from './shapes.ts'

const preference: readonly ColumnType[] = ['boolean', 'integer', 'decimal', 'number', 'date', 'timestamp', 'text']
/** Letters that are codes as often as truth values: taken for truth only when both are there and nothing else. */
const letters: readonly ShapeName[] = ['boolean_tf', 'boolean_yn']

export interface Inferred {
  readonly type: Pick<Column, 'type' | 'precision' | 'scale'>
  readonly candidates: readonly ColumnType[]
}

/** The type that a column is proposed with, and every type that its values fit. */
export function inferType(looks: Looks, delimiter: string): Inferred {
  if (looks.values === 0) return { type: { type: 'text' }, candidates: ['text', ...preference.filter((type) => type !== 'text')] }
  const fitting = shapeNames.filter((name) => fitsAll(looks, name) && allowed(name, looks, delimiter))
  const fits = new Set<ColumnType>(fitting.map((name) => shapeOf(name).type))
  if (fits.has('date')) fits.add('timestamp')
  const candidates = preference.filter((type) => type === 'text' || fits.has(type))
  const ordered = isAmbiguous(fitting) ? ['text' as const, ...candidates.filter((type) => type !== 'text')] : candidates
  const [type = 'text'] = ordered
  return { type: type === 'decimal' ? { type, precision: 18, scale: Math.max(looks.scale, 1) } : { type }, candidates: ordered }
}

function allowed(name: ShapeName, looks: Looks, delimiter: string): boolean {
  if (letters.includes(name)) return looks.distinct === 2
  return delimiter !== ',' || !commaShapes.includes(name)
}

function isAmbiguous(fitting: readonly ShapeName[]): boolean {
  return ambiguous.some((pair) => pair.every((name) => fitting.includes(name)))
}

/** Texts that people write for "no value". */
export const usualNulls = ['NA', 'N/A', 'NULL', 'null', '\\N'] as const

/** Of the texts found, those that mean "no value" here: NA stays a value where columns hold two-letter codes (Namibia). */
export function nullsAmong(found: readonly string[], columns: readonly Looks[]): readonly string[] {
  const codes = columns.some((looks) => looks.codes === looks.values && looks.distinct > 5)
  return found.filter((text) => text !== 'NA' || !codes)
}
