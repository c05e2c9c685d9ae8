import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { activity } from '../../src/activities/combine/activity.ts'
import { initial, type Settings } from '../../src/activities/combine/settings.ts'
import type { Inbound } from '../../src/engine/activity/context.ts'
import { workContext } from '../support/activity-contexts.ts'
import { type Combined, combine } from '../support/combine-oracle.ts'
import { fillPeople, now, peopleData, peopleModel } from '../support/people.ts'
import { expectLawful, performQuery } from '../support/perform-query.ts'
import { byId, givenPopulation, populationOf } from '../support/random-populations.ts'
import { rounds } from '../support/rounds.ts'
import { openTestDatabase, type TestDatabase } from '../support/test-database.ts'

const settingsOf: fc.Arbitrary<Settings> = fc
  .record({
    operation: fc.constantFrom('union', 'intersection', 'exclusion'),
    reconcile: fc.constantFrom('key', 'columns'),
    columns: fc.subarray(
      [
        { path: [], column: 'email' },
        { path: [], column: 'points' },
      ],
      { minLength: 1 },
    ),
    commonColumns: fc.boolean(),
    complement: fc.boolean(),
    limit: fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }),
  })
  .map((settings) => ({ ...initial, ...settings }))

type Outlets = Awaited<ReturnType<typeof performQuery>>['outlets']

function sorted(outlets: Outlets): Outlets {
  return Object.fromEntries(Object.entries(outlets).map(([name, rows]) => [name, byId(rows)]))
}

function outletsFrom({ operation, complement }: Settings, combined: Combined): Outlets {
  return complement && operation !== 'union' ? { ...combined } : { next: combined.next }
}

describe('combine', () => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await openTestDatabase()
    await database.exec('create schema r_run1')
  })
  afterAll(() => database.close())

  const cases = peopleData.chain((data) =>
    fc.tuple(fc.constant(data), fc.array(populationOf(data), { minLength: 1, maxLength: 4 }), settingsOf, fc.boolean()),
  )

  it('[A-CMB] [R4] does what the oracle does, and its account adds up', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async ([data, sets, settings, reversed]) => {
        await fillPeople(database, data)
        const inbounds: Inbound[] = []
        for (const [index, set] of sets.entries()) {
          inbounds.push({ step: `set${index}`, outlet: 'next', population: await givenPopulation(database, `r_run1.set${index}`, set) })
        }
        const order = reversed ? inbounds.map(({ step }) => step).reverse() : []
        const given = { ...settings, sets: order }
        const context = workContext({ model: peopleModel, dimension: 'people', now, inlets: { in: inbounds } })
        const rows = sets.reduce((sum, set) => sum + set.rows.length, 0)
        const { outlets, account } = await performQuery(database, activity.work(given, context), { in: rows })
        const expected = combine(given, reversed ? [...sets].reverse() : sets, data)
        expect(sorted(outlets)).toEqual(sorted(outletsFrom(settings, expected)))
        expectLawful(activity.law(given), account)
      }),
      { numRuns: rounds(40) },
    )
  })
})
