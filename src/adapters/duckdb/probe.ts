import type { FileSpec } from '../../engine/query/model.ts'
import type { Run } from './driver.ts'
import { literal, quoted } from './quote.ts'
import { columnName, readCsv, skipRejects } from './read-csv.ts'
import { commaShapes, firstly, type ShapeName, shapeNames, shapeOf } from './shapes.ts'

/** What the values of one column look like. */
export interface Looks {
  /** Values that are not empty. */
  readonly values: number
  readonly shapes: Readonly<Partial<Record<ShapeName, number>>>
  /** Most digits after the point. */
  readonly scale: number
  readonly distinct: number
  /** Values that are two capital letters, as country codes are. */
  readonly codes: number
}

export interface Probed {
  readonly rows: number
  readonly columns: readonly Looks[]
  /** The texts asked about that stand alone in some cell. */
  readonly nulls: readonly string[]
}

export interface ProbeSource {
  readonly path: string
  readonly file: Pick<FileSpec, 'delimiter' | 'quote' | 'header' | 'nulls'>
  readonly width: number
}

const sampleRows = 2_000
/** The engine reads ahead for a whole buffer, and a sample needs little: lines too long for it are looked at with all others. */
const sampleBuffer = ', buffer_size = 1000000, max_line_size = 500000'
const columnsAtOnce = 40

/**
 * Looks at every value of a file: first at some thousand rows for all shapes, then at all rows for the shapes that are left.
 * @param asNull texts that are looked through, as if their cells were empty
 */
export async function probe(run: Run, source: ProbeSource, asNull: readonly string[]): Promise<Probed> {
  const all = places(source.width)
  const sample = await lookLong(run, source, all, asNull, { buffer: sampleBuffer, limit: ` limit ${sampleRows}` })
  if (sample.rows < sampleRows) return lookLong(run, source, all, asNull)
  const empty = all.filter((place) => sample.columns[place]?.values === 0)
  const columns = [...sample.columns]
  const nulls = new Set<string>()
  const note = (probed: Probed, looked: readonly number[]) => {
    for (const [at, place] of looked.entries()) columns[place] = probed.columns[at] ?? noLooks
    for (const text of probed.nulls) nulls.add(text)
    return probed.rows
  }
  let rows = empty.length > 0 ? note(await lookLong(run, source, empty, asNull), empty) : 0
  // Between commas, "1,234" may as well be a thousand: nothing is read so, and nobody asks.
  const comma = source.file.delimiter !== ','
  const filled = all.filter((place) => !empty.includes(place))
  for (let start = 0; start < filled.length; start += columnsAtOnce) {
    const looked = filled.slice(start, start + columnsAtOnce)
    const left = looked.map((place) => ({
      place,
      names: shapeNames.filter((name) => fitsAll(sample.columns[place], name) && (comma || !commaShapes.includes(name))),
    }))
    rows = note(await lookWide(run, source, left, asNull), looked)
  }
  return { rows, columns, nulls: [...nulls] }
}

function places(width: number): readonly number[] {
  return Array.from({ length: width }, (_, at) => at)
}

export const noLooks: Looks = { values: 0, shapes: {}, scale: 0, distinct: 0, codes: 0 }

export function fitsAll(looks: Looks | undefined, name: ShapeName): boolean {
  return looks !== undefined && looks.shapes[name] === looks.values
}

function scanOf(source: ProbeSource, buffer = ''): string {
  return readCsv({ ...source, types: places(source.width).map(() => 'varchar'), options: skipRejects + buffer })
}

function emptied(column: string, asNull: readonly string[]): string {
  return asNull.length === 0 ? column : `case when ${column} in (${asNull.map(literal).join(', ')}) then null else ${column} end`
}

/** One value a row, so that the statement stays short for many columns and shapes: right for few rows or few values. */
async function lookLong(
  run: Run,
  source: ProbeSource,
  looked: readonly number[],
  asNull: readonly string[],
  { buffer, limit } = { buffer: '', limit: '' },
): Promise<Probed> {
  const found = asNull.map((text) => `count_if(raw = ${literal(text)})`)
  const answer = await run(`select place, ${[...found, ...measures('v', shapeNames)].join(', ')}
    from (select place, raw, ${emptied('raw', asNull)} as v from
      (unpivot (select '' as place_of_row, ${looked.map(columnName).join(', ')} from ${scanOf(source, buffer)}${limit})
        on columns(*) into name place value raw))
    group by place`)
  const byPlace = new Map(answer.rows.map(([place, ...numbers]) => [String(place), numbers.map(Number)]))
  const columns = looked.map((place) => looksFrom(byPlace.get(`c${place + 1}`)?.slice(asNull.length) ?? [], shapeNames))
  const nulls = asNull.filter((_, at) => [...byPlace.values()].some((numbers) => (numbers[at] ?? 0) > 0))
  return { rows: byPlace.get('place_of_row')?.[asNull.length] ?? 0, columns, nulls }
}

interface Asked {
  readonly place: number
  readonly names: readonly ShapeName[]
}

/** Every column beside the others: right for many rows and few shapes. */
async function lookWide(run: Run, source: ProbeSource, asked: readonly Asked[], asNull: readonly string[]): Promise<Probed> {
  const columns = asked.map(({ place }) => columnName(place))
  const found = asNull.map((text) => `count_if(${columns.map((column) => `${column} = ${literal(text)}`).join(' or ')})`)
  const looks = asked.flatMap(({ place, names }) => measures(quoted(`v${place}`), names))
  const values = asked.map(({ place }) => `${emptied(columnName(place), asNull)} as ${quoted(`v${place}`)}`)
  const answer = await run(`select ${['count(*)', ...found, ...looks].join(', ')}
    from (select ${[...columns, ...values].join(', ')} from ${scanOf(source)})`)
  const [rows = 0, ...numbers] = (answer.rows[0] ?? []).map(Number)
  const nulls = asNull.filter((_, at) => (numbers[at] ?? 0) > 0)
  const rest = numbers.slice(asNull.length)
  return { rows, columns: asked.map(({ names }) => looksFrom(rest.splice(0, general + names.length), names)), nulls }
}

/** Measures that every column has, before its shapes. */
const general = 4

function measures(v: string, names: readonly ShapeName[]): readonly string[] {
  return [
    `count(${v})`,
    names.includes('decimal') || names.includes('decimal_comma') ? `coalesce(max(${decimals(v)}), 0)` : '0',
    `approx_count_distinct(${v})`,
    `count_if(${firstly(`length(${v}) = 2`, `regexp_full_match(${v}, '[A-Z]{2}')`)})`,
    ...names.map((name) => `count_if(${shapeOf(name).fits(v)})`),
  ]
}

function decimals(v: string): string {
  return `case when contains(${v}, '.') then length(${v}) - instr(${v}, '.') when contains(${v}, ',') then length(${v}) - instr(${v}, ',') else 0 end`
}

function looksFrom(numbers: readonly number[], names: readonly ShapeName[]): Looks {
  const [values = 0, scale = 0, distinct = 0, codes = 0, ...counts] = numbers
  return { values, scale, distinct, codes, shapes: Object.fromEntries(names.map((name, at) => [name, counts[at] ?? 0])) }
}
