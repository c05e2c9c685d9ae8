import { DuckDBInstance } from '@duckdb/node-api'
import { expect, it } from 'vitest'
import { demoTables } from '../src/engine/model/demo-data.ts'

async function facts(seed: number): Promise<Record<string, string>> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  const one = async (sql: string) => String((await connection.runAndReadAll(sql)).getRows()[0]?.[0])
  for (const { table, select } of demoTables({ customers: 1000, seed, until: '2026-06-30' })) {
    const params = select.params.map((value) => (typeof value === 'number' ? BigInt(value) : value))
    await connection.run(`create table ${table.name} as ${select.sql}`, params)
    const described = (await connection.runAndReadAll(`describe ${table.name}`)).getRows().map((row) => String(row[0]))
    expect(described).toEqual(table.columns.map((column) => column.name))
    const keys = await one(`select count(*) - count(distinct ${table.primaryKey[0]}) from ${table.name}`)
    expect(keys, `${table.name} has duplicate keys`).toBe('0')
  }
  return {
    customers: await one('select count(*) from customers'),
    without: await one('select count(*) from customers where email is null'),
    broken: await one("select count(*) from customers where email not like '%@%'"),
    twice: await one('select count(email) - count(distinct email) from customers'),
    strangers: await one('select count(*) from orders where customer_id not in (select customer_id from customers)'),
    unknown: await one('select count(*) from order_lines where product_id not in (select product_id from products)'),
    difference: await one(
      'select sum(total) - (select sum(amount) from order_lines) from orders where order_id in (select order_id from order_lines)',
    ),
    sum: await one('select md5(string_agg(md5(customers::varchar), $$ $$ order by customer_id)) from customers'),
  }
}

it('the demo data is the same for the same seed, has the dirt of real data, and adds up', async () => {
  const once = await facts(1)
  expect(await facts(1)).toEqual(once)
  expect((await facts(2)).sum).not.toBe(once.sum)
  for (const dirt of ['without', 'broken', 'twice', 'strangers', 'unknown'] as const) expect(Number(once[dirt])).toBeGreaterThan(0)
  expect(Number(once.difference)).toBe(0)
})
