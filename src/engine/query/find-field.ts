import type { Problem } from '../campaign/problem.ts'
import { type Column, columnOf, type DataModel, followPath, tableOf } from './model.ts'
import type { Field } from './rule.ts'

/** The table at which fields start, and the columns that a population gathered, where there is one. */
export interface FieldStart {
  readonly table: string
  readonly gathered?: readonly Column[]
}

export type Found = { readonly column: Column; readonly table: string } | { readonly problem: Problem }

/** The column that a field means, or what is wrong with it. */
export function findField(model: DataModel, start: FieldStart, field: Field): Found {
  if (field.gathered === true) {
    const column = start.gathered?.find((candidate) => candidate.name === field.column)
    return column ? { column, table: start.table } : fault('rule_gathered_unknown', { column: field.column })
  }
  const end = endOfPath(model, start.table, field.path)
  if ('problem' in end) return end
  if (field.column === '') return fault('rule_column_missing', { table: end.table })
  const column = columnOf(tableOf(model, end.table), field.column)
  return column ? { column, table: end.table } : fault('rule_column_unknown', { column: field.column, table: end.table })
}

/** The table at the end of links that lead to one row at most, or what is wrong with the path. */
export function endOfPath(model: DataModel, start: string, path: readonly string[]): { readonly table: string } | { problem: Problem } {
  if (!tableOf(model, start)) return fault('rule_table_unknown', { table: start })
  const hops = followPath(model, start, path)
  if ('broken' in hops) return fault('rule_path_broken', { link: hops.broken })
  const many = hops.find((hop) => hop.many)
  if (many) return fault('rule_path_many', { link: many.link.id, table: many.target })
  return { table: hops.at(-1)?.target ?? start }
}

function fault(code: string, params: Record<string, string>): { problem: Problem } {
  return { problem: { code, severity: 'error', params } }
}

/** The column of a field, when it has one. */
export function columnOfField(model: DataModel, start: FieldStart, field: Field): Column | undefined {
  const found = findField(model, start, field)
  return 'column' in found ? found.column : undefined
}

/** The problem with a field, if any, placed at a path inside the settings. */
export function fieldProblems(model: DataModel, start: FieldStart, field: Field, at: string): readonly Problem[] {
  const found = findField(model, start, field)
  return 'problem' in found ? [{ ...found.problem, field: at }] : []
}
