import { sql } from 'kysely'
import { bindText, byCodePoint, col, type Sql, sortable, sqlType } from '../../engine/query/dialect.ts'
import type { Column } from '../../engine/query/model.ts'
import type { Merge } from './settings.ts'

// Columns of the surviving row that are made from all rows of its group.

export function mergeName(merge: Merge): string {
  return merge.as ?? merge.field.column
}

/** What the merged column holds. Sums of decimals get all the digits there are. */
export function mergedColumn(merge: Merge, column: Column): Column {
  const name = mergeName(merge)
  if (merge.take === 'join') return { name, type: 'text' }
  if (merge.take === 'sum' && column.type === 'decimal') return { name, type: 'decimal', precision: 38, scale: column.scale ?? 2 }
  return { ...column, name }
}

/** The aggregate over the rows of a group. `value` is the field, `first` the first value that is not empty. */
export function mergeSql(merge: Merge, column: Column, value: Sql, first: Sql): Sql {
  const type = sql.raw(sqlType(mergedColumn(merge, column)))
  switch (merge.take) {
    case 'first_non_empty':
      return sql`max(${first})`
    case 'lowest':
      return column.type === 'boolean' ? sql`bool_and(${value})` : sql`min(${sortable(value, column.type)})`
    case 'highest':
      return column.type === 'boolean' ? sql`bool_or(${value})` : sql`max(${sortable(value, column.type)})`
    case 'sum':
      return sql`cast(sum(${value}) as ${type})`
    case 'join': {
      // As "text", the type of string_agg's own parameter: PostgreSQL wants the sorted expression to be the aggregated one.
      const text = byCodePoint(sql`cast(${value} as text)`)
      return sql`string_agg(distinct ${text}, ${bindText(', ')} order by ${text})`
    }
  }
}

export function valueColumn(index: number): Sql {
  return col('ranked', `merge-${index}`)
}

export function firstColumn(index: number): Sql {
  return col('ranked', `first-${index}`)
}
