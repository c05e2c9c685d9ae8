import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type DataModel, modelSchema } from '../../src/engine/query/model.ts'
import { cadenza } from '../support/cadenza.ts'
import { hasSharedFolder, sharedFolder } from '../support/shared-folder.ts'

const golden = (name: string) => join(import.meta.dirname, '../golden', name)

interface Report {
  readonly state: string
  readonly transitions: readonly { readonly from: string; readonly outlet: string; readonly to: string; readonly rows: number | null }[]
  readonly steps: readonly { readonly id: string; readonly state: string }[]
}

/** What left each outlet, as `step.outlet` → rows. */
async function populations(campaign: string, data: string): Promise<Record<string, number | null>> {
  const { code, out, err } = await cadenza('run', golden(campaign), '--data', data, '--json')
  expect([code, err]).toEqual([0, ''])
  const report: Report = JSON.parse(out)
  expect(report.state).toBe('completed')
  expect(report.steps.filter((step) => step.state !== 'done')).toEqual([])
  return Object.fromEntries(report.transitions.map(({ from, outlet, rows }) => [`${from}.${outlet}`, rows]))
}

function readModel(folder: string): DataModel {
  return modelSchema.parse(JSON.parse(readFileSync(join(folder, 'model.json'), 'utf8')))
}

const keysOf = (model: DataModel) => Object.fromEntries(model.tables.map((table) => [table.name, table.primaryKey.join()]))
const linksOf = (model: DataModel) => model.links.map((link) => `${link.from}.${link.columns.map((pair) => pair.from)} → ${link.to}`).sort()

describe.skipIf(!hasSharedFolder('complete-journey'))('complete-journey through the command line', () => {
  test('[D2] the model is proposed, corrected as a person would, and all 11 populations have the known counts', {
    timeout: 180_000,
  }, async () => {
    const data = sharedFolder('complete-journey')
    expect(await cadenza('model', data)).toMatchObject({ code: 0, err: '' })
    const proposed = readModel(data)
    expect(keysOf(proposed)).toMatchObject({ demographics: 'household_id', campaign_descriptions: 'campaign_id' })
    expect(linksOf(proposed)).toEqual(
      expect.arrayContaining([
        'campaigns.campaign_id → campaign_descriptions',
        'campaigns.household_id → demographics',
        'coupon_redemptions.campaign_id → campaign_descriptions',
        'coupon_redemptions.household_id → demographics',
        'transactions_sample.household_id → demographics',
      ]),
    )
    writeFileSync(join(data, 'model.json'), JSON.stringify(withProducts(proposed)))
    expect(await cadenza('validate', golden('complete-journey.json'), '--data', data)).toMatchObject({ code: 0, err: '' })
    expect(await populations('complete-journey.json', data)).toMatchObject({
      'young.next': 624,
      'spenders.next': 529,
      'redeemers.next': 295,
      'both.next': 429,
      'both.complement': 295,
      'either.next': 724,
      'without.next': 219,
      'without.complement': 210,
      'distinct.next': 35,
      'reached.next': 446,
      'druggists.next': 143,
    })
  })
})

/** One product id of the file is written 9e+05, so its column is proposed as a number: a person says that it is a key. */
function withProducts(model: DataModel): DataModel {
  const tables = model.tables.map((table) =>
    table.name === 'products'
      ? {
          ...table,
          primaryKey: ['product_id'],
          columns: table.columns.map((column) => (column.name === 'product_id' ? { name: column.name, type: 'integer' as const } : column)),
        }
      : table,
  )
  const id = 'transactions_sample_products'
  const columns = [{ from: 'product_id', to: 'product_id' }]
  const links = model.links.filter((link) => link.id !== id)
  return { ...model, tables, links: [...links, { id, from: 'transactions_sample', to: 'products', columns, cardinality: 'n-1' }] }
}

describe.skipIf(!hasSharedFolder('sakila'))('sakila through the command line', () => {
  test('[D2] the proposed model is enough, and the populations have the known counts', { timeout: 180_000 }, async () => {
    const data = sharedFolder('sakila')
    expect(await cadenza('model', data)).toMatchObject({ code: 0, err: '' })
    expect(linksOf(readModel(data))).toEqual(
      expect.arrayContaining([
        'address.city_id → city',
        'city.country_id → country',
        'customer.address_id → address',
        'film_category.category_id → category',
        'inventory.film_id → film',
        'payment.customer_id → customer',
        'rental.customer_id → customer',
        'rental.inventory_id → inventory',
      ]),
    )
    expect(await populations('sakila.json', data)).toEqual({
      'active.next': 584,
      'often.next': 178,
      'horror.next': 451,
      'quiet.next': 38,
      'china.next': 53,
      'india.next': 60,
      'us.next': 36,
      'open.next': 159,
    })
  })
})
