import { describe, expect, it } from 'vitest'
import type { DataModel, Table } from '../query/model.ts'
import { proposeKey } from './propose-key.ts'
import { proposeLinks } from './propose-links.ts'

function table(name: string, primaryKey: string[], columns: string[]): Table {
  return { name, primaryKey, columns: columns.map((column) => ({ name: column, type: 'integer' })) }
}
function proposeModel(tables: Table[]): DataModel {
  const model: DataModel = { format: 'cadenza/model', formatVersion: 1, zone: 'UTC', tables, links: [] }
  return { ...model, links: [...proposeLinks(model)] }
}
const arrows = (model: DataModel) => model.links.map((link) => `${link.from}.${link.columns[0]?.from} > ${link.to}.${link.columns[0]?.to}`)

describe('proposed keys', () => {
  it.each([
    ['customer', ['address_id', 'customer_id'], 'customer_id'],
    ['products', ['label', 'product_id'], 'product_id'],
    ['categories', ['name', 'category_id'], 'category_id'],
    ['demographics', ['household_id'], 'household_id'],
    ['measures', ['amount'], undefined],
    ['things', ['id', 'uuid'], 'id'],
  ])('[D2] of %s is the column that names its rows', (name, unique, expected) => {
    expect(proposeKey(name, unique)).toBe(expected)
  })
})

describe('proposed links', () => {
  it('[D2] follow columns that are named like the key of another table', () => {
    const model = proposeModel([
      table('demographics', ['household_id'], ['household_id', 'age']),
      table('transactions', [], ['household_id', 'product_id']),
      table('products', ['product_id'], ['product_id']),
    ])
    expect(arrows(model)).toEqual([
      'transactions.household_id > demographics.household_id',
      'transactions.product_id > products.product_id',
    ])
  })

  it('[D2] prefer the table that is named after the key, and see a role before it', () => {
    const model = proposeModel([
      table('film', ['film_id'], ['film_id']),
      table('film_category', ['film_id'], ['film_id', 'category_id']),
      table('category', ['category_id'], ['category_id']),
      table('inventory', ['inventory_id'], ['inventory_id', 'film_id']),
      table('staff', ['staff_id'], ['staff_id']),
      table('store', ['store_id'], ['store_id', 'manager_staff_id']),
    ])
    expect(arrows(model)).toEqual([
      'film_category.film_id > film.film_id',
      'film_category.category_id > category.category_id',
      'inventory.film_id > film.film_id',
      'store.manager_staff_id > staff.staff_id',
    ])
    expect(model.links[0]?.cardinality).toBe('1-1')
  })

  it('[D2] are not proposed twice, and ids stay unique', () => {
    const model = proposeModel([
      table('people', ['person_id'], ['person_id']),
      table('gifts', ['gift_id'], ['gift_id', 'giver_person_id', 'taker_person_id']),
    ])
    expect(model.links.map((link) => link.id)).toEqual(['gifts_people', 'gifts_people_taker_person_id'])
    expect(proposeLinks(model)).toEqual([])
  })

  it('[D2] need types that can be compared', () => {
    const people = table('people', ['person_id'], ['person_id'])
    const notes: Table = { name: 'notes', primaryKey: [], columns: [{ name: 'person_id', type: 'text' }] }
    expect(proposeModel([people, notes]).links).toEqual([])
  })
})
