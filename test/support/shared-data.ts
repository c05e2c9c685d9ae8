import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { sqlType } from '../../src/engine/query/dialect.ts'
import type { Column, DataModel, Link, Table } from '../../src/engine/query/model.ts'
import type { TestDatabase } from './test-database.ts'

// Customer data that lies beside the repository on some machines. Tests that use it skip, saying so, where it does not.

const root = fileURLToPath(new URL('../../../shared/data/', import.meta.url))

export function hasSharedData(): boolean {
  const found = existsSync(root)
  if (!found) console.log('skipped: ../shared/data is absent')
  return found
}

type Columns = Readonly<Record<string, Column['type'] | 'money'>>

function table(name: string, primaryKey: readonly string[], columns: Columns): Table {
  return {
    name,
    primaryKey: [...primaryKey],
    columns: Object.entries(columns).map(([column, type]) =>
      type === 'money' ? { name: column, type: 'decimal', precision: 18, scale: 2 } : { name: column, type },
    ),
  }
}

function link(from: string, column: string, to: string): Link {
  return { id: `${from}_${to}`, from, to, columns: [{ from: column, to: column }], cardinality: 'n-1' }
}

function model(tables: readonly Table[], links: readonly Link[]): DataModel {
  return { format: 'cadenza/model', formatVersion: 1, zone: 'UTC', tables: [...tables], links: [...links] }
}

export const completeJourney = model(
  [
    table('demographics', ['household_id'], {
      household_id: 'text',
      age: 'text',
      income: 'text',
      home_ownership: 'text',
      marital_status: 'text',
      household_size: 'text',
      household_comp: 'text',
      kids_count: 'text',
    }),
    table('transactions_sample', [], {
      household_id: 'text',
      basket_id: 'text',
      product_id: 'text',
      sales_value: 'money',
      transaction_timestamp: 'timestamp',
    }),
    table('products', ['product_id'], { product_id: 'text', department: 'text', brand: 'text' }),
    table('campaigns', [], { campaign_id: 'text', household_id: 'text' }),
    table('campaign_descriptions', ['campaign_id'], { campaign_id: 'text', campaign_type: 'text', start_date: 'date', end_date: 'date' }),
    table('coupon_redemptions', [], { household_id: 'text', campaign_id: 'text', redemption_date: 'date' }),
  ],
  [
    link('transactions_sample', 'household_id', 'demographics'),
    link('campaigns', 'household_id', 'demographics'),
    link('coupon_redemptions', 'household_id', 'demographics'),
    link('transactions_sample', 'product_id', 'products'),
    link('campaigns', 'campaign_id', 'campaign_descriptions'),
    link('coupon_redemptions', 'campaign_id', 'campaign_descriptions'),
  ],
)

export const sakila = model(
  [
    table('customer', ['customer_id'], {
      customer_id: 'integer',
      first_name: 'text',
      email: 'text',
      address_id: 'integer',
      active: 'integer',
    }),
    table('address', ['address_id'], { address_id: 'integer', city_id: 'integer' }),
    table('city', ['city_id'], { city_id: 'integer', city: 'text', country_id: 'integer' }),
    table('country', ['country_id'], { country_id: 'integer', country: 'text' }),
    table('rental', ['rental_id'], {
      rental_id: 'integer',
      inventory_id: 'integer',
      customer_id: 'integer',
      rental_date: 'timestamp',
      return_date: 'timestamp',
    }),
    table('inventory', ['inventory_id'], { inventory_id: 'integer', film_id: 'integer' }),
    table('film_category', [], { film_id: 'integer', category_id: 'integer' }),
    table('category', ['category_id'], { category_id: 'integer', name: 'text' }),
    table('payment', ['payment_id'], { payment_id: 'integer', customer_id: 'integer', amount: 'money' }),
    table('film', ['film_id'], { film_id: 'integer', title: 'text' }),
  ],
  [
    link('customer', 'address_id', 'address'),
    link('address', 'city_id', 'city'),
    link('city', 'country_id', 'country'),
    link('rental', 'customer_id', 'customer'),
    link('rental', 'inventory_id', 'inventory'),
    link('inventory', 'film_id', 'film'),
    link('film_category', 'film_id', 'film'),
    link('film_category', 'category_id', 'category'),
    link('payment', 'customer_id', 'customer'),
  ],
)

/** Makes the tables of a model from its folder of CSV files. */
export async function loadShared(database: TestDatabase, folder: 'complete-journey' | 'sakila', data: DataModel): Promise<void> {
  for (const { name, columns } of data.tables) {
    const read = `read_csv('${root}${folder}/${name}.csv', all_varchar = true, nullstr = ['', 'NA'], header = true)`
    const typed = columns.map((column) => `cast("${column.name}" as ${sqlType(column)}) as "${column.name}"`)
    await database.exec(`create or replace table "${name}" as select ${typed.join(', ')} from ${read}`)
  }
}
