import { z } from 'zod'

// The data model: which tables exist, what their columns hold, and which links lead from one to another.
// A targeting dimension is a table with a primary key of one column.

export const columnTypes = ['text', 'integer', 'decimal', 'number', 'boolean', 'date', 'timestamp'] as const
export type ColumnType = (typeof columnTypes)[number]

const identifier = z
  .string()
  .regex(/^[a-z_][a-z0-9_]*$/, 'lower case letters, digits and _ only')
  .max(63)

export const columnSchema = z.strictObject({
  name: identifier,
  type: z.enum(columnTypes),
  /** Only for decimal: digits in all and digits after the point. */
  precision: z.int().min(1).max(38).optional(),
  scale: z.int().min(0).max(38).optional(),
  /** The header as it stood in the file, when it differs from the name. */
  label: z.string().optional(),
})
export type Column = z.infer<typeof columnSchema>

export const fileSpecSchema = z.strictObject({
  path: z.string(),
  delimiter: z.string().length(1).default(','),
  quote: z.string().max(1).default('"'),
  header: z.boolean().default(true),
  /** Texts that mean "no value", beside the empty cell. */
  nulls: z.array(z.string()).default([]),
})
export type FileSpec = z.infer<typeof fileSpecSchema>

export const tableSchema = z.strictObject({
  name: identifier,
  label: z.string().optional(),
  columns: z.array(columnSchema).min(1),
  /** Empty when no key was chosen: such a table can be linked, never targeted. */
  primaryKey: z.array(identifier).default([]),
  file: fileSpecSchema.optional(),
})
export type Table = z.infer<typeof tableSchema>

export const linkSchema = z.strictObject({
  id: identifier,
  label: z.string().optional(),
  reverseLabel: z.string().optional(),
  /** The table that holds the reference (the many side of n-1). */
  from: identifier,
  to: identifier,
  columns: z.array(z.strictObject({ from: identifier, to: identifier })).min(1),
  cardinality: z.enum(['n-1', '1-1']).default('n-1'),
})
export type Link = z.infer<typeof linkSchema>

export const modelSchema = z.strictObject({
  format: z.literal('cadenza/model').default('cadenza/model'),
  formatVersion: z.literal(1).default(1),
  /** IANA zone in which "today" is computed when a campaign names none. */
  zone: z.string().default('UTC'),
  tables: z.array(tableSchema).default([]),
  links: z.array(linkSchema).default([]),
})
export type DataModel = z.infer<typeof modelSchema>

export function tableOf(model: DataModel, name: string): Table | undefined {
  return model.tables.find((table) => table.name === name)
}

export function columnOf(table: Table | undefined, name: string): Column | undefined {
  return table?.columns.find((column) => column.name === name)
}

/** The one key column of a table that may be targeted; undefined when the table cannot be. */
export function dimensionKey(table: Table | undefined): Column | undefined {
  const [key, more] = table?.primaryKey ?? []
  return key === undefined || more !== undefined ? undefined : columnOf(table, key)
}

/** One hop over a link: from `source` to `target`; `many` when it may reach several rows. */
export interface Hop {
  readonly link: Link
  readonly source: string
  readonly target: string
  readonly many: boolean
  readonly on: readonly { readonly source: string; readonly target: string }[]
}

/**
 * Follows a path of link ids from a table. A link is taken in the direction that leaves the current table;
 * for a link from a table to itself, `^id` takes it backwards.
 * @returns the hops, or the first path element that leads nowhere.
 */
export function followPath(model: DataModel, start: string, path: readonly string[]): readonly Hop[] | { broken: string } {
  const hops: Hop[] = []
  let at = start
  for (const element of path) {
    const hop = hopFrom(model, at, element)
    if (!hop) return { broken: element }
    hops.push(hop)
    at = hop.target
  }
  return hops
}

function hopFrom(model: DataModel, at: string, element: string): Hop | undefined {
  const backwards = element.startsWith('^')
  const id = backwards ? element.slice(1) : element
  const link = model.links.find((candidate) => candidate.id === id)
  if (!link) return undefined
  if (link.from === at && !backwards) {
    return { link, source: at, target: link.to, many: false, on: link.columns.map((pair) => ({ source: pair.from, target: pair.to })) }
  }
  if (link.to !== at) return undefined
  const many = link.cardinality === 'n-1'
  return { link, source: at, target: link.from, many, on: link.columns.map((pair) => ({ source: pair.to, target: pair.from })) }
}

/** Every hop that can be taken from a table, as path elements. */
export function hopsFrom(model: DataModel, table: string): readonly { element: string; hop: Hop }[] {
  const elements = model.links.flatMap((link) => (link.from === link.to ? [link.id, `^${link.id}`] : [link.id]))
  return elements.flatMap((element) => {
    const hop = hopFrom(model, table, element)
    return hop ? [{ element, hop }] : []
  })
}
