import { type Column, columnOf, type DataModel, followPath, type Hop, hopsFrom, tableOf } from '../../engine/query/model.ts'
import type { Field } from '../../engine/query/rule.ts'

// What can be reached from a table over its links, for pickers.

export interface ReachedTable {
  readonly path: readonly string[]
  readonly table: string
  /** How a person reads the way there: the start's label, then a label for each link. */
  readonly labels: readonly string[]
  readonly columns: readonly Column[]
}

const farthest = 3

export function tableLabel(model: DataModel, name: string): string {
  return tableOf(model, name)?.label ?? name.replaceAll('_', ' ')
}

export function columnLabel(column: Column): string {
  return column.label ?? column.name.replaceAll('_', ' ')
}

/** A link's own label in the direction taken, else the label of the table it leads to. */
export function hopLabel(model: DataModel, hop: Hop): string {
  const own = hop.link.from === hop.source && !hop.many ? hop.link.label : hop.link.reverseLabel
  return own ?? tableLabel(model, hop.target)
}

/** The table itself and every table over links that lead to one row at most, nearest first. */
export function singleTables(model: DataModel, start: string): readonly ReachedTable[] {
  return [reached(model, start, [], []), ...walk(model, start, [], [start], false)]
}

/** Tables over paths with at least one link that leads to several rows, nearest first. */
export function severalTables(model: DataModel, start: string): readonly ReachedTable[] {
  return walk(model, start, [], [start], true)
    .filter(({ path }) => hopsOf(model, start, path).some((hop) => hop.many))
    .toSorted((a, b) => a.path.length - b.path.length)
}

function walk(model: DataModel, at: string, path: readonly string[], seen: readonly string[], several: boolean): readonly ReachedTable[] {
  if (path.length >= farthest) return []
  const start = seen[0] ?? at
  return hopsFrom(model, at).flatMap(({ element, hop }) => {
    // The same table again is of use only over a link from a table to itself.
    if ((hop.many && !several) || (seen.includes(hop.target) && hop.target !== hop.source)) return []
    const longer = [...path, element]
    if (hop.target === hop.source && path.includes(element)) return []
    const labels = hopsOf(model, start, longer).map((taken) => hopLabel(model, taken))
    return [reached(model, hop.target, longer, labels, start), ...walk(model, hop.target, longer, [...seen, hop.target], several)]
  })
}

function reached(model: DataModel, table: string, path: readonly string[], labels: readonly string[], start = table): ReachedTable {
  return { path, table, labels: [tableLabel(model, start), ...labels], columns: tableOf(model, table)?.columns ?? [] }
}

export function hopsOf(model: DataModel, start: string, path: readonly string[]): readonly Hop[] {
  const hops = followPath(model, start, path)
  return 'broken' in hops ? [] : hops
}

/** The table at the end of a path; undefined when the path leads nowhere. */
export function tableAt(model: DataModel, start: string, path: readonly string[]): string | undefined {
  const hops = followPath(model, start, path)
  if ('broken' in hops) return undefined
  return hops.at(-1)?.target ?? start
}

/** The column a field names, from a table or among the gathered ones. */
export function fieldColumn(model: DataModel, start: string, field: Field, gathered: readonly Column[] = []): Column | undefined {
  if (field.gathered) return gathered.find((column) => column.name === field.column)
  const table = tableAt(model, start, field.path)
  return table === undefined ? undefined : columnOf(tableOf(model, table), field.column)
}

/** A field as a person reads it: `City › Name`. */
export function fieldLabel(model: DataModel, start: string, field: Field, gathered: readonly Column[] = []): string {
  const column = fieldColumn(model, start, field, gathered)
  const way = hopsOf(model, start, field.path).map((hop) => hopLabel(model, hop))
  return [...way, column ? columnLabel(column) : field.column].join(' › ')
}
