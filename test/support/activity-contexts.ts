import type { CheckContext, WorkContext } from '../../src/engine/activity/context.ts'
import type { DataModel } from '../../src/engine/query/model.ts'
import type { Population } from '../../src/engine/run/events.ts'

// A small shop, and what an activity in the middle of a campaign sees of it.

export const shop: DataModel = {
  format: 'cadenza/model',
  formatVersion: 1,
  zone: 'Europe/Paris',
  tables: [
    {
      name: 'customers',
      label: 'Customers',
      primaryKey: ['customer_id'],
      columns: [
        { name: 'customer_id', type: 'integer' },
        { name: 'first_name', type: 'text', label: 'First name' },
        { name: 'email', type: 'text' },
        { name: 'address', type: 'text' },
        { name: 'city_id', type: 'integer' },
        { name: 'birthday', type: 'date' },
        { name: 'created_at', type: 'timestamp' },
        { name: 'balance', type: 'decimal', precision: 12, scale: 2 },
        { name: 'score', type: 'number' },
        { name: 'newsletter', type: 'boolean' },
      ],
    },
    {
      name: 'cities',
      label: 'Cities',
      primaryKey: ['city_id'],
      columns: [
        { name: 'city_id', type: 'integer' },
        { name: 'name', type: 'text' },
        { name: 'country_id', type: 'integer' },
      ],
    },
    {
      name: 'countries',
      primaryKey: ['country_id'],
      columns: [
        { name: 'country_id', type: 'integer' },
        { name: 'name', type: 'text' },
      ],
    },
    {
      name: 'orders',
      label: 'Orders',
      primaryKey: ['order_id'],
      columns: [
        { name: 'order_id', type: 'integer' },
        { name: 'customer_id', type: 'integer' },
        { name: 'ordered_at', type: 'timestamp' },
        { name: 'total', type: 'decimal', precision: 12, scale: 2 },
        { name: 'channel', type: 'text' },
      ],
    },
  ],
  links: [
    { id: 'city', from: 'customers', to: 'cities', columns: [{ from: 'city_id', to: 'city_id' }], cardinality: 'n-1' },
    { id: 'country', from: 'cities', to: 'countries', columns: [{ from: 'country_id', to: 'country_id' }], cardinality: 'n-1' },
    {
      id: 'orders',
      label: 'Customer',
      reverseLabel: 'Orders',
      from: 'orders',
      to: 'customers',
      columns: [{ from: 'customer_id', to: 'customer_id' }],
      cardinality: 'n-1',
    },
  ],
}

const key = { name: 'customer_id', type: 'integer' } as const

export function population(table: string, rows: number, columns: Population['columns'] = []): Population {
  return { table, dimension: 'customers', key: 'customer_id', columns: [key, ...columns], rows }
}

export function checkContext(changes: Partial<CheckContext> = {}): CheckContext {
  return {
    model: shop,
    dimension: 'customers',
    zone: 'Europe/Paris',
    inlets: { in: [{ step: 'build', outlet: 'next', shape: { dimension: 'customers', key: 'customer_id', columns: [key] } }] },
    wired: new Set(['next']),
    ...changes,
  }
}

export function workContext(changes: Partial<WorkContext> = {}): WorkContext {
  return {
    model: shop,
    dimension: 'customers',
    zone: 'Europe/Paris',
    now: Date.UTC(2026, 10, 27, 9),
    seed: '1',
    campaign: { id: 'campaign', name: 'Autumn' },
    run: 'run1',
    step: 'here',
    firing: 1,
    inlets: { in: [{ step: 'build', outlet: 'next', population: population('r_run1.build_1_next', 100) }] },
    wired: new Set(['next']),
    table: (name) => `r_run1.here_1_${name}`,
    ...changes,
  }
}
