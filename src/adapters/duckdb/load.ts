import type { ImportProgress, Loaded } from '../../engine/model/import.ts'
import type { SourceFile } from '../../engine/model/source-file.ts'
import { TableError } from '../../engine/model/table-error.ts'
import type { Cancel } from '../../engine/ports/clock.ts'
import type { Column, Table } from '../../engine/query/model.ts'
import type { Run, Sources } from './driver.ts'
import { inspectSource } from './inspect-source.ts'
import { checkKey } from './primary-key.ts'
import { quoted } from './quote.ts'
import { columnName, keepRejects, readCsv, skipRejects } from './read-csv.ts'
import { collectRejects, forgetRejects, storeRejects } from './rejects.ts'
import { firstly, type Shape, type ShapeName, shapeNames, shapeOf } from './shapes.ts'
import { type Structure, structureOf } from './sniff.ts'
import { declared } from './types.ts'

/** A column of the table, where it stands in the file, and how its texts are read. */
interface Reading {
  readonly column: Column
  readonly place: number
  readonly reader?: Shape['reader']
}

interface Load {
  readonly sources: Sources
  readonly source: SourceFile
  readonly table: Table
  readonly progress: (at: ImportProgress) => void
  readonly signal: Cancel
}

/** Replaces the table with the file's rows. To be run in a transaction on `data`. */
export async function load(run: Run, { sources, source, table, progress, signal }: Load): Promise<Loaded> {
  progress({ phase: 'reading' })
  const structure = structureOf(source.name, await inspectSource(sources, source, signal), table.file ?? {})
  const placed = placesOf(table, structure, source.name)
  const opened = await sources.open(source)
  try {
    const scan = { path: opened.path, file: structure.file, width: structure.headers.length }
    progress({ phase: 'typing' })
    const readings = await chooseReaders(run, scan, placed)
    progress({ phase: 'writing' })
    await forgetRejects(run)
    const rows = await writeRows(run, scan, table.name, readings)
    await findOtherRejects(run, scan, readings)
    const names = structure.headers.map((_, at) => placed.find(({ place }) => place === at)?.column.name)
    const { rejected, rejects } = await collectRejects(run, sources, source, names)
    await checkKey(run, table)
    await storeRejects(run, table.name, rejects)
    progress({ phase: 'writing', rows })
    return { rows, rejected, rejects }
  } finally {
    await opened.close()
  }
}

function placesOf(table: Table, { file, headers, names }: Structure, fileName: string): readonly Reading[] {
  if (!file.header && headers.length !== table.columns.length) {
    throw new TableError('data_columns_missing', {
      file: fileName,
      columns: table.columns
        .slice(headers.length)
        .map(({ name }) => name)
        .join(', '),
    })
  }
  const placed = table.columns.map((column, at) => ({ column, place: file.header ? placeOf(column, headers, names) : at }))
  const missing = placed.filter(({ place }) => place < 0)
  if (missing.length > 0) {
    throw new TableError('data_columns_missing', {
      file: fileName,
      columns: missing.map(({ column }) => column.label ?? column.name).join(', '),
    })
  }
  return placed
}

function placeOf(column: Column, headers: readonly string[], names: readonly string[]): number {
  const byHeader = headers.indexOf(column.label ?? column.name)
  return byHeader < 0 ? names.indexOf(column.name) : byHeader
}

interface Scan {
  readonly path: string
  readonly file: Structure['file']
  readonly width: number
}

/** Looks at every value of the columns whose type can be written in several ways, and at digits that a type would cut. */
async function chooseReaders(run: Run, scan: Scan, placed: readonly Reading[]): Promise<readonly Reading[]> {
  const asked = placed.map((reading) => ({
    reading,
    names: shapeNames.filter((name) => mayBeRead(reading.column, name, scan.file.delimiter)),
  }))
  const measures = asked.flatMap(({ reading, names }) => {
    const v = columnName(reading.place)
    const lost = lostDigits(reading.column, v)
    return [`count_if(${lost})`, `min(${v}) filter (${lost})`, ...names.map((name) => `count_if(${shapeOf(name).fits(v)})`)]
  })
  const types = Array.from({ length: scan.width }, () => 'varchar')
  const answer = await run(`select ${measures.join(', ')} from ${readCsv({ ...scan, types, options: skipRejects })}`)
  const cells = [...(answer.rows[0] ?? [])]
  return asked.map(({ reading, names }) => {
    const [lost, sample, ...counts] = cells.splice(0, names.length + 2)
    if (Number(lost) > 0)
      throw new TableError('data_digits_lost', { column: reading.column.name, count: Number(lost), sample: String(sample) })
    const most = Math.max(0, ...counts.map(Number))
    const best = most === 0 ? undefined : names[counts.map(Number).indexOf(most)]
    const reader = best && shapeOf(best).reader
    return reader ? { ...reading, reader } : reading
  })
}

function mayBeRead({ type }: Column, name: ShapeName, delimiter: string): boolean {
  const shape = shapeOf(name)
  if (type === 'timestamp' && shape.type === 'date') return shape.reader !== undefined || name === 'date_iso'
  const several = type === 'date' || type === 'timestamp' || ((type === 'decimal' || type === 'number') && delimiter !== ',')
  return several && shape.type === type
}

/** SQL: storing the text in the column would change the number it stands for. */
function lostDigits({ type, scale = 2 }: Column, v: string): string {
  if (type !== 'integer' && type !== 'decimal') return 'false'
  const kept = type === 'integer' ? 0 : scale
  return firstly(`contains(${v}, '.') or contains(${v}, ',')`, `regexp_full_match(${v}, '[-+]?[0-9]*[.,][0-9]{${kept}}[0-9]*[1-9][0-9]*')`)
}

async function writeRows(run: Run, scan: Scan, name: string, readings: readonly Reading[]): Promise<number> {
  const types = Array.from({ length: scan.width }, () => 'varchar')
  for (const { column, place, reader } of readings) if (!reader) types[place] = declared(column)
  const selected = readings.map((reading) => `${textRead(reading)} as ${quoted(reading.column.name)}`)
  const whole = readings.flatMap((reading) =>
    reading.reader ? [`(${columnName(reading.place)} is null or ${textRead(reading)} is not null)`] : [],
  )
  const where = whole.length > 0 ? ` where ${whole.join(' and ')}` : ''
  const written = await run(
    `create or replace table data.main.${quoted(name)} as select ${selected.join(', ')} from ${readCsv({ ...scan, types, options: keepRejects })}${where}`,
  )
  return Number(written.rows[0]?.[0] ?? 0)
}

function textRead({ column, place, reader }: Reading): string {
  return reader ? reader.parse(columnName(place), column) : columnName(place)
}

/** Values that `read_csv` left to a reader of our own: it reads them once more, its format set, so that it names the lines. */
async function findOtherRejects(run: Run, scan: Scan, readings: readonly Reading[]): Promise<void> {
  const options = new Set(readings.flatMap(({ reader }) => reader?.option ?? []))
  for (const option of options) {
    const typed = readings.filter(({ reader }) => reader?.option === option)
    const types = Array.from({ length: scan.width }, () => 'varchar')
    for (const { column, place } of typed) types[place] = declared(column)
    const counts = typed.map(({ place }) => `count(${columnName(place)})`).join(', ')
    await run(`select ${counts} from ${readCsv({ ...scan, types, options: keepRejects + option })}`)
  }
}
