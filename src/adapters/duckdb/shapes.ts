import type { Column, ColumnType } from '../../engine/query/model.ts'
import { declared } from './types.ts'

// How values look in a file. A shape is a predicate on a text `v` and the way to read such a text; a column has a type when
// every value has one of its shapes. All tests are SQL, so that a column of millions of values is judged where it lies.

export interface Shape {
  readonly type: ColumnType
  /** SQL: the text `v` has this shape. */
  fits(v: string): string
  /** How `read_csv` reads the shape, when its own way would not. */
  readonly reader?: { readonly option: string; parse(v: string, column: Column): string }
}

const digits = '(0|[1-9][0-9]*)'

function matches(v: string, pattern: string): string {
  return `regexp_full_match(${v}, '${pattern}')`
}

/** SQL: `test`, and then `sure`. An `and` asks both of every value, and a conversion that fails costs a hundred that succeed. */
export function firstly(test: string, sure: string): string {
  return `(case when ${test} then ${sure} else false end)`
}

function numeric(point: string): Pick<Shape, 'fits'> {
  return {
    fits: (v) =>
      firstly(
        matches(v, `-?(${digits}(${point}[0-9]*)?|${point}[0-9]+)([eE][-+]?[0-9]+)?`),
        `try_cast(replace(${v}, ',', '.') as double) is not null and (length(${v}) <= 16 or not ${matches(v, '-?[0-9]+')})`,
      ),
  }
}

function fixed(point: string): Pick<Shape, 'fits'> {
  return { fits: (v) => firstly(`length(${v}) <= 19`, matches(v, `-?(${digits}(${point}[0-9]{1,6})?|${point}[0-9]{1,6})`)) }
}

const comma = {
  option: `, decimal_separator = ','`,
  parse: (v: string, column: Column) => `try_cast(replace(${v}, ',', '.') as ${declared(column)})`,
}

/** What a text can look like that `try_strptime` may read: wider, never narrower. */
const directives: Readonly<Record<string, string>> = { '%m': '(0?[0-9]|1[0-2])', '%Y': '[0-9]+', '.': '\\.' }

function formatted(v: string, format: string): string {
  const pattern = format.replace(/%[a-zA-Z]|\./g, (part) => directives[part] ?? '[0-9]{1,2}')
  return firstly(matches(v, `\\s*${pattern}\\s*`), `try_strptime(${v}, '${format}') is not null`)
}

function dated(format: string): Shape {
  return {
    type: 'date',
    fits: (v) => formatted(v, format),
    reader: { option: `, dateformat = '${format}'`, parse: (v) => `cast(try_strptime(${v}, '${format}') as date)` },
  }
}

function timed(format: string): Shape {
  return {
    type: 'timestamp',
    fits: (v) => formatted(v, format),
    reader: { option: `, timestampformat = '${format}'`, parse: (v) => `try_strptime(${v}, '${format}')` },
  }
}

const isoDate = '[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}'
const isoTime = '[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]+)?)?'

const offset = '[-+][0-9]{2}(:?[0-9]{2})?'

function offsetMinutes(v: string): string {
  const part = (group: number) =>
    `coalesce(try_cast(regexp_extract(${v}, ':[0-9.]+ ?([-+])([0-9]{2}):?([0-9]{2})?$', ${group}) as bigint), 0)`
  const sign = `case when regexp_matches(${v}, ':[0-9.]+ ?-[0-9:]+$') then -1 else 1 end`
  return `(${part(2)} * 60 + ${part(3)}) * ${sign}`
}

/** In the order in which they are preferred, per type. What costs little is asked first: millions of values are asked. */
export const shapes = {
  integer: { type: 'integer', fits: (v) => firstly(matches(v, `-?${digits}`), `try_cast(${v} as bigint) is not null`) },
  decimal: { type: 'decimal', ...fixed('\\.') },
  decimal_comma: { type: 'decimal', ...fixed(','), reader: comma },
  number: { type: 'number', ...numeric('\\.') },
  number_comma: { type: 'number', ...numeric(','), reader: comma },
  boolean: { type: 'boolean', fits: (v) => `lower(${v}) in ('true', 'false')` },
  boolean_word: { type: 'boolean', fits: (v) => `lower(${v}) in ('yes', 'no')` },
  boolean_tf: { type: 'boolean', fits: (v) => `lower(${v}) in ('t', 'f')` },
  boolean_yn: { type: 'boolean', fits: (v) => `lower(${v}) in ('y', 'n')` },
  date_iso: { type: 'date', fits: (v) => firstly(matches(v, isoDate), `try_cast(${v} as date) is not null`) },
  date_dmy: dated('%d/%m/%Y'),
  date_mdy: dated('%m/%d/%Y'),
  date_dmy_points: dated('%d.%m.%Y'),
  date_dmy_dashes: dated('%d-%m-%Y'),
  date_mdy_dashes: dated('%m-%d-%Y'),
  timestamp_iso: {
    type: 'timestamp',
    fits: (v) => firstly(matches(v, `${isoDate}[T ]${isoTime} ?(Z|UTC)?`), `try_cast(${v} as timestamp) is not null`),
  },
  timestamp_offset: {
    type: 'timestamp',
    fits: (v) => firstly(matches(v, `${isoDate}[T ]${isoTime} ?(Z|UTC|${offset})?`), `try_cast(${v} as timestamp) is not null`),
    // The engine's own cast takes the hour as it stands and looks past the offset.
    reader: { option: '', parse: (v) => `try_cast(${v} as timestamp) - to_minutes(${offsetMinutes(v)})` },
  },
  timestamp_dmy: timed('%d/%m/%Y %H:%M:%S'),
  timestamp_mdy: timed('%m/%d/%Y %H:%M:%S'),
  timestamp_dmy_minutes: timed('%d/%m/%Y %H:%M'),
  timestamp_mdy_minutes: timed('%m/%d/%Y %H:%M'),
} as const satisfies Record<string, Shape>

export type ShapeName = keyof typeof shapes
const isShapeName = (name: string): name is ShapeName => name in shapes
export const shapeNames: readonly ShapeName[] = Object.keys(shapes).filter(isShapeName)

export function shapeOf(name: ShapeName): Shape {
  return shapes[name]
}

/** Not read where commas part the columns. */
export const commaShapes: readonly ShapeName[] = ['decimal_comma', 'number_comma']

/** Day before month and month before day: when both fit every value, nobody can tell. */
export const ambiguous: readonly (readonly [ShapeName, ShapeName])[] = [
  ['date_dmy', 'date_mdy'],
  ['date_dmy_dashes', 'date_mdy_dashes'],
  ['timestamp_dmy', 'timestamp_mdy'],
  ['timestamp_dmy_minutes', 'timestamp_mdy_minutes'],
]
