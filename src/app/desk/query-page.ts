import type { RowSet } from '../../engine/query/row-set.ts'
import type { Statement } from '../../engine/query/statement.ts'
import type { DeskDeps } from './deps.ts'

/** A page of rows and how many there are in all. */
export async function queryPage(
  { engine }: DeskDeps,
  statements: { readonly rows: Statement; readonly total: Statement },
): Promise<RowSet & { readonly total: number }> {
  const [page, total] = await Promise.all([engine('query', statements.rows), engine('query', statements.total)])
  return { ...page, total: onlyNumber(total) }
}

export function onlyNumber({ rows }: RowSet): number {
  return Number(rows[0]?.[0] ?? 0)
}
