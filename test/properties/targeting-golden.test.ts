import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { activity as build } from '../../src/activities/build-audience/activity.ts'
import { activity as combine } from '../../src/activities/combine/activity.ts'
import { activity as deduplication } from '../../src/activities/deduplication/activity.ts'
import type { Inbound } from '../../src/engine/activity/context.ts'
import type { Activity } from '../../src/engine/activity/define.ts'
import { countRule } from '../../src/engine/query/browse.ts'
import type { DataModel } from '../../src/engine/query/model.ts'
import type { Condition, Group, Related, Rule, RuleValue } from '../../src/engine/query/rule.ts'
import { workContext } from '../support/activity-contexts.ts'
import { completeJourney, hasSharedData, loadShared, sakila } from '../support/shared-data.ts'
import { openTestDatabase, type TestDatabase } from '../support/test-database.ts'

const moment = { now: Date.UTC(2026, 10, 27), zone: 'UTC' }

function is(column: string, operator: Condition['operator'], value?: RuleValue | RuleValue[], path: string[] = []): Condition {
  return { kind: 'condition', field: { path, column }, operator, ...(value === undefined ? {} : { value }) }
}

function all(...rules: Rule[]): Group {
  return { kind: 'group', operator: 'and', rules }
}

function related(path: string[], test: Related['test'], more: Partial<Related> = {}): Related {
  return { kind: 'related', path, test, ...more }
}

