import type { DuckDBConnection, DuckDBResultReader, DuckDBType, DuckDBValue } from '@duckdb/node-api'
import { DuckDBDateValue, DuckDBDecimalType, DuckDBDecimalValue, DuckDBTimestampValue, DuckDBTypeId, VARCHAR } from '@duckdb/node-api'
import type { Cancel } from '../../engine/ports/clock.ts'
import type { Column, ColumnType } from '../../engine/query/model.ts'
import { Cancelled } from '../../engine/query/query-error.ts'
import type { Cell, RowSet } from '../../engine/query/row-set.ts'
import type { Param } from '../../engine/query/statement.ts'
import { type Connection, Lost } from '../duckdb/driver.ts'
import { failureOf } from '../duckdb/failures.ts'
import { throwIfCancelled } from '../duckdb/mutex.ts'
import { dateCell, decimalCell, decimalColumn, integerCell, timestampCell } from '../duckdb/types.ts'

/** A connection of the native engine. Every value is bound as text: the statement casts it. */
export class NodeConnection implements Connection {
  readonly #connection: DuckDBConnection
  #closed = false

  constructor(connection: DuckDBConnection) {
    this.#connection = connection
  }

  run = async (sql: string, params: readonly Param[] = [], signal?: Cancel): Promise<RowSet> => {
    if (this.#closed) throw new Lost('the connection is closed')
    throwIfCancelled(signal)
    const interrupt = () => this.#connection.interrupt()
    signal?.addEventListener('abort', interrupt)
    try {
      const values = params.map((param) => (param === null ? null : String(param)))
      const types = params.map(() => VARCHAR)
      return rowSet(await this.#connection.runAndReadAll(sql, values, types))
    } catch (cause) {
      throw signal?.aborted ? new Cancelled('cancelled') : failureOf(cause, sql)
    } finally {
      signal?.removeEventListener('abort', interrupt)
    }
  }

  close(): void {
    this.#closed = true
    this.#connection.closeSync()
  }
}

function rowSet(reader: DuckDBResultReader): RowSet {
  const types = reader.columnTypes()
  const columns = reader.deduplicatedColumnNames().map((name, at) => columnOf(name, types[at]))
  return { columns, rows: reader.getRows().map((row) => row.map(cell)) }
}

const columnTypes: Partial<Record<DuckDBTypeId, ColumnType>> = {
  [DuckDBTypeId.BOOLEAN]: 'boolean',
  [DuckDBTypeId.TINYINT]: 'integer',
  [DuckDBTypeId.SMALLINT]: 'integer',
  [DuckDBTypeId.INTEGER]: 'integer',
  [DuckDBTypeId.BIGINT]: 'integer',
  [DuckDBTypeId.HUGEINT]: 'integer',
  [DuckDBTypeId.UTINYINT]: 'integer',
  [DuckDBTypeId.USMALLINT]: 'integer',
  [DuckDBTypeId.UINTEGER]: 'integer',
  [DuckDBTypeId.UBIGINT]: 'integer',
  [DuckDBTypeId.FLOAT]: 'number',
  [DuckDBTypeId.DOUBLE]: 'number',
  [DuckDBTypeId.DATE]: 'date',
  [DuckDBTypeId.TIMESTAMP]: 'timestamp',
}

function columnOf(name: string, type: DuckDBType | undefined): Column {
  if (type instanceof DuckDBDecimalType) return decimalColumn(name, type.width, type.scale)
  return { name, type: (type && columnTypes[type.typeId]) ?? 'text' }
}

function cell(value: DuckDBValue): Cell {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value)
  if (typeof value === 'bigint') return integerCell(value)
  if (value instanceof DuckDBDecimalValue) return wideInteger(value) ?? decimalCell(value.value, value.scale)
  if (value instanceof DuckDBDateValue) return dateCell(value.days)
  if (value instanceof DuckDBTimestampValue) return timestampCell(value.micros)
  return String(value)
}

function wideInteger(value: DuckDBDecimalValue): Cell | undefined {
  return value.width === 38 && value.scale === 0 ? integerCell(value.value) : undefined
}
