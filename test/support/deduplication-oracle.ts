import { createHash } from 'node:crypto'
import type { Merge, Settings } from '../../src/activities/deduplication/settings.ts'
import type { Field } from '../../src/engine/query/rule.ts'
import type { People, Row } from './people.ts'
import type { Plain } from './test-database.ts'

// Deduplication in plain JavaScript.

interface Given {
  readonly rows: readonly Row[]
  readonly data: People
  readonly seed: string
  readonly step: string
}

export function deduplicate(settings: Settings, given: Given): { readonly kept: readonly Row[]; readonly removed: readonly Row[] } {
  const keep = settings.keep === 0 ? Number.POSITIVE_INFINITY : settings.keep
  const groups = groupsOf(settings, given).map((rows) => [...rows].sort(preferred(settings, given)))
  const merging = settings.keep === 1 ? settings.merge : []
  const kept = groups.flatMap((rows) => rows.slice(0, keep).map((row) => ({ ...row, ...merged(merging, rows, given) })))
  return { kept, removed: groups.flatMap((rows) => rows.slice(keep)) }
}

function fieldValue(field: Field, row: Row, { data }: Given): Plain {
  if (field.gathered === true || field.column === 'id') return row[field.column] ?? null
  return data.people.find((one) => one.id === row.id)?.[field.column] ?? null
}

function groupsOf(settings: Settings, given: Given): readonly (readonly Row[])[] {
  const groups = new Map<string, Row[]>()
  for (const row of given.rows) {
    const values = settings.fields.map((field) => fieldValue(field, row, given))
    const folded = values.map((value) => (typeof value === 'string' && !settings.matchCase ? value.toLowerCase() : value))
    const alone = settings.nulls === 'different' && values.includes(null)
    const name = alone ? `alone ${row.id}` : JSON.stringify(folded)
    groups.set(name, [...(groups.get(name) ?? []), row])
  }
  return [...groups.values()]
}

function place(settings: Settings, row: Row, given: Given): readonly (string | number)[] {
  const { method } = settings
  if (method.kind === 'random') return [createHash('md5').update(`${row.id}:${given.seed}:${given.step}`).digest('hex')]
  const value = fieldValue(method.field, row, given)
  if (method.kind === 'non_empty') return [value === null || value === '' ? 1 : 0]
  if (method.kind === 'values') {
    const fold = (one: unknown) => (settings.matchCase ? String(one) : String(one).toLowerCase())
    const at = value === null ? -1 : method.values.findIndex((one) => fold(one) === fold(value))
    return [at < 0 ? method.values.length : at]
  }
  if (value === null || typeof value === 'boolean') return [1, 0]
  return [0, value]
}

function preferred(settings: Settings, given: Given) {
  return (a: Row, b: Row): number => {
    const [left, right] = [place(settings, a, given), place(settings, b, given)]
    for (const [index, value] of left.entries()) {
      const other = right[index] ?? 0
      if (value === other) continue
      const reverse = settings.method.kind === 'highest' && index === 1
      return value < other !== reverse ? -1 : 1
    }
    return Number(a.id) - Number(b.id)
  }
}

function merged(merges: readonly Merge[], rows: readonly Row[], given: Given): Row {
  return Object.fromEntries(merges.map((merge) => [merge.as ?? merge.field.column, mergedValue(merge, rows, given)]))
}

function mergedValue(merge: Merge, rows: readonly Row[], given: Given): Plain {
  const values = rows.map((row) => fieldValue(merge.field, row, given)).filter((value) => value !== null)
  const ordered = [...values].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  switch (merge.take) {
    case 'first_non_empty':
      return values.find((value) => value !== '') ?? values[0] ?? null
    case 'lowest':
      return ordered[0] ?? null
    case 'highest':
      return ordered.at(-1) ?? null
    case 'sum':
      return values.length === 0 ? null : values.reduce<number>((sum, value) => Math.round((sum + Number(value)) * 100) / 100, 0)
    case 'join':
      return values.length === 0 ? null : [...new Set(ordered.map(String))].sort().join(', ')
  }
}
