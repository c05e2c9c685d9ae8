import type { Sniffed, SniffedColumn } from '../../engine/model/import.ts'
import { proposeKey } from '../../engine/model/propose-key.ts'
import type { Column, ColumnType, Table } from '../../engine/query/model.ts'

export interface DraftColumn {
  readonly name: string
  readonly type: ColumnType
}

/** What a person corrects before an import. Columns stand in the order of the file. */
export interface ImportDraft {
  readonly name: string
  readonly columns: readonly DraftColumn[]
  readonly primaryKey: readonly string[]
}

const longestIdentifier = 63
const identifier = /^[a-z_][a-z0-9_]*$/

/** `Sales 2017 (final).CSV` → `sales_2017_final`. */
export function tableNameOf(file: string): string {
  const stem = file
    .replace(/\.[^.]*$/, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
  const name = stem.replace(/[^a-z0-9_]+/g, '_').replace(/^_+|_+$/g, '')
  return (/^[a-z_]/.test(name) ? name : `t_${name}`).slice(0, longestIdentifier)
}

export function draftOf(sniffed: Sniffed, name: string): ImportDraft {
  const key = proposeKey(name, sniffed.keys)
  return {
    name,
    columns: sniffed.columns.map((column) => ({ name: column.name, type: column.type })),
    primaryKey: key === undefined ? [] : [key],
  }
}

/** The file read again with other options: names and types that were corrected stay where the columns are still the same. */
export function redraft(sniffed: Sniffed, before: ImportDraft, old: Sniffed): ImportDraft {
  const fresh = draftOf(sniffed, before.name)
  const same =
    old.columns.length === sniffed.columns.length && sniffed.columns.every((column, at) => column.header === old.columns[at]?.header)
  if (!same) return fresh
  const columns = fresh.columns.map((column, at) => {
    const kept = before.columns[at]
    const fits = kept && typesFor(sniffed.columns[at]).includes(kept.type)
    return kept ? { name: kept.name, type: fits ? kept.type : column.type } : column
  })
  return { ...fresh, columns, primaryKey: before.primaryKey }
}

/** One column corrected. A key keeps its column when that is renamed. */
export function withColumn(draft: ImportDraft, at: number, next: Partial<DraftColumn>): ImportDraft {
  const before = draft.columns[at]?.name
  const columns = draft.columns.map((column, index) => (index === at ? { ...column, ...next } : column))
  const after = columns[at]?.name
  return { ...draft, columns, primaryKey: draft.primaryKey.map((key) => (key === before && after !== undefined ? after : key)) }
}

/** Types that may be chosen for a column: those that every value fits, and text. */
export function typesFor(column: SniffedColumn | undefined): readonly ColumnType[] {
  return [...new Set([...(column?.candidates ?? []), 'text' as const])]
}

export type DraftFault = 'name_invalid' | 'column_invalid' | 'column_twice'

export function draftFault(draft: ImportDraft): DraftFault | undefined {
  if (!valid(draft.name)) return 'name_invalid'
  if (draft.columns.some((column) => !valid(column.name))) return 'column_invalid'
  return new Set(draft.columns.map((column) => column.name)).size < draft.columns.length ? 'column_twice' : undefined
}

function valid(name: string): boolean {
  return name.length <= longestIdentifier && identifier.test(name)
}

export function tableOf(draft: ImportDraft, sniffed: Sniffed): Table {
  const names = new Set(draft.columns.map((column) => column.name))
  return {
    name: draft.name,
    columns: draft.columns.map(({ name, type }, at) => columnOf(name, type, sniffed.columns[at])),
    primaryKey: draft.primaryKey.filter((key) => names.has(key)),
    file: sniffed.file,
  }
}

const decimals = { precision: 18, scale: 2 } as const

function columnOf(name: string, type: ColumnType, sniffed: SniffedColumn | undefined): Column {
  const header = sniffed?.header ?? name
  const fixed = { precision: sniffed?.precision ?? decimals.precision, scale: sniffed?.scale ?? decimals.scale }
  return { name, type, ...(type === 'decimal' ? fixed : {}), ...(header === name || header === '' ? {} : { label: header }) }
}
