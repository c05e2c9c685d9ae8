import fc from 'fast-check'
import type { Column } from '../../src/engine/query/model.ts'
import type { Population } from '../../src/engine/run/events.ts'
import { fillPopulation, type People, type Row } from './people.ts'
import type { TestDatabase } from './test-database.ts'

// Random populations of the people of people.ts, with gathered columns of their own.

export const idColumn: Column = { name: 'id', type: 'integer' }

export interface RandomPopulation {
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
}

const gatherable: readonly Column[] = [
  { name: 'tag', type: 'text' },
  { name: 'rank', type: 'integer' },
]

/** Some of the people, and now and then one who is no longer in the table. */
export function populationOf(people: People, columns: readonly Column[] = gatherable): fc.Arbitrary<RandomPopulation> {
  const ids = [...people.people.map((row) => Number(row.id)), 99]
  return fc.tuple(fc.subarray(ids), fc.subarray([...columns])).chain(([keys, own]) =>
    fc
      .array(
        fc.record({
          tag: fc.option(fc.constantFrom('x', 'X', 'y'), { nil: null }),
          rank: fc.option(fc.integer({ min: 0, max: 2 }), { nil: null }),
        }),
        {
          minLength: keys.length,
          maxLength: keys.length,
        },
      )
      .map((gathered) => ({
        columns: [idColumn, ...own],
        rows: keys.map((id, index) => ({ id, ...only(gathered[index] ?? {}, own) })),
      })),
  )
}

function only(row: Row, columns: readonly Column[]): Row {
  return Object.fromEntries(columns.map(({ name }) => [name, row[name] ?? null]))
}

export async function givenPopulation(database: TestDatabase, table: string, given: RandomPopulation): Promise<Population> {
  await fillPopulation(database, table, given.columns, given.rows)
  return { table, dimension: 'people', key: 'id', columns: [...given.columns], rows: given.rows.length }
}

export function byId(rows: readonly Row[]): readonly Row[] {
  return [...rows].sort((a, b) => Number(a.id) - Number(b.id))
}
