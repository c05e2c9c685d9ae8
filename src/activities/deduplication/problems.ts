import type { CheckContext } from '../../engine/activity/context.ts'
import type { Problem } from '../../engine/campaign/problem.ts'
import { fitsColumn } from '../../engine/query/check-rule.ts'
import { columnOfField, type FieldStart, fieldProblems } from '../../engine/query/find-field.ts'
import type { DataModel } from '../../engine/query/model.ts'
import { mergeName } from './merge.ts'
import type { Merge, Method, Settings } from './settings.ts'

export function problems(settings: Settings, context: CheckContext): readonly Problem[] {
  const shape = context.inlets.in?.[0]?.shape
  const start = shape ? { table: shape.dimension, gathered: shape.columns } : undefined
  return [...settingProblems(settings), ...(start && shape ? columnProblems(settings, context.model, start, shape.key) : [])]
}

function settingProblems({ fields, keep, merge, method }: Settings): readonly Problem[] {
  const found: Problem[] = []
  if (fields.length === 0) found.push({ code: 'deduplication_fields_missing', severity: 'error', field: 'fields' })
  if (keep === 0) found.push({ code: 'deduplication_keeps_all', severity: 'warning', field: 'keep' })
  if (merge.length > 0 && keep !== 1) found.push({ code: 'deduplication_merge_keep', severity: 'error', field: 'merge' })
  if (method.kind === 'values' && method.values.length === 0) {
    found.push({ code: 'deduplication_values_missing', severity: 'error', field: 'method.values' })
  }
  return found
}

function columnProblems({ fields, method, merge }: Settings, model: DataModel, start: FieldStart, key: string): readonly Problem[] {
  const names = merge.map(mergeName)
  return [
    ...fields.flatMap((field, index) => fieldProblems(model, start, field, `fields.${index}`)),
    ...methodProblems(method, model, start),
    ...merge.flatMap((each, index) => mergeProblems(each, `merge.${index}`, model, start)),
    ...names.flatMap((name, index): readonly Problem[] => {
      const again = name === key || names.indexOf(name) < index
      return again ? [{ code: 'column_name_twice', severity: 'error', field: `merge.${index}.as`, params: { name } }] : []
    }),
  ]
}

function methodProblems(method: Method, model: DataModel, start: FieldStart): readonly Problem[] {
  if (method.kind === 'random') return []
  const column = columnOfField(model, start, method.field)
  if (!column) return fieldProblems(model, start, method.field, 'method.field')
  const misfit = method.kind === 'values' ? method.values.find((value) => !fitsColumn(value, column)) : undefined
  if (misfit === undefined) return []
  const value = typeof misfit === 'object' ? JSON.stringify(misfit) : String(misfit)
  return [{ code: 'rule_value_type', severity: 'error', field: 'method.values', params: { column: column.name, type: column.type, value } }]
}

const numbers: readonly string[] = ['integer', 'decimal', 'number']

function mergeProblems(merge: Merge, at: string, model: DataModel, start: FieldStart): readonly Problem[] {
  const column = columnOfField(model, start, merge.field)
  if (!column) return fieldProblems(model, start, merge.field, `${at}.field`)
  if (merge.take !== 'sum' || numbers.includes(column.type)) return []
  return [{ code: 'deduplication_sum_type', severity: 'error', field: `${at}.take`, params: { column: column.name, type: column.type } }]
}
