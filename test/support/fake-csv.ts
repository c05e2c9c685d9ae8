import type { Loaded, Reject, Sniffed, SniffedColumn } from '../../src/engine/model/import.ts'
import type { SourceFile } from '../../src/engine/model/source-file.ts'
import type { Column, ColumnType, Table } from '../../src/engine/query/model.ts'
import type { Cell } from '../../src/engine/query/row-set.ts'

// A CSV reader for the fake desk: no quotes, one line a row, four types.

export interface SniffOptions {
  readonly delimiter?: string
  readonly nulls?: readonly string[]
  readonly header?: boolean
}

const fits: Record<ColumnType, (text: string) => boolean> = {
  boolean: (text) => /^(true|false)$/.test(text),
  integer: (text) => /^-?(0|[1-9]\d{0,17})$/.test(text),
  decimal: (text) => /^-?\d+\.\d{2}$/.test(text),
  number: (text) => /^-?\d+(\.\d+)?$/.test(text),
  date: (text) => /^\d{4}-\d\d-\d\d$/.test(text),
  timestamp: (text) => /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text),
  text: () => true,
}
const order: readonly ColumnType[] = ['boolean', 'integer', 'decimal', 'number', 'date', 'timestamp', 'text']

export async function textOf(source: SourceFile): Promise<string> {
  if (typeof source.handle === 'string') return source.handle
  if (source.handle instanceof Blob) return source.handle.text()
  throw new TypeError('the fake desk reads text and blobs')
}

function grid(text: string, delimiter: string): string[][] {
  return text
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(delimiter))
}

export function sniffText(name: string, text: string, options: SniffOptions): Sniffed {
  const firstLine = text.split('\n', 1)[0] ?? ''
  const delimiter = options.delimiter ?? ([';', '\t', '|'].find((each) => firstLine.includes(each)) || ',')
  const header = options.header ?? true
  const nulls = options.nulls ?? []
  const lines = grid(text, delimiter)
  const names = header ? (lines[0] ?? []) : (lines[0] ?? []).map((_, index) => `column_${index + 1}`)
  const body = lines.slice(header ? 1 : 0)
  const columns = names.map((each, index) =>
    sniffColumn(
      each,
      body.map((line) => line[index] ?? '').map((cell) => (nulls.includes(cell) ? '' : cell)),
    ),
  )
  return {
    file: { path: name, delimiter, quote: '"', header, nulls: [...nulls] },
    rows: body.length,
    columns,
    keys: columns.filter((column) => column.nulls === 0 && column.distinct === body.length).map((column) => column.name),
    bytes: text.length * 4,
  }
}

function sniffColumn(header: string, cells: readonly string[]): SniffedColumn {
  const present = cells.filter((cell) => cell !== '')
  const good = order.filter((type) => present.filter((cell) => fits[type](cell)).length >= present.length * 0.9)
  const candidates = good.length > 0 ? good : (['text'] as const)
  const type = candidates[0] ?? 'text'
  const name = header
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9_]+/g, '_')
  return {
    name,
    header,
    type,
    ...(name === header ? {} : { label: header }),
    ...(type === 'decimal' ? { precision: 12, scale: 2 } : {}),
    samples: [...new Set(present)].slice(0, 5),
    nulls: cells.length - present.length,
    distinct: new Set(present).size,
    candidates: [...candidates],
  }
}

function toCell(text: string, column: Column): Cell {
  if (column.type === 'integer' || column.type === 'number') return Number(text)
  return column.type === 'boolean' ? text === 'true' : text
}

export function loadText(text: string, table: Table): { loaded: Loaded; rows: Cell[][] } {
  const file = table.file
  const nulls = file?.nulls ?? []
  const lines = grid(text, file?.delimiter ?? ',')
  const start = file?.header === false ? 0 : 1
  const rejects: Reject[] = []
  const rows: Cell[][] = []
  lines.slice(start).forEach((line, index) => {
    const bad = table.columns.find((column, at) => {
      const cell = line[at] ?? ''
      return cell !== '' && !nulls.includes(cell) && !fits[column.type](cell)
    })
    if (bad) rejects.push({ line: index + start + 1, column: bad.name, reason: 'reject_cast', text: line.join(file?.delimiter ?? ',') })
    else rows.push(table.columns.map((column, at) => (line[at] && !nulls.includes(line[at]) ? toCell(line[at], column) : null)))
  })
  return { loaded: { rows: rows.length, rejected: rejects.length, rejects }, rows }
}
