import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { activity } from '../../src/activities/deduplication/activity.ts'
import { initial, type Merge, type Method, type Settings } from '../../src/activities/deduplication/settings.ts'
import type { Field } from '../../src/engine/query/rule.ts'
import { workContext } from '../support/activity-contexts.ts'
import { deduplicate } from '../support/deduplication-oracle.ts'
import { fillPeople, now, peopleData, peopleModel } from '../support/people.ts'
import { expectLawful, performQuery } from '../support/perform-query.ts'
import { byId, givenPopulation, populationOf } from '../support/random-populations.ts'
import { rounds } from '../support/rounds.ts'
import { openTestDatabase, type TestDatabase } from '../support/test-database.ts'

const email: Field = { path: [], column: 'email' }
const points: Field = { path: [], column: 'points' }
const balance: Field = { path: [], column: 'balance' }

const method: fc.Arbitrary<Method> = fc.oneof(
  fc.constant<Method>({ kind: 'random' }),
  fc.record({ kind: fc.constantFrom('lowest' as const, 'highest' as const, 'non_empty' as const), field: fc.constantFrom(email, points) }),
  fc.constantFrom<Method[]>({ kind: 'values', field: points, values: [3, 1] }, { kind: 'values', field: email, values: ['AB', 'é'] }),
)
const merge: fc.Arbitrary<Merge> = fc.constantFrom<Merge[]>(
  { field: email, take: 'first_non_empty', as: 'any_email' },
  { field: points, take: 'first_non_empty', as: 'any_points' },
  { field: points, take: 'lowest', as: 'least' },
  { field: email, take: 'highest', as: 'last_email' },
  { field: balance, take: 'sum', as: 'money' },
  { field: points, take: 'sum', as: 'sum_points' },
  { field: email, take: 'join', as: 'emails' },
  { field: points, take: 'join', as: 'rank' },
)

const settingsOf: fc.Arbitrary<Settings> = fc
  .record({
    fields: fc.subarray([email, points], { minLength: 1 }),
    keep: fc.constantFrom(0, 1, 1, 1, 2),
    method,
    nulls: fc.constantFrom('different' as const, 'same' as const),
    matchCase: fc.boolean(),
    merge: fc.uniqueArray(merge, { maxLength: 3, selector: ({ as }) => as }),
    complement: fc.boolean(),
  })
  .map((settings) => ({ ...initial, ...settings }))

describe('deduplication', () => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await openTestDatabase()
    await database.exec('create schema r_run1')
  })
  afterAll(() => database.close())

  const cases = peopleData.chain((data) => fc.tuple(fc.constant(data), populationOf(data), settingsOf))

  it('[A-DED] [R4] does what the oracle does, and its account adds up', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async ([data, given, settings]) => {
        await fillPeople(database, data)
        const population = await givenPopulation(database, 'r_run1.given', given)
        const inlets = { in: [{ step: 'build', outlet: 'next', population }] }
        const context = workContext({ model: peopleModel, dimension: 'people', now, seed: 'seed', step: 'here', inlets })
        const { outlets, account } = await performQuery(database, activity.work(settings, context), { in: given.rows.length })
        const expected = deduplicate(settings, { rows: given.rows, data, seed: 'seed', step: 'here' })
        expect(byId(outlets.next ?? [])).toEqual(byId(expected.kept))
        expect(byId(outlets.complement ?? [])).toEqual(settings.complement ? byId(expected.removed) : [])
        expectLawful(activity.law(settings), account)
      }),
      { numRuns: rounds(50) },
    )
  })
})