describe.skipIf(!hasSharedData())('[A-BLD] populations of real data', () => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await openTestDatabase()
    await database.exec('create schema r_golden')
    await loadShared(database, 'complete-journey', completeJourney)
    await loadShared(database, 'sakila', sakila)
  }, 60_000)
  afterAll(() => database.close())

  const count = (model: DataModel, table: string, rule: Rule) => database.number(countRule(model, table, rule, moment))
  const households = (rule: Rule) => count(completeJourney, 'demographics', rule)
  const customers = (rule: Rule) => count(sakila, 'customer', rule)

  it('age is one of three', async () => {
    expect(await households(is('age', 'in', ['25-34', '35-44', '45-54']))).toBe(624)
  })

  it('sum over transactions is at least 100', async () => {
    const rule = related(['transactions_sample_demographics'], 'aggregate', {
      aggregate: { function: 'sum', column: 'sales_value', operator: 'ge', value: 100 },
    })
    expect(await households(rule)).toBe(529)
    expect(await households(all(rule, is('age', 'in', ['25-34', '35-44', '45-54'])))).toBe(429)
    const except: Group = {
      kind: 'group',
      operator: 'except',
      rules: [all(rule, is('age', 'in', ['25-34', '35-44', '45-54'])), related(['coupon_redemptions_demographics'], 'exists')],
    }
    expect(await households(except)).toBe(219)
  })

  it('a coupon redemption exists', async () => {
    expect(await households(related(['coupon_redemptions_demographics'], 'exists'))).toBe(295)
  })

  it('reached by a campaign of type A and no redemption at all', async () => {
    const reached = related(['campaigns_demographics'], 'exists', {
      where: all(is('campaign_type', 'eq', 'Type A', ['campaigns_campaign_descriptions'])),
    })
    expect(await households(all(reached, related(['coupon_redemptions_demographics'], 'none')))).toBe(446)
  })

  it('at least 3 different baskets with a product of a department since a day', async () => {
    const rule = related(['transactions_sample_demographics'], 'aggregate', {
      aggregate: { function: 'count_distinct', column: 'basket_id', operator: 'ge', value: 3 },
      where: all(is('department', 'eq', 'DRUG GM', ['transactions_sample_products']), is('transaction_timestamp', 'ge', '2017-10-01')),
    })
    expect(await households(rule)).toBe(143)
  })

  it('customers of sakila', async () => {
    const horror = (test: Related['test']) =>
      related(['rental_customer', 'rental_inventory', 'inventory_film', 'film_category_film', 'film_category_category'], test, {
        where: all(is('name', 'eq', 'Horror')),
      })
    const often = related(['rental_customer'], 'aggregate', { aggregate: { function: 'count', operator: 'ge', value: 30 } })
    const country = (name: string) => is('country', 'eq', name, ['customer_address', 'address_city', 'city_country'])
    expect(await customers(is('active', 'eq', 1))).toBe(584)
    expect(await customers(often)).toBe(178)
    expect(await customers(horror('exists'))).toBe(451)
    expect(await customers(all(is('active', 'eq', 1), often, horror('none')))).toBe(38)
    expect(await customers(country('China'))).toBe(53)
    expect(await customers(country('India'))).toBe(60)
    expect(await customers(country('United States'))).toBe(36)
    expect(await customers(related(['rental_customer'], 'exists', { where: all(is('return_date', 'empty')) }))).toBe(159)
  })

  /** Writes a step's outlets as tables that later steps read. @returns the populations by outlet */
  async function perform(
    model: DataModel,
    dimension: string,
    activity: Activity,
    settings: unknown,
    step: string,
    inbounds: readonly Inbound[] = [],
  ) {
    const table = (name: string) => `r_golden.${step}_${name}`
    const context = workContext({ model, dimension, now: moment.now, zone: 'UTC', step, inlets: { in: inbounds }, table })
    const work = activity.work(settings, context)
    if (work.kind !== 'query') throw new Error(`${step} does not query`)
    for (const { table: name, select } of work.tables)
      await database.run({ sql: `create table ${name} as ${select.sql}`, params: select.params })
    const outlets: Record<string, Inbound> = {}
    for (const [outlet, planned] of Object.entries(work.outlets)) {
      const rows = await database.number({ sql: `select count(*) from ${planned.table}`, params: [] })
      outlets[outlet] = { step, outlet, population: { ...planned, columns: [...planned.columns], rows } }
    }
    return outlets
  }
  const rowsOf = (outlets: Readonly<Record<string, Inbound>>) =>
    Object.fromEntries(Object.entries(outlets).map(([name, { population }]) => [name, population.rows]))

  it('[A-CMB] [A-DED] sets combined, excluded and deduplicated', async () => {
    const step = async (activity: Activity, settings: unknown, name: string, ...inbounds: (Inbound | undefined)[]) =>
      perform(
        completeJourney,
        'demographics',
        activity,
        settings,
        name,
        inbounds.filter((one) => one !== undefined),
      )
    const sum = { function: 'sum', column: 'sales_value', operator: 'ge', value: 100 } as const
    const a1 = (await step(build, { rule: is('age', 'in', ['25-34', '35-44', '45-54']) }, 'a1')).next
    const a2 = (await step(build, { rule: related(['transactions_sample_demographics'], 'aggregate', { aggregate: sum }) }, 'a2')).next
    const a3 = (await step(build, { rule: related(['coupon_redemptions_demographics'], 'exists') }, 'a3')).next
    const both = await step(combine, { operation: 'intersection', complement: true }, 'both', a1, a2)
    expect(rowsOf(both)).toEqual({ next: 429, complement: 295 })
    expect(rowsOf(await step(combine, { operation: 'union' }, 'either', a1, a2))).toEqual({ next: 724 })
    const left = await step(combine, { operation: 'exclusion', complement: true }, 'left', both.next, a3)
    expect(rowsOf(left)).toEqual({ next: 219, complement: 210 })
    const fields = [{ column: 'age' }, { column: 'income' }]
    expect(rowsOf(await step(deduplication, { fields }, 'unique', left.next))).toEqual({ next: 35 })
  })

  it('[A-CMB] excludes by links and by attributes what is in a set of another table', async () => {
    const everyone = (await perform(sakila, 'customer', build, {}, 'customers')).next
    const open = (await perform(sakila, 'rental', build, { rule: is('return_date', 'empty') }, 'open')).next
    const inbounds = [everyone, open].filter((one) => one !== undefined)
    const without = async (rule: object, step: string) =>
      rowsOf(
        await perform(
          sakila,
          'customer',
          combine,
          { operation: 'exclusion', complement: true, exclusions: [{ set: 'open', ...rule }] },
          step,
          inbounds,
        ),
      )
    const key = { path: [], column: 'customer_id' }
    expect(await without({ by: 'join', path: ['rental_customer'] }, 'by_links')).toEqual({ next: 440, complement: 159 })
    expect(await without({ by: 'attributes', pairs: [{ primary: key, other: key }] }, 'by_values')).toEqual({ next: 440, complement: 159 })
  })
})
