import type { Column } from '../../engine/query/model.ts'
import type { Cell } from '../../engine/query/row-set.ts'

// The one table of types: how a column of the model is declared in DuckDB, and how a value of DuckDB becomes a cell. Both
// engines hand values over in their own dress (Arrow, node-api); they agree on the numbers below.

/** A column's type as DuckDB declares it. */
export function declared(column: Pick<Column, 'type' | 'precision' | 'scale'>): string {
  switch (column.type) {
    case 'text':
      return 'varchar'
    case 'integer':
      return 'bigint'
    case 'decimal':
      return `decimal(${column.precision ?? 18},${column.scale ?? 2})`
    case 'number':
      return 'double'
    case 'boolean':
      return 'boolean'
    case 'date':
      return 'date'
    case 'timestamp':
      return 'timestamp'
  }
}

/** A number while it is exact, else its digits. */
export function integerCell(value: bigint | number): Cell {
  const number = Number(value)
  return Number.isSafeInteger(number) ? number : value.toString()
}

/** The digits of a decimal that was handed over unscaled. */
export function decimalCell(unscaled: bigint, scale: number): string {
  const digits = (unscaled < 0n ? -unscaled : unscaled).toString().padStart(scale + 1, '0')
  const sign = unscaled < 0n ? '-' : ''
  return scale === 0 ? sign + digits : `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`
}

const dayInMillis = 86_400_000

/** @param days since 1970-01-01 */
export function dateCell(days: number): string {
  const iso = new Date(days * dayInMillis).toISOString()
  return iso.slice(0, iso.indexOf('T'))
}

/** @param micros since 1970-01-01 00:00 UTC */
export function timestampCell(micros: bigint): string {
  const fraction = ((micros % 1_000_000n) + 1_000_000n) % 1_000_000n
  const seconds = Number((micros - fraction) / 1_000_000n)
  const text = new Date(seconds * 1000).toISOString().slice(0, -5).replace('T', ' ')
  return fraction === 0n ? text : `${text}.${fraction.toString().padStart(6, '0').replace(/0+$/, '')}`
}

/** Wide integers, such as sums, are integers; the browser's engine hands them over as decimals without a fraction. */
export function decimalColumn(name: string, precision: number, scale: number): Column {
  return precision === 38 && scale === 0 ? { name, type: 'integer' } : { name, type: 'decimal', precision, scale }
}
