import { z } from 'zod'
import type { Problem } from '../campaign/problem.ts'
import { columnOfField, fieldProblems } from './find-field.ts'
import type { Column, DataModel } from './model.ts'

/** A column taken along with a population: of the dimension, or of a table that links lead to, one row at most each. */
export const gatherSchema = z.strictObject({
  path: z.array(z.string()).default([]),
  column: z.string(),
  /** Its name in the population; the column's own when absent. */
  as: z
    .string()
    .regex(/^[a-z_][a-z0-9_]*$/, 'lower case letters, digits and _ only')
    .max(63)
    .optional(),
})
export type Gather = z.infer<typeof gatherSchema>

export function gatherName(gather: Gather): string {
  return gather.as ?? gather.column
}

/** The columns as the population has them; those that the model lacks are left out. */
export function gatheredColumns(model: DataModel, table: string, gathers: readonly Gather[]): readonly Column[] {
  return gathers.flatMap((gather) => {
    const column = columnOfField(model, { table }, { path: gather.path, column: gather.column })
    return column ? [{ ...column, name: gatherName(gather) }] : []
  })
}

/** Columns that the model lacks, and names that are given twice. `taken` are names the population has anyway. */
export function gatherProblems(
  model: DataModel,
  table: string,
  gathers: readonly Gather[],
  taken: readonly string[],
  at: string,
): readonly Problem[] {
  const names = new Set(taken)
  return gathers.flatMap((gather, index) => {
    const name = gatherName(gather)
    const again = names.has(name)
    names.add(name)
    const twice: Problem[] = again ? [{ code: 'column_name_twice', severity: 'error', field: `${at}.${index}.as`, params: { name } }] : []
    return [...fieldProblems(model, { table }, { path: gather.path, column: gather.column }, `${at}.${index}.column`), ...twice]
  })
}
