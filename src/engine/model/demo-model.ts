import type { Column, ColumnType, DataModel, Link, Table } from '../query/model.ts'

const column = (name: string, type: ColumnType): Column => ({ name, type })
const money = (name: string): Column => ({ name, type: 'decimal', precision: 10, scale: 2 })

const tables: readonly Table[] = [
  {
    name: 'customers',
    primaryKey: ['customer_id'],
    columns: [
      column('customer_id', 'integer'),
      column('first_name', 'text'),
      column('last_name', 'text'),
      column('email', 'text'),
      column('phone', 'text'),
      column('birth_date', 'date'),
      column('city', 'text'),
      column('country', 'text'),
      column('language', 'text'),
      column('loyalty_tier', 'text'),
      column('signup_date', 'date'),
      column('email_opt_in', 'boolean'),
    ],
  },
  {
    name: 'products',
    primaryKey: ['product_id'],
    columns: [
      column('product_id', 'integer'),
      column('name', 'text'),
      column('category', 'text'),
      money('price'),
      column('active', 'boolean'),
    ],
  },
  {
    name: 'order_lines',
    primaryKey: ['order_line_id'],
    columns: [
      column('order_line_id', 'integer'),
      column('order_id', 'integer'),
      column('product_id', 'integer'),
      column('quantity', 'integer'),
      money('amount'),
    ],
  },
  {
    name: 'orders',
    primaryKey: ['order_id'],
    columns: [
      column('order_id', 'integer'),
      column('customer_id', 'integer'),
      column('ordered_at', 'timestamp'),
      column('channel', 'text'),
      column('status', 'text'),
      money('total'),
    ],
  },
  {
    name: 'consents',
    primaryKey: ['consent_id'],
    columns: [
      column('consent_id', 'integer'),
      column('customer_id', 'integer'),
      column('topic', 'text'),
      column('status', 'text'),
      column('recorded_at', 'timestamp'),
    ],
  },
]

const link = (from: string, to: string, key: string): Link => ({
  id: `${from}_${to}`,
  from,
  to,
  columns: [{ from: key, to: key }],
  cardinality: 'n-1',
})

/** The tables in the order in which they must be made, and their links. */
export function demoModel(): DataModel {
  return {
    format: 'cadenza/model',
    formatVersion: 1,
    zone: 'Europe/Paris',
    tables: [...tables],
    links: [
      link('orders', 'customers', 'customer_id'),
      link('order_lines', 'orders', 'order_id'),
      link('order_lines', 'products', 'product_id'),
      link('consents', 'customers', 'customer_id'),
    ],
  }
}
