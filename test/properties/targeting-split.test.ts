import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { activity } from '../../src/activities/split/activity.ts'
import { initial, type Settings, type Subset } from '../../src/activities/split/settings.ts'
import type { Field } from '../../src/engine/query/rule.ts'
import { workContext } from '../support/activity-contexts.ts'
import { fillPeople, now, peopleData, peopleModel, type Row } from '../support/people.ts'
import { expectLawful, performQuery } from '../support/perform-query.ts'
import { byId, givenPopulation, populationOf } from '../support/random-populations.ts'
import { groupOn } from '../support/random-rules.ts'
import { rounds } from '../support/rounds.ts'
import { type Parts, splitUp } from '../support/split-oracle.ts'
import { openTestDatabase, type TestDatabase } from '../support/test-database.ts'

const limit: fc.Arbitrary<Subset['limit']> = fc.oneof(
  fc.constant({ kind: 'none' as const }),
  fc.record({ kind: fc.constant('number' as const), n: fc.integer({ min: 0, max: 6 }) }),
  fc.record({
    kind: fc.constant('percentage' as const),
    percent: fc.constantFrom(0, 10, 25, 30, 50, 60, 100),
    of: fc.constantFrom('arrival' as const, 'arrival' as const, 'matches' as const),
  }),
)
const field: fc.Arbitrary<Field> = fc.constantFrom<Field[]>(
  { path: [], column: 'points' },
  { path: [], column: 'born' },
  { path: [], column: 'email' },
  { path: [], column: 'id' },
)
const random: fc.Arbitrary<Subset['order']> = fc.constant({ by: 'random' })
const order: fc.Arbitrary<Subset['order']> = fc.oneof(
  random,
  fc.record({ by: fc.constant('column' as const), field, direction: fc.constantFrom('asc' as const, 'desc' as const) }),
)

function subset(plain: boolean): fc.Arbitrary<Subset> {
  return fc
    .record({
      code: fc.constantFrom('', 'A', 'B'),
      filter: plain ? fc.constant(undefined) : fc.option(groupOn('people', 1), { nil: undefined }),
      limit,
      order: plain ? random : order,
      perValue: plain
        ? fc.constant(undefined)
        : fc.option(fc.record({ field, n: fc.integer({ min: 1, max: 3 }) }), { freq: 3, nil: undefined }),
      skipEmpty: fc.boolean(),
    })
    .map(({ filter, perValue, ...made }) => ({ label: '', ...made, ...(filter ? { filter } : {}), ...(perValue ? { perValue } : {}) }))
}

const settingsOf: fc.Arbitrary<Settings> = fc.boolean().chain((plain) =>
  fc
    .record({
      subsets: fc.array(subset(plain), { minLength: 1, maxLength: 4 }),
      overlap: fc.boolean(),
      oneOutlet: fc.boolean(),
      complement: fc.boolean(),
    })
    .map((made) => ({ ...initial, ...made, oneOutlet: made.oneOutlet && !made.overlap })),
)

type Outlets = Awaited<ReturnType<typeof performQuery>>['outlets']

function withSegments(settings: Settings, subsets: Parts['subsets']): readonly Row[] {
  return subsets.flatMap((rows, index) => rows.map((row) => ({ ...row, segment: settings.subsets[index]?.code || `subset${index + 1}` })))
}

function outletsFrom(settings: Settings, { subsets, rest }: Parts): Outlets {
  const each = subsets.map((rows, index): [string, readonly Row[]] => [`subset${index + 1}`, rows])
  const fired = each.filter(([, rows], index) => rows.length > 0 || settings.subsets[index]?.skipEmpty !== true)
  return {
    ...(settings.oneOutlet ? { next: subsets.flat() } : Object.fromEntries(fired)),
    ...(settings.complement ? { complement: rest } : {}),
  }
}

function idsOf(outlets: Outlets) {
  return Object.fromEntries(Object.entries(outlets).map(([name, rows]) => [name, byId(rows).map((row) => row.id)]))
}

describe('split', () => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await openTestDatabase()
    await database.exec('create schema r_run1')
  })
  afterAll(() => database.close())

  const cases = peopleData.chain((data) => fc.tuple(fc.constant(data), populationOf(data), settingsOf))

  it('[A-SPL] [R4] does what the oracle does, and its account adds up', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async ([data, given, settings]) => {
        await fillPeople(database, data)
        const population = await givenPopulation(database, 'r_run1.given', given)
        const inlets = { in: [{ step: 'build', outlet: 'next', population }] }
        const context = workContext({ model: peopleModel, dimension: 'people', now, seed: 'seed', step: 'here', inlets })
        const { outlets, account } = await performQuery(database, activity.work(settings, context), { in: given.rows.length })
        const expected = splitUp(settings, { rows: given.rows, data, now, seed: 'seed', step: 'here' })
        expect(idsOf(outlets)).toEqual(idsOf(outletsFrom(settings, expected)))
        if (settings.oneOutlet) expect(byId(outlets.next ?? [])).toEqual(byId(withSegments(settings, expected.subsets)))
        expectLawful(activity.law(settings), account)
      }),
      { numRuns: rounds(50) },
    )
  })
})
