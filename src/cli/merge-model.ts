import { proposeLinks } from '../engine/model/propose-links.ts'
import { type Column, type DataModel, type Link, type Table, tableOf } from '../engine/query/model.ts'

/** What the files of a folder have and its model did not. */
export interface Additions {
  readonly tables: readonly Table[]
  readonly columns: readonly { readonly table: string; readonly column: Column }[]
  readonly links: readonly Link[]
}

export interface Merged {
  readonly model: DataModel
  readonly additions: Additions
}

/**
 * A model with what the tables found add to it. Everything it says stays: a person may have corrected it. So a link that it
 * does not have is proposed only where a table or column is new: between old ones, somebody took it away.
 */
export function mergeModel(known: DataModel, found: readonly Table[]): Merged {
  const tables = found.filter((table) => !tableOf(known, table.name))
  const columns = found.flatMap((table) => newColumns(tableOf(known, table.name), table).map((column) => ({ table: table.name, column })))
  const grown = known.tables.map((table) => ({
    ...table,
    columns: [...table.columns, ...columns.filter((each) => each.table === table.name).map((each) => each.column)],
  }))
  const model: DataModel = { ...known, tables: [...grown, ...tables] }
  const isNew = (name: string) => tables.some((table) => table.name === name)
  const links = proposeLinks(model).filter(
    (link) => isNew(link.from) || isNew(link.to) || columns.some((each) => each.table === link.from && refersBy(link, each.column)),
  )
  return { model: { ...model, links: [...model.links, ...links] }, additions: { tables, columns, links } }
}

/** None for a file without a header: its columns are known by their place. */
function newColumns(known: Table | undefined, found: Table): readonly Column[] {
  if (!known || known.file?.header === false) return []
  return found.columns.filter((column) => !known.columns.some((each) => each.name === column.name || headerOf(each) === headerOf(column)))
}

function headerOf(column: Column): string {
  return column.label ?? column.name
}

function refersBy(link: Link, column: Column): boolean {
  return link.columns.some((pair) => pair.from === column.name)
}
