import { expect, test } from 'vitest'
import { type DataModel, modelSchema, type Table, tableSchema } from '../engine/query/model.ts'
import { mergeModel } from './merge-model.ts'

const table = (name: string, columns: Readonly<Record<string, string>>, more: object = {}): Table =>
  tableSchema.parse({
    name,
    columns: Object.entries(columns).map(([column, type]) => ({ name: column, type })),
    primaryKey: [`${name.slice(0, -1)}_id`],
    ...more,
  })

const people = table('peoples', { people_id: 'integer', city_id: 'integer', born: 'text' })
const towns = table('citys', { city_id: 'integer', town: 'text' })
const model = (tables: readonly Table[], more: object = {}): DataModel => modelSchema.parse({ zone: 'Europe/Paris', tables, ...more })

test('what a person corrected stays: types, key, zone, labels, links', () => {
  const link = { id: 'home', from: 'peoples', to: 'citys', columns: [{ from: 'city_id', to: 'city_id' }] }
  const corrected = model(
    [{ ...people, primaryKey: [], label: 'Everybody', columns: people.columns.map((each) => ({ ...each, type: 'date' })) }, towns],
    { links: [link] },
  )
  expect(mergeModel(corrected, [people, towns])).toEqual({ model: corrected, additions: { tables: [], columns: [], links: [] } })
})

test('a link between known tables that a person took away stays away', () => {
  expect(mergeModel(model([people, towns]), [people, towns]).model.links).toEqual([])
})

test('a new table comes with its links', () => {
  const { model: merged, additions } = mergeModel(model([people]), [people, towns])
  expect(merged.tables).toEqual([people, towns])
  expect(additions.tables).toEqual([towns])
  expect(merged.links).toMatchObject([{ from: 'peoples', to: 'citys' }])
})

test('a new column comes at the end, with the link that it makes', () => {
  const before = table('peoples', { people_id: 'integer' })
  const { model: merged, additions } = mergeModel(model([before, towns]), [people, towns])
  expect(merged.tables[0]?.columns.map((column) => column.name)).toEqual(['people_id', 'city_id', 'born'])
  expect(additions.columns.map(({ column }) => column.name)).toEqual(['city_id', 'born'])
  expect(additions.links).toHaveLength(1)
})

test('a column that a person renamed is known by its header', () => {
  const renamed = { ...people, columns: [{ name: 'number', type: 'integer' as const, label: 'people_id' }, ...people.columns.slice(1)] }
  expect(mergeModel(model([renamed, towns]), [people, towns]).additions.columns).toEqual([])
})

test('a file without a header adds no column', () => {
  const plain = table('peoples', { a: 'integer' }, { file: { path: 'peoples.csv', header: false } })
  expect(mergeModel(model([plain]), [people]).additions.columns).toEqual([])
})
