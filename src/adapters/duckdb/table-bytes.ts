import type { SourceFile } from '../../engine/model/source-file.ts'
import { TableError } from '../../engine/model/table-error.ts'
import type { Table } from '../../engine/query/model.ts'
import type { Run, Sources } from './driver.ts'
import { quoted } from './quote.ts'
import { columnName, keepRejects, readCsv } from './read-csv.ts'
import { collectRejects, forgetRejects } from './rejects.ts'
import { declared } from './types.ts'

// A table as bytes, for a backup: one line per row, every value in quotes, nothing at all for "no value". The first field of
// a line is always empty, so that a row without any value is not an empty line.

const rowsAtOnce = 20_000
const file = { delimiter: ',', quote: '"', header: false, nulls: [] }

/** Lines of the rows from `start` on. @returns undefined behind the last row */
export async function linesFrom(run: Run, name: string, columns: readonly string[], start: number): Promise<string | undefined> {
  const fields = columns.map((column) => `coalesce('"' || replace(cast(${quoted(column)} as varchar), '"', '""') || '"', '')`)
  const line = ["''", ...fields].join(` || ',' || `)
  const answer = await run(
    `select string_agg(${line} || chr(10), '' order by rowid), coalesce((select max(rowid) from data.main.${quoted(name)}), -1)
     from data.main.${quoted(name)} where rowid >= ${start} and rowid < ${start + rowsAtOnce}`,
  )
  const [text, last] = answer.rows[0] ?? []
  if (Number(last) < start) return undefined
  return String(text ?? '')
}

export async function* tableBytes(read: (start: number) => Promise<string | undefined>): AsyncIterable<Uint8Array> {
  const encoder = new TextEncoder()
  for (let start = 0; ; start += rowsAtOnce) {
    const lines = await read(start)
    if (lines === undefined) return
    yield encoder.encode(lines)
  }
}

/** Writes the table from lines of `tableBytes`. @throws TableError backup_damaged when a line does not fit */
export async function writeLines(run: Run, sources: Sources, source: SourceFile, table: Table): Promise<number> {
  const opened = await sources.open(source)
  try {
    await forgetRejects(run)
    const types = ['varchar', ...table.columns.map(declared)]
    const selected = table.columns.map((column, at) => `${columnName(at + 1)} as ${quoted(column.name)}`).join(', ')
    const scan = readCsv({ path: opened.path, file, types, options: `${keepRejects}, allow_quoted_nulls = false` })
    const written = await run(`create or replace table data.main.${quoted(table.name)} as select ${selected} from ${scan}`)
    const { rejected } = await collectRejects(run, sources, source, [])
    if (rejected > 0) throw new TableError('backup_damaged', { table: table.name, rejected })
    return Number(written.rows[0]?.[0] ?? 0)
  } finally {
    await opened.close()
  }
}
