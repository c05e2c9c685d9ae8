import { sql } from 'kysely'
import type { CheckContext, WorkContext } from '../../engine/activity/context.ts'
import { defineActivity } from '../../engine/activity/define.ts'
import type { QueryWork } from '../../engine/activity/work.ts'
import type { Problem } from '../../engine/campaign/problem.ts'
import { ruleProblems } from '../../engine/query/check-rule.ts'
import { ruleSql, saysNothing } from '../../engine/query/compile.ts'
import { list, statement, tableName } from '../../engine/query/dialect.ts'
import { gatheredColumns, gatherName, gatherProblems } from '../../engine/query/gather.ts'
import { type Column, type DataModel, dimensionKey, tableOf } from '../../engine/query/model.ts'
import { ruleInWords } from '../../engine/query/rule-words.ts'
import { asking, tableScope } from '../../engine/query/scope.ts'
import { initial, type Settings, settingsSchema } from './settings.ts'
import { words } from './words.ts'

// A-BLD: rows of the targeting dimension for which the rule holds.

export type { Settings } from './settings.ts'

function target(settings: Settings, context: { readonly model: DataModel; readonly dimension: string }) {
  const dimension = settings.dimension || context.dimension
  const key = dimensionKey(tableOf(context.model, dimension))
  const columns: readonly Column[] = key ? [key, ...gatheredColumns(context.model, dimension, settings.columns)] : []
  return { dimension, key, columns }
}

function problems(settings: Settings, context: CheckContext): readonly Problem[] {
  const { dimension, key } = target(settings, context)
  if (!key) return dimensionProblems(settings, context, dimension)
  const all: Problem[] = saysNothing(settings.rule)
    ? [{ code: 'rule_everyone', severity: 'warning', field: 'rule', params: { table: dimension } }]
    : []
  return [
    ...all,
    ...ruleProblems(settings.rule, context.model, dimension, { at: 'rule' }),
    ...gatherProblems(context.model, dimension, settings.columns, [key.name], 'columns'),
  ]
}

/** The campaign's own dimension is checked with the campaign. */
function dimensionProblems(settings: Settings, context: CheckContext, dimension: string): readonly Problem[] {
  if (settings.dimension === '') return []
  const code = tableOf(context.model, dimension) ? 'dimension_without_key' : 'dimension_unknown'
  return [{ code, severity: 'error', field: 'dimension', params: { dimension } }]
}

function work(settings: Settings, context: WorkContext): QueryWork {
  const { dimension, key, columns } = target(settings, context)
  if (!key) throw new RangeError(`${dimension} cannot be targeted`)
  const scope = tableScope(asking(context.model, context), dimension)
  const gathered = settings.columns.map(
    (gather) => sql`${scope.resolve({ path: gather.path, column: gather.column }).sql} as ${sql.id(gatherName(gather))}`,
  )
  const holds = ruleSql(settings.rule, scope, dimension)
  const selected = list([sql`${scope.resolve({ path: [], column: key.name }).sql} as ${sql.id(key.name)}`, ...gathered])
  const table = context.table('next')
  // Only columns over links could give a row twice, where what they lead to is not unique.
  const keys = settings.columns.length > 0 ? sql`count(distinct ${sql.id(key.name)})` : sql`count(*)`
  const outlet = { table, dimension, key: key.name, columns }
  return {
    kind: 'query',
    tables: [{ table, select: statement(sql`select ${selected} ${scope.from()} where ${holds}`) }],
    outlets: {
      next: { ...outlet, fires: settings.emptyOutlet ? 'with_rows' : 'always' },
      ...(settings.emptyOutlet ? { empty: { ...outlet, fires: 'without_rows' } } : {}),
    },
    buckets: { targeted: statement(sql`select ${keys} as "rows" from ${tableName(table)}`) },
  }
}

export const activity = defineActivity<Settings>({
  type: 'build-audience',
  version: 1,
  category: 'targeting',
  schema: settingsSchema,
  initial,
  entry: true,
  ignoresRows: true,
  inlets: () => [{ name: 'in', many: false }],
  outlets: (settings) => [{ name: 'next', role: 'main' }, ...(settings.emptyOutlet ? [{ name: 'empty', role: 'other' as const }] : [])],
  shapes: (settings, context) => {
    const { dimension, key, columns } = target(settings, context)
    if (!key) return {}
    const shape = { dimension, key: key.name, columns }
    return settings.emptyOutlet ? { next: shape, empty: shape } : { next: shape }
  },
  problems,
  work,
  // The rows are made here: each targeted key is one row.
  law: () => [{ left: ['targeted'], right: ['out.next'] }],
  summary: (settings, say, context) =>
    saysNothing(settings.rule)
      ? say('everyone', { table: settings.dimension || context.dimension })
      : ruleInWords(settings.rule, context.model, settings.dimension || context.dimension, say),
  words,
})
