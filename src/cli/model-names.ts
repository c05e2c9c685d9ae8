import { columnOf, type DataModel, type Link, tableOf } from '../engine/query/model.ts'

/** A name at a place of model.json, as `links.0.from`. */
export interface Named {
  readonly place: string
  readonly name: string
}

/** The first name that stands for two things of a kind. */
export function nameTwice({ tables, links }: DataModel): Named | undefined {
  const columns = tables.map((table, index) => repeated(table.columns, `tables.${index}.columns`, 'name'))
  return [repeated(tables, 'tables', 'name'), ...columns, repeated(links, 'links', 'id')].find((found) => found !== undefined)
}

function repeated<K extends string>(list: readonly Readonly<Record<K, string>>[], place: string, key: K): Named | undefined {
  const names = list.map((each) => each[key])
  const at = names.findIndex((name, index) => names.indexOf(name) < index)
  return at < 0 ? undefined : { place: `${place}.${at}.${key}`, name: names[at] ?? '' }
}

/** The first name of a key or link for which there is no table or column. */
export function nameUnknown(model: DataModel): Named | undefined {
  const keys = model.tables.flatMap((table, index) =>
    table.primaryKey.map((name, at) => ({ place: `tables.${index}.primaryKey.${at}`, name, there: columnOf(table, name) })),
  )
  const ends = model.links.flatMap((link, index) => namesOf(model, link, `links.${index}`))
  return [...keys, ...ends].find(({ there }) => there === undefined)
}

function namesOf(model: DataModel, link: Link, place: string) {
  const [from, to] = [tableOf(model, link.from), tableOf(model, link.to)]
  const columns = link.columns.flatMap((pair, at) => [
    { place: `${place}.columns.${at}.from`, name: pair.from, there: columnOf(from, pair.from) },
    { place: `${place}.columns.${at}.to`, name: pair.to, there: columnOf(to, pair.to) },
  ])
  return [{ place: `${place}.from`, name: link.from, there: from }, { place: `${place}.to`, name: link.to, there: to }, ...columns]
}
