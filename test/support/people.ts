import fc from 'fast-check'
import type { Column, DataModel } from '../../src/engine/query/model.ts'
import type { Plain, TestDatabase } from './test-database.ts'

// Small random tables for property tests: people in groups, their orders, and the lines of these. Everything may be empty
// that may be empty, texts differ in case, and some references lead nowhere.

export type Row = Readonly<Record<string, Plain>>
export interface People {
  readonly people: readonly Row[]
  readonly groups: readonly Row[]
  readonly orders: readonly Row[]
  readonly lines: readonly Row[]
}

const money = { type: 'decimal', precision: 10, scale: 2 } as const

export const peopleModel: DataModel = {
  format: 'cadenza/model',
  formatVersion: 1,
  zone: 'Europe/Paris',
  tables: [
    {
      name: 'people',
      primaryKey: ['id'],
      columns: [
        { name: 'id', type: 'integer' },
        { name: 'email', type: 'text' },
        { name: 'points', type: 'integer' },
        { name: 'balance', ...money },
        { name: 'born', type: 'date' },
        { name: 'seen', type: 'timestamp' },
        { name: 'active', type: 'boolean' },
        { name: 'group_id', type: 'integer' },
      ],
    },
    {
      name: 'groups',
      primaryKey: ['group_id'],
      columns: [
        { name: 'group_id', type: 'integer' },
        { name: 'name', type: 'text' },
      ],
    },
    {
      name: 'orders',
      primaryKey: ['order_id'],
      columns: [
        { name: 'order_id', type: 'integer' },
        { name: 'id', type: 'integer' },
        { name: 'amount', ...money },
        { name: 'channel', type: 'text' },
      ],
    },
    {
      name: 'lines',
      primaryKey: [],
      columns: [
        { name: 'order_id', type: 'integer' },
        { name: 'product', type: 'text' },
        { name: 'quantity', type: 'integer' },
      ],
    },
  ],
  links: [
    { id: 'person_group', from: 'people', to: 'groups', columns: [{ from: 'group_id', to: 'group_id' }], cardinality: 'n-1' },
    { id: 'order_person', from: 'orders', to: 'people', columns: [{ from: 'id', to: 'id' }], cardinality: 'n-1' },
    { id: 'line_order', from: 'lines', to: 'orders', columns: [{ from: 'order_id', to: 'order_id' }], cardinality: 'n-1' },
  ],
}

/** 27 November 2026, 10:00 in Paris. */
export const now = Date.UTC(2026, 10, 27, 9)

export const texts = ['a', 'A', 'ab', 'Ab', 'b', 'é', 'É', 'a b', ''] as const
const text = fc.constantFrom(...texts)
const empty = <T>(of: fc.Arbitrary<T>) => fc.option(of, { freq: 4, nil: null })
const cents = fc.integer({ min: -300, max: 300 }).map((value) => value / 100)
export const day = fc.integer({ min: -20, max: 3 }).map((offset) => new Date(now + offset * 86_400_000).toISOString().slice(0, 10))
const instant = fc
  .integer({ min: -20 * 24, max: 3 * 24 })
  .map((hours) => new Date(now + hours * 3_600_000).toISOString().slice(0, 19).replace('T', ' '))

const person = fc.record({
  email: empty(text),
  points: empty(fc.integer({ min: 0, max: 4 })),
  balance: empty(cents),
  born: empty(day),
  seen: empty(instant),
  active: empty(fc.boolean()),
  group_id: empty(fc.integer({ min: 1, max: 4 })),
})

export const peopleData: fc.Arbitrary<People> = fc
  .record({
    people: fc.array(person, { maxLength: 14 }),
    groups: fc.subarray([1, 2, 3]).chain((ids) => fc.tuple(...ids.map((group_id) => empty(text).map((name) => ({ group_id, name }))))),
    orders: fc.array(fc.record({ id: empty(fc.integer({ min: 1, max: 14 })), amount: empty(cents), channel: empty(text) }), {
      maxLength: 16,
    }),
    lines: fc.array(
      fc.record({
        order_id: empty(fc.integer({ min: 1, max: 16 })),
        product: empty(text),
        quantity: empty(fc.integer({ min: 0, max: 3 })),
      }),
      { maxLength: 16 },
    ),
  })
  .map(({ people, groups, orders, lines }) => ({
    people: people.map((row, index) => ({ id: index + 1, ...row })),
    groups,
    orders: orders.map((row, index) => ({ order_id: index + 1, ...row })),
    lines,
  }))

export async function fillPeople(database: TestDatabase, data: People): Promise<void> {
  for (const table of peopleModel.tables) {
    const rows: readonly Row[] = data[table.name as keyof People]
    await database.fill(
      table.name,
      table.columns,
      rows.map((row) => table.columns.map((column) => row[column.name] ?? null)),
    )
  }
}

export function fillPopulation(database: TestDatabase, table: string, columns: readonly Column[], rows: readonly Row[]): Promise<void> {
  return database.fill(
    table,
    columns,
    rows.map((row) => columns.map((column) => row[column.name] ?? null)),
  )
}
