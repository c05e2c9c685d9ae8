import type { Column } from '../../engine/query/model.ts'
import type { Param } from '../../engine/query/statement.ts'
import type { Run } from './driver.ts'
import { quoted } from './quote.ts'
import { declared } from './types.ts'

const paramsAtOnce = 600

/** `"name" type, ...` */
export function columnList(columns: readonly Column[]): string {
  return columns.map((column) => `${quoted(column.name)} ${declared(column)}`).join(', ')
}

/** Inserts rows in statements of some hundred values, each cast to its column's type. */
export async function insertRows(run: Run, table: string, columns: readonly Column[], rows: readonly (readonly Param[])[]): Promise<void> {
  const atOnce = Math.max(1, Math.floor(paramsAtOnce / columns.length))
  for (let start = 0; start < rows.length; start += atOnce) {
    const chunk = rows.slice(start, start + atOnce)
    const tuples = chunk.map((_, row) => `(${columns.map((column, at) => cast(row * columns.length + at + 1, column)).join(', ')})`)
    await run(
      `insert into ${table} values ${tuples.join(', ')}`,
      chunk.flatMap((row) => columns.map((_, at) => row[at] ?? null)),
    )
  }
}

function cast(placeholder: number, column: Column): string {
  return `cast($${placeholder} as ${declared(column)})`
}
