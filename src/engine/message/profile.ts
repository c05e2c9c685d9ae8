import { sql } from 'kysely'
import type { RenderTemplate } from '../ports/render.ts'
import { bindCount, list, sorted, statement } from '../query/dialect.ts'
import { columnOfField } from '../query/find-field.ts'
import { type Column, type DataModel, dimensionKey, tableOf } from '../query/model.ts'
import type { Field } from '../query/rule.ts'
import { asking, tableScope } from '../query/scope.ts'
import type { Statement } from '../query/statement.ts'

// What a message says about its person: `profile.first_name`, and over links that lead to one row `profile.city.name`.

const parts = ['subject', 'text', 'html'] as const

export interface ProfilePath {
  /** Without `profile.`, as `city.name`. */
  readonly path: string
  readonly part: (typeof parts)[number]
}

/** What stands in a tag, texts in quotes whole: a brace inside one does not end it. */
const tags = /\{\{(?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|[^"'])*?\}\}|\{%(?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|[^"'])*?%\}/g
/** A text in quotes, or `profile` with its fields, as `.city.name` or `["city"]["name"]`; not inside a longer name. */
const reads = /"[^"]*"|'[^']*'|(?<![\w.-])profile((?:\.[\w-]+|\[\s*(?:"[^"]*"|'[^']*')\s*\])+)/g
const fields = /\.([\w-]+)|\[\s*["']([^"']*)["']\s*\]/g
/** Not read at all. */
const unread = /\{%-?\s*(raw|comment)\s*-?%\}.*?\{%-?\s*end\1\s*-?%\}/gs

/** Every path that a template reads, once, with the part in which it first stands. */
export function profilePaths(template: RenderTemplate): readonly ProfilePath[] {
  const found = new Map<string, ProfilePath>()
  for (const part of parts) {
    for (const [tag] of template[part].replace(unread, '').matchAll(tags)) {
      for (const path of pathsIn(tag)) if (!found.has(path)) found.set(path, { path, part })
    }
  }
  return [...found.values()]
}

function pathsIn(tag: string): readonly string[] {
  return [...tag.matchAll(reads)].flatMap(([, path]) =>
    path === undefined ? [] : [[...path.matchAll(fields)].map(([, plain, quoted]) => plain ?? quoted).join('.')],
  )
}

/** The field that a path means: a column the population carries, else one of the dimension, else one over links. */
export function profileField(
  model: DataModel,
  start: { readonly dimension: string; readonly gathered: readonly Column[] },
  path: string,
): Field | undefined {
  const links = path.split('.')
  const column = links.pop() ?? ''
  const carried = links.length === 0 && start.gathered.some(({ name }) => name === column)
  const field: Field = { path: links, column, ...(carried ? { gathered: true } : {}) }
  return columnOfField(model, { table: start.dimension, gathered: start.gathered }, field) ? field : undefined
}

/**
 * The n-th person of a dimension, from 1, in key order: one column per path, named by it. Paths that lead nowhere are left
 * out; with none left, the row has the key alone. For previews.
 */
export function profileRow(model: DataModel, dimension: string, paths: readonly string[], n: number): Statement {
  const key = dimensionKey(tableOf(model, dimension))
  if (!key) throw new RangeError(`${dimension} cannot be targeted`)
  const scope = tableScope(asking(model, { now: 0, zone: model.zone }), dimension)
  const keySql = scope.resolve({ path: [], column: key.name }).sql
  const cells = paths.flatMap((path) => {
    const field = profileField(model, { dimension, gathered: [] }, path)
    return field ? [sql`${scope.resolve(field).sql} as ${sql.id(path)}`] : []
  })
  const selected = cells.length === 0 ? sql`${keySql} as ${sql.id(key.name)}` : list(cells)
  return statement(
    sql`select ${selected} ${scope.from()} order by ${sorted(keySql, key.type, 'asc')} limit ${bindCount(1)} offset ${bindCount(n - 1)}`,
  )
}
