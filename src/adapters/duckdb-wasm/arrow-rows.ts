import { type DataType, type Field, type RecordBatch, Type, type Vector } from 'apache-arrow'
import type { Column } from '../../engine/query/model.ts'
import type { Cell, RowSet } from '../../engine/query/row-set.ts'
import { dateCell, decimalCell, decimalColumn, integerCell, timestampCell } from '../duckdb/types.ts'

// Arrow's values as cells. Types are told by their numbers and not by their classes: the engine's library may bring its own
// copy of Arrow. Decimals come unscaled, in four words; dates and instants are read as they are stored, to the microsecond.

export function rowSetOf(fields: readonly Field[], batches: readonly RecordBatch[]): RowSet {
  const columns = fields.map((field) => columnOf(field.name, field.type))
  const rows = batches.flatMap((batch) => {
    const read = columns.map((_, at) => reader(batch.getChildAt(at)))
    return Array.from({ length: batch.numRows }, (_, row) => read.map((cell) => cell(row)))
  })
  return { columns, rows }
}

function columnOf(name: string, type: DataType): Column {
  switch (type.typeId) {
    case Type.Decimal:
      return 'precision' in type && 'scale' in type
        ? decimalColumn(name, Number(type.precision), Number(type.scale))
        : { name, type: 'decimal' }
    case Type.Int:
      return { name, type: 'integer' }
    case Type.Float:
      return { name, type: 'number' }
    case Type.Bool:
      return { name, type: 'boolean' }
    case Type.Date:
      return { name, type: 'date' }
    case Type.Timestamp:
      return { name, type: 'timestamp' }
    default:
      return { name, type: 'text' }
  }
}

type Read = (row: number) => Cell

function reader(vector: Vector | null): Read {
  if (!vector) return () => null
  const convert = converter(vector)
  return (row) => (vector.isValid(row) ? convert(row) : null)
}

function converter(vector: Vector): Read {
  switch (vector.type.typeId) {
    case Type.Decimal:
      return decimalReader(vector)
    case Type.Date:
      return storedReader(vector, (stored) => dateCell(typeof stored === 'bigint' ? Number(stored) / 86_400_000 : stored))
    case Type.Timestamp:
      return storedReader(vector, (stored) => timestampCell(BigInt(stored)))
    default:
      return (row) => plainCell(vector.get(row))
  }
}

function storedReader(vector: Vector, convert: (stored: number | bigint) => Cell): Read {
  const values: unknown = vector.data[0]?.values
  if (values instanceof Int32Array || values instanceof BigInt64Array) return (row) => convert(values[row] ?? 0)
  return (row) => plainCell(vector.get(row))
}

function decimalReader(vector: Vector): Read {
  const type: DataType & { readonly scale?: number; readonly precision?: number } = vector.type
  const { scale = 0, precision = 0 } = type
  return (row) => {
    const words: unknown = vector.get(row)
    const unscaled = words instanceof Uint32Array ? signed(words) : 0n
    return precision === 38 && scale === 0 ? integerCell(unscaled) : decimalCell(unscaled, scale)
  }
}

/** Little-endian words in two's complement. */
function signed(words: Uint32Array): bigint {
  const bits = words.reduceRight((sum, word) => (sum << 32n) | BigInt(word), 0n)
  return BigInt.asIntN(words.length * 32, bits)
}

function plainCell(value: unknown): Cell {
  if (value === null || value === undefined) return null
  if (typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'bigint') return integerCell(value)
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value)
  return String(value)
}
