import 'fake-indexeddb/auto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { Database } from '../src/adapters/dexie/database.ts'
import { openNode } from '../src/adapters/duckdb-node/open-node.ts'
import { placeOf, placesOfData } from '../src/engine/personal-data.ts'
import type { Table } from '../src/engine/query/model.ts'
import { never, nobody } from './contracts/tables-harness.ts'

const named = (technology: string) => placesOfData.filter((place) => place.technology === technology).map(({ name }) => name)

it('[R21] every store of the browser is classified, and no other', () => {
  expect(new Database('classified').tables.map(({ name }) => name).sort()).toEqual([...named('dexie')].sort())
})

it('[R21] every table that the data engine makes is classified, and every class is made', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'cadenza-places-'))
  const duckdb = await openNode()
  try {
    await writeFile(join(directory, 'people.csv'), 'id,born\n1,1990-01-01\n2,yesterday\n')
    const file = { path: 'people.csv', delimiter: ',', quote: '"', header: true, nulls: [] }
    const table: Table = {
      name: 'people',
      columns: [
        { name: 'id', type: 'integer' },
        { name: 'born', type: 'date' },
      ],
      primaryKey: ['id'],
      file,
    }
    const loaded = await duckdb.tables.load({ name: 'people.csv', bytes: 31, handle: join(directory, 'people.csv') }, table, nobody, never)
    expect(loaded.rejected).toBe(1)
    await duckdb.data.openRun('one')
    const select = { sql: 'select id, born from people', params: [] }
    await duckdb.data.materialize({ run: 'one', key: 'one/a/1', tables: [{ table: 'r_one.a', select }], counts: {} }, never)
    await duckdb.audiences.save({
      key: 'one/b/1',
      name: 'All',
      mode: 'overwrite',
      dimension: 'people',
      keyColumn: 'id',
      from: 'r_one.a',
      at: 0,
      campaign: 'c',
    })

    const sql =
      "select database_name || '.' || schema_name || '.' || table_name from duckdb_tables() where database_name in ('data', 'r_one')"
    const tables = (await duckdb.data.rows({ sql, params: [] })).rows.map(([name]) => String(name))
    const places = tables.map((name) => ({ name, place: placeOf('duckdb', name) }))
    expect(places.filter(({ place }) => place === undefined)).toEqual([])
    expect([...new Set(places.map(({ place }) => place?.name))].sort()).toEqual([...named('duckdb')].sort())
  } finally {
    await duckdb.close()
    await rm(directory, { recursive: true })
  }
})

it('[R21] whatever may hold personal data says how it is erased, and nothing else does', () => {
  for (const place of placesOfData) expect(place.erased !== undefined, place.name).toBe(place.holds !== 'none')
})
