import type { CheckContext, Shape } from '../../engine/activity/context.ts'
import { defineActivity, type Equation, type Say } from '../../engine/activity/define.ts'
import { columnOfField } from '../../engine/query/find-field.ts'
import type { Field } from '../../engine/query/rule.ts'
import { fieldInWords } from '../../engine/query/rule-words.ts'
import { mergedColumn } from './merge.ts'
import { problems } from './problems.ts'
import { initial, type Settings, settingsSchema } from './settings.ts'
import { words } from './words.ts'
import { deduplicate } from './work.ts'

// A-DED: keeps one row, or a few, of those that are the same.

export type { Settings } from './settings.ts'

function isMerging(settings: Settings): boolean {
  return settings.keep === 1 && settings.merge.length > 0
}

function shapes(settings: Settings, context: CheckContext): Readonly<Record<string, Shape>> {
  const shape = context.inlets.in?.[0]?.shape
  if (!shape) return {}
  const start = { table: shape.dimension, gathered: shape.columns }
  const merged = (isMerging(settings) ? settings.merge : []).flatMap((merge) => {
    const column = columnOfField(context.model, start, merge.field)
    return column ? [mergedColumn(merge, column)] : []
  })
  const names = new Set(merged.map((column) => column.name))
  const next = { ...shape, columns: [...shape.columns.filter((column) => !names.has(column.name)), ...merged] }
  return settings.complement ? { next, complement: shape } : { next }
}

/** R4: every row stays, or is removed; with merge rules the removed rows are in the surviving one. */
function law(settings: Settings): readonly Equation[] {
  const thrown = settings.complement ? 'out.complement' : isMerging(settings) ? 'merged' : 'removed'
  return [{ left: ['in.in'], right: ['out.next', thrown] }]
}

function summary(settings: Settings, say: Say, context: CheckContext): string {
  if (settings.keep === 0) return say('summary.all')
  if (settings.fields.length === 0) return say('summary.none')
  const shape = context.inlets.in?.[0]?.shape
  const table = shape?.dimension ?? context.dimension
  const named = (field: Field) => fieldInWords(field, context.model, table, say, shape?.columns)
  const keep = say('summary.keep', { count: settings.keep, fields: settings.fields.map(named).join(', ') })
  const field = settings.method.kind === 'random' ? undefined : named(settings.method.field)
  return say(`summary.${settings.method.kind}`, { keep, field })
}

export const activity = defineActivity<Settings>({
  type: 'deduplication',
  version: 1,
  category: 'targeting',
  schema: settingsSchema,
  initial,
  entry: false,
  inlets: () => [{ name: 'in', many: false }],
  outlets: (settings) => [
    { name: 'next', role: 'main' },
    ...(settings.complement ? [{ name: 'complement', role: 'complement' as const }] : []),
  ],
  shapes,
  problems,
  work: deduplicate,
  law,
  summary,
  words,
})
