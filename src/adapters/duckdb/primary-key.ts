import { TableError } from '../../engine/model/table-error.ts'
import type { Table } from '../../engine/query/model.ts'
import type { Run } from './driver.ts'
import { quoted } from './quote.ts'

const samplesShown = 5

/** @throws TableError key_empty, key_not_unique */
export async function checkKey(run: Run, { name, primaryKey }: Pick<Table, 'name' | 'primaryKey'>): Promise<void> {
  if (primaryKey.length === 0) return
  const table = `data.main.${quoted(name)}`
  const columns = primaryKey.map(quoted)
  const key = primaryKey.join(', ')
  const empty = await run(`select count(*) from ${table} where ${columns.map((column) => `${column} is null`).join(' or ')}`)
  const emptyRows = Number(empty.rows[0]?.[0])
  if (emptyRows > 0) throw new TableError('key_empty', { table: name, key, count: emptyRows })
  const repeated = `select ${columns.join(', ')}, count(*) as n from ${table} group by ${columns.join(', ')} having count(*) > 1`
  const counted = await run(`select count(*), coalesce(sum(n), 0) from (${repeated})`)
  if (counted.rows[0]?.[0] === 0) return
  const samples = await run(`${repeated} order by ${columns.join(', ')} limit ${samplesShown}`)
  const shown = samples.rows.map((row) => row.slice(0, -1).join(' / ')).join(', ')
  throw new TableError('key_not_unique', { table: name, key, count: Number(counted.rows[0]?.[1]), samples: shown })
}
