import type { ImportProgress, Sniffed, SniffedColumn } from '../../engine/model/import.ts'
import type { SourceFile } from '../../engine/model/source-file.ts'
import type { Cancel } from '../../engine/ports/clock.ts'
import type { Tables } from '../../engine/ports/tables.ts'
import type { FileSpec } from '../../engine/query/model.ts'
import { delimiterOf, hasHeader, identifiersOf, recordsOf } from './csv-text.ts'
import type { Run, Sources } from './driver.ts'
import { inferType, nullsAmong, usualNulls } from './infer.ts'
import { inspectSource } from './inspect-source.ts'
import { type Looks, noLooks, probe } from './probe.ts'
import { literal } from './quote.ts'
import { columnName, readCsv, skipRejects } from './read-csv.ts'

export type SniffOptions = Parameters<Tables['sniff']>[1]

const samplesShown = 5
const smallFile = 10_000
/** What a row needs in memory, beside what it needs in the file. */
const memoryPerByte = 1.5

export interface Structure {
  readonly file: FileSpec
  readonly headers: readonly string[]
  readonly names: readonly string[]
  readonly records: readonly (readonly string[])[]
}

/** What the beginning of a file tells. */
export function structureOf(name: string, head: string, options: SniffOptions): Structure {
  const delimiter = options.delimiter ?? delimiterOf(head)
  const records = recordsOf(head, delimiter)
  const header = options.header ?? hasHeader(records)
  const [first = []] = records
  const headers = header ? first : first.map((_, at) => `column_${at + 1}`)
  const file = { path: name, delimiter, quote: '"', header, nulls: [...(options.nulls ?? [])] }
  return { file, headers, names: identifiersOf(headers), records: header ? records.slice(1) : records }
}

export async function sniff(
  run: Run,
  sources: Sources,
  source: SourceFile,
  options: SniffOptions,
  progress: (at: ImportProgress) => void,
  signal: Cancel,
): Promise<Sniffed> {
  progress({ phase: 'reading' })
  const structure = structureOf(source.name, await inspectSource(sources, source, signal), options)
  progress({ phase: 'typing' })
  const opened = await sources.open(source)
  try {
    const scan = { path: opened.path, file: structure.file, width: structure.headers.length }
    const probed = await probe(run, scan, options.nulls ? [] : usualNulls)
    const nulls = options.nulls ?? nullsAmong(probed.nulls, probed.columns)
    const file = { ...structure.file, nulls: [...nulls] }
    const distinct = await countDistinct(run, { ...scan, file }, probed.rows, probed.columns)
    const columns = structure.headers.map((_, at) =>
      sniffedColumn({ ...structure, file }, at, probed.columns[at], probed.rows, distinct[at]),
    )
    progress({ phase: 'typing', rows: probed.rows })
    return { file, rows: probed.rows, columns, keys: keysAmong(columns, probed.rows), bytes: Math.round(source.bytes * memoryPerByte) }
  } finally {
    await opened.close()
  }
}

function sniffedColumn(
  { headers, names, records, file }: Structure,
  at: number,
  looks = noLooks,
  rows: number,
  distinct = 0,
): SniffedColumn {
  const header = headers[at] ?? ''
  const name = names[at] ?? ''
  const { type, candidates } = inferType(looks, file.delimiter)
  const filled = records.flatMap((record) => record[at] ?? []).filter((value) => value !== '' && !file.nulls.includes(value))
  const samples = [...new Set(filled)].slice(0, samplesShown)
  const label = header !== name && header !== '' ? { label: header } : {}
  return { name, ...type, ...label, header, samples, nulls: rows - looks.values, distinct, candidates }
}

/** Exact where it can tell a key; an estimate elsewhere. */
async function countDistinct(
  run: Run,
  scan: { path: string; file: FileSpec; width: number },
  rows: number,
  columns: readonly Looks[],
): Promise<readonly number[]> {
  const counted = columns.flatMap((looks, at) => (mayBeKey(looks, rows) ? [at] : []))
  if (counted.length === 0 || rows === 0) return columns.map((looks) => looks.distinct)
  const types = Array.from({ length: scan.width }, () => 'varchar')
  const nulls = scan.file.nulls.map(literal).join(', ')
  const value = (at: number) =>
    nulls === '' ? columnName(at) : `case when ${columnName(at)} in (${nulls}) then null else ${columnName(at)} end`
  const counts = counted.map((at) => `count(distinct ${value(at)})`).join(', ')
  const answer = await run(`select ${counts} from ${readCsv({ ...scan, types, options: skipRejects })}`)
  return columns.map((looks, at) => (counted.includes(at) ? Number(answer.rows[0]?.[counted.indexOf(at)]) : looks.distinct))
}

/** The estimate is off by more than a tenth now and then: in a small file every full column is counted. */
function mayBeKey(looks: Looks, rows: number): boolean {
  return looks.values === rows && (rows <= smallFile || looks.distinct >= rows * 0.75)
}

function keysAmong(columns: readonly SniffedColumn[], rows: number): readonly string[] {
  const unique = columns.filter((column) => rows > 0 && column.nulls === 0 && column.distinct === rows)
  const usable = unique.filter(({ type }) => type === 'integer' || type === 'text')
  return usable
    .map(({ name }, at) => ({ name, rank: (/(^|_)(id|key|code|number|no)$/.test(name) ? 0 : 1000) + at }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ name }) => name)
}
