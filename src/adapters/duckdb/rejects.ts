import type { Reject, RejectReason } from '../../engine/model/import.ts'
import { rejectReasons } from '../../engine/model/import.ts'
import type { SourceFile } from '../../engine/model/source-file.ts'
import type { Run, Sources } from './driver.ts'

const kept = 1_000
const textLength = 500

const reasons: Readonly<Record<string, RejectReason>> = {
  CAST: 'reject_cast',
  'MISSING COLUMNS': 'reject_too_few_columns',
  'TOO MANY COLUMNS': 'reject_too_many_columns',
  'UNQUOTED VALUE': 'reject_quote',
  'LINE SIZE OVER MAXIMUM': 'reject_too_long',
  'INVALID ENCODING': 'reject_encoding',
}

/** `read_csv` adds to these two tables of the connection for as long as they exist. */
export async function forgetRejects(run: Run): Promise<void> {
  await run('drop table if exists reject_errors')
  await run('drop table if exists reject_scans')
}

/**
 * What `read_csv` put aside since `forgetRejects`.
 * @param names of the file's columns, in order
 */
export async function collectRejects(
  run: Run,
  sources: Sources,
  source: SourceFile,
  names: readonly (string | undefined)[],
): Promise<{ readonly rejected: number; readonly rejects: readonly Reject[] }> {
  const counted = await run('select count(distinct line_byte_position) from reject_errors')
  const rejected = Number(counted.rows[0]?.[0] ?? 0)
  if (rejected === 0) return { rejected, rejects: [] }
  const found = await run(
    `select line_byte_position, min(column_idx), arg_min(cast(error_type as varchar), column_idx), arg_min(csv_line, column_idx)
     from reject_errors group by 1 order by 1 limit ${kept}`,
  )
  const rows = found.rows.map(([position, column, type, text]) => ({
    position: Number(position),
    column: Number(column),
    type: String(type),
    text: String(text ?? ''),
  }))
  // The reported text may begin with the end of the line before; its own line begins behind that.
  const starts = rows.map(({ position, text }) => position + (/^[\r\n]*/.exec(text)?.[0].length ?? 0))
  const lines = await linesAt(sources, source, starts)
  const rejects = rows.map(({ column, type, text }, at): Reject => {
    const reason = reasons[type] ?? 'reject_cast'
    const name = reason === 'reject_cast' ? names[column - 1] : undefined
    return {
      line: lines[at] ?? 0,
      ...(name === undefined ? {} : { column: name }),
      reason,
      text: text.replace(/^[\r\n]+/, '').slice(0, textLength),
    }
  })
  return { rejected, rejects }
}

/** The lines, from 1, on which these bytes stand. The engine counts records, and a record may span lines. */
async function linesAt(sources: Sources, source: SourceFile, positions: readonly number[]): Promise<readonly number[]> {
  const lines: number[] = []
  let line = 1
  let offset = 0
  for await (const chunk of sources.bytes(source)) {
    let at = 0
    for (let next = positions[lines.length]; next !== undefined && next < offset + chunk.length; next = positions[lines.length]) {
      line += feedsIn(chunk, at, next - offset)
      at = Math.max(at, next - offset)
      lines.push(line)
    }
    if (lines.length === positions.length) break
    line += feedsIn(chunk, at, chunk.length)
    offset += chunk.length
  }
  return lines
}

function feedsIn(chunk: Uint8Array, start: number, end: number): number {
  let feeds = 0
  for (let at = chunk.indexOf(10, start); at >= 0 && at < end; at = chunk.indexOf(10, at + 1)) feeds++
  return feeds
}

const table = 'data.cadenza.rejects'

export async function storeRejects(run: Run, name: string, rejects: readonly Reject[]): Promise<void> {
  await removeRejects(run, name)
  for (let start = 0; start < rejects.length; start += 100) {
    const chunk = rejects.slice(start, start + 100)
    const tuples = chunk.map(
      (_, at) => `(${[1, 2, 3, 4, 5].map((n) => `cast($${at * 5 + n} as ${n === 2 ? 'bigint' : 'varchar'})`).join(', ')})`,
    )
    await run(
      `insert into ${table} values ${tuples.join(', ')}`,
      chunk.flatMap(({ line, column, reason, text }) => [name, line, column ?? null, reason, text]),
    )
  }
}

export async function removeRejects(run: Run, name: string): Promise<void> {
  await run(`create table if not exists ${table} (name varchar, line bigint, col varchar, reason varchar, text varchar)`)
  await run(`delete from ${table} where name = cast($1 as varchar)`, [name])
}

export async function storedRejects(run: Run, name: string): Promise<readonly Reject[]> {
  const made = await run(
    "select count(*) from duckdb_tables() where database_name = 'data' and schema_name = 'cadenza' and table_name = 'rejects'",
  )
  if (made.rows[0]?.[0] !== 1) return []
  const found = await run(`select line, col, reason, text from ${table} where name = cast($1 as varchar) order by line`, [name])
  return found.rows.map(([line, column, reason, text]) => ({
    line: Number(line),
    ...(typeof column === 'string' ? { column } : {}),
    reason: rejectReasons.find((known) => known === reason) ?? 'reject_cast',
    text: String(text ?? ''),
  }))
}
