import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkContext, population, workContext } from '../../../test/support/activity-contexts.ts'
import { performQuery, sidesOf } from '../../../test/support/perform-query.ts'
import { rounds } from '../../../test/support/rounds.ts'
import { openTestDatabase, type TestDatabase } from '../../../test/support/test-database.ts'
import { onlyASignal } from '../../engine/activity/inbound.ts'
import type { Column } from '../../engine/query/model.ts'
import { activity, settingsSchema } from './activity.ts'

const key: Column = { name: 'customer_id', type: 'integer' }
const tag: Column = { name: 'tag', type: 'text' }
const status: Column = { name: 'status', type: 'text' }
const shape = { dimension: 'customers', key: 'customer_id', columns: [key] }
const codes = (settings: object, inlets: Parameters<typeof checkContext>[0]) =>
  activity.problems(settings, checkContext(inlets)).map(({ code }) => code)

describe('and-join', () => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await openTestDatabase()
    await database.exec('create schema r_run1')
  })
  afterAll(() => database.close())

  const inlets = (first: number, second: number) => ({
    in: [
      { step: 'mail', outlet: 'next', population: population('r_run1.a', first, [tag]) },
      { step: 'wait', outlet: 'next', population: population('r_run1.b', second, [tag, status]) },
    ],
  })

  it('[A-AND] passes the primary set, and counts the others as not used', () => {
    const context = workContext({ inlets: inlets(3, 4) })
    const law = activity.law({})
    for (const [primary, rows, not_used] of [
      ['', 3, 4],
      ['wait', 4, 3],
      ['wait.next', 4, 3],
    ] as const) {
      const work = activity.work({ primary }, context)
      expect(work).toMatchObject({ kind: 'pass', outlets: { next: { rows } }, buckets: { not_used } })
      const account = { inlets: { in: 7 }, outlets: { next: rows }, buckets: { not_used } }
      for (const { left, right } of sidesOf(law, account)) expect(left).toBe(right)
    }
  })

  it('[A-AND] [R4] unites all: every key once, from the first set that has it', async () => {
    const keys = fc.uniqueArray(fc.integer({ min: 1, max: 12 }))
    await fc.assert(
      fc.asyncProperty(keys, keys, fc.boolean(), async (a, b, secondFirst) => {
        await database.fill(
          'r_run1.a',
          [key, tag],
          a.map((id) => [id, `a${id}`]),
        )
        await database.fill(
          'r_run1.b',
          [key, tag, status],
          b.map((id) => [id, `b${id}`, 'sent']),
        )
        const settings = settingsSchema.parse({ output: 'union', primary: secondFirst ? 'wait' : '' })
        const work = activity.work(settings, workContext({ inlets: inlets(a.length, b.length) }))
        const { outlets, account } = await performQuery(database, work, { in: a.length + b.length })
        const expected = [...new Set([...a, ...b])].map((id) => {
          const fromB = b.includes(id) && (secondFirst || !a.includes(id))
          return { customer_id: id, tag: fromB ? `b${id}` : `a${id}`, status: fromB ? 'sent' : null }
        })
        const byKey = (rows: readonly Record<string, unknown>[]) => rows.toSorted((x, y) => Number(x.customer_id) - Number(y.customer_id))
        expect(byKey(outlets.next ?? [])).toEqual(byKey(expected))
        for (const { left, right } of sidesOf(activity.law(settings), account)) expect(left).toBe(right)
      }),
      { numRuns: rounds(25) },
    )
  })

  it('[A-AND] says whether it goes on without a dead inlet', () => {
    expect(activity.deadInlets({})).toBe('block')
    expect(activity.deadInlets({ deadInlets: 'go_on' })).toBe('go_on')
  })

  it('[A-AND] the primary set that did not fire is replaced by the first that did', () => {
    const { in: both } = inlets(3, 4)
    const context = workContext({ inlets: { in: both.slice(1) } })
    expect(activity.work({ primary: 'mail', deadInlets: 'go_on' }, context)).toMatchObject({ outlets: { next: { rows: 4 } } })
  })

  it('[A-AND] [W8] a set that only says when gives way to one with rows, as its shape does', () => {
    const { in: both } = inlets(3, 4)
    const moment = { step: 'wait', outlet: 'next', population: onlyASignal('customers') }
    for (const settings of [{}, { primary: 'wait' }]) {
      const work = activity.work(settings, workContext({ inlets: { in: [moment, ...both.slice(0, 1)] } }))
      expect(work).toMatchObject({ kind: 'pass', outlets: { next: { table: 'r_run1.a', rows: 3 } }, buckets: { not_used: 0 } })
    }
    expect(activity.work({}, workContext({ inlets: { in: [moment] } }))).toMatchObject({ outlets: { next: { table: '', rows: 0 } } })
  })

  it('[A-AND] finds one branch, a set that is gone, and sets that cannot be united', () => {
    const inbound = (step: string, changes: object) => ({ step, outlet: 'next', shape: { ...shape, ...changes } })
    expect(codes({}, {})).toEqual(['and_join_one_branch'])
    const two = { inlets: { in: [inbound('a', {}), inbound('b', { dimension: 'orders' })] } }
    expect(codes({}, two)).toEqual([])
    expect(codes({ primary: 'gone' }, two)).toEqual(['and_join_set_unknown'])
    expect(codes({ output: 'union' }, two)).toEqual(['and_join_dimensions'])
    const clash = { inlets: { in: [inbound('a', { columns: [key, tag] }), inbound('b', { columns: [key, { ...tag, type: 'integer' }] })] } }
    expect(codes({ output: 'union' }, clash)).toEqual(['and_join_column_types'])
  })

  it('[A-AND] carries the columns of all sets when it unites them', () => {
    const context = checkContext({
      inlets: {
        in: [
          { step: 'a', outlet: 'next', shape: { ...shape, columns: [key, tag] } },
          { step: 'b', outlet: 'next', shape: { ...shape, columns: [key, status] } },
        ],
      },
    })
    expect(activity.shapes({ output: 'union' }, context)).toMatchObject({ next: { columns: [key, tag, status] } })
    expect(activity.shapes({}, context)).toMatchObject({ next: { columns: [key, tag] } })
  })
})
