import type { Column, DataModel, Link, Table } from '../query/model.ts'
import { looksLikeKey, singulars } from './propose-key.ts'

/**
 * Links that the names of keys and columns suggest and that the model does not have: a column named like the key of another
 * table (`household_id`), like that table (`customer` → customers), or like either with a role before it
 * (`manager_staff_id` → staff). Whether the values agree is for `Tables.check` to say.
 */
export function proposeLinks(model: DataModel): readonly Link[] {
  const taken = new Set(model.links.map((link) => link.id))
  const known = new Set(model.links.map(pairKey))
  const proposals: Link[] = []
  for (const from of model.tables) {
    for (const column of from.columns) {
      for (const to of targetsOf(model, from, column)) {
        const link = makeLink(from, column, to, taken)
        if (known.has(pairKey(link))) continue
        known.add(pairKey(link))
        taken.add(link.id)
        proposals.push(link)
      }
    }
  }
  return proposals
}

function targetsOf(model: DataModel, from: Table, column: Column): readonly Table[] {
  if (!looksLikeKey(column.name) && column.type === 'text' && !model.tables.some((table) => singulars(table.name).includes(column.name)))
    return []
  const named = model.tables.filter((to) => to.name !== from.name && refersTo(column, to) && !ownsKey(from, column, to))
  // A table whose key is the column itself comes before one that only shares its name as a part of a role.
  const exact = named.filter((to) => to.primaryKey[0] === column.name)
  const owners = exact.filter((to) => ownedBy(to.name, column.name))
  if (owners.length > 0) return owners
  return exact.length > 0 ? exact : named
}

function refersTo(column: Column, to: Table): boolean {
  const [key, more] = to.primaryKey
  const keyColumn = to.columns.find((candidate) => candidate.name === key)
  if (key === undefined || more !== undefined || !keyColumn || !comparable(column, keyColumn)) return false
  if (column.name === key) return key !== 'id'
  if (key !== 'id' && column.name.endsWith(`_${key}`)) return true
  return singulars(to.name).some((name) =>
    [name, `${name}_id`].some((wanted) => column.name === wanted || column.name.endsWith(`_${wanted}`)),
  )
}

/** Of two tables with the same key, the one that is named after it is referred to by the other, never the reverse. */
function ownsKey(from: Table, column: Column, to: Table): boolean {
  const isKey = from.primaryKey.length === 1 && from.primaryKey[0] === column.name
  return (
    isKey &&
    to.primaryKey[0] === column.name &&
    (ownedBy(from.name, column.name) || (!ownedBy(to.name, column.name) && from.name < to.name))
  )
}

function ownedBy(table: string, key: string): boolean {
  return singulars(table).some((name) => key === `${name}_id` || key === `${name}_key` || key === `${name}_code`)
}

const numeric: ReadonlySet<string> = new Set(['integer', 'decimal', 'number'])
function comparable(a: Column, b: Column): boolean {
  return a.type === b.type || (numeric.has(a.type) && numeric.has(b.type))
}

function makeLink(from: Table, column: Column, to: Table, taken: ReadonlySet<string>): Link {
  const key = to.primaryKey[0] ?? column.name
  const unique = from.primaryKey.length === 1 && from.primaryKey[0] === column.name
  const base = `${from.name}_${to.name}`
  const id = taken.has(base) ? `${base}_${column.name}` : base
  return { id, from: from.name, to: to.name, columns: [{ from: column.name, to: key }], cardinality: unique ? '1-1' : 'n-1' }
}

function pairKey(link: Link): string {
  return `${link.from}>${link.to}>${link.columns.map((pair) => `${pair.from}=${pair.to}`).join()}`
}
