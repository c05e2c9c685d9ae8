import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkContext, population, shop, workContext } from '../../../test/support/activity-contexts.ts'
import { sidesOf } from '../../../test/support/perform-query.ts'
import { openTestDatabase, type TestDatabase } from '../../../test/support/test-database.ts'
import { liquidRender } from '../../adapters/liquid/liquid-render.ts'
import type { DeliverWork } from '../../engine/activity/work.ts'
import { profileRow } from '../../engine/message/profile.ts'
import { tableOf } from '../../engine/query/model.ts'
import { activity, type Settings } from './activity.ts'
import { initial } from './settings.ts'

const settings: Settings = {
  ...initial,
  address: { path: [], column: 'email' },
  subject: 'Dear {{ profile.first_name }} of {{ profile.city.name }}',
  text: 'Segment {{ profile.segment }}',
  sender: { name: 'Shop', address: 'shop@example.org' },
  consent: { field: { path: [], column: 'newsletter' }, values: [] },
}
const segment = { name: 'segment', type: 'text' } as const

// customer_id, first_name, email, city_id, newsletter
const people = [
  [1, 'Ada', ' ada@example.org ', 10, true],
  [2, 'Ben', 'ADA@example.org', 10, true],
  [3, 'Cy', null, 10, true],
  [4, 'Di', 'no at sign', 10, true],
  [5, 'Ed', 'ed@example', 10, true],
  [6, 'Flo', 'flo@example.org', 20, false],
  [7, 'Gus', 'flo@example.org', null, true],
  [8, 'Hal', 'a@b.org, c@d.org', 10, true],
  [9, 'Ida', '', 10, null],
  [10, 'Jo', 'jo@example.co.uk', 20, null],
  [11, 'Kay', 'kay+news@exa-mple.org', 20, true],
] as const

describe('email', () => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await openTestDatabase()
    await database.exec('create schema r_run1')
    const columns = (table: string) => tableOf(shop, table)?.columns ?? []
    await database.fill(
      'customers',
      columns('customers'),
      people.map(([id, name, email, city, news]) => [id, name, email, null, city, null, null, null, null, news]),
    )
    await database.fill('cities', columns('cities'), [
      [10, 'Lyon', null],
      [20, 'Nice', null],
    ])
    await database.fill(
      'r_run1.p',
      [...population('', 0).columns, segment],
      people.map(([id]) => [id, `s${id}`]),
    )
  })
  afterAll(() => database.close())

  const context = () =>
    workContext({ inlets: { in: [{ step: 'build', outlet: 'next', population: population('r_run1.p', people.length, [segment]) }] } })

  async function prepared(changed: Partial<Settings> = {}) {
    const work = activity.work({ ...settings, ...changed }, context())
    if (work.kind !== 'deliver') throw new Error('an email delivers')
    for (const { table, select } of work.prepare)
      await database.run({ ...select, sql: `create or replace table ${table} as ${select.sql}` })
    return { work, rows: await database.rows({ sql: `select * from ${work.recipients} order by n`, params: [] }) }
  }

  async function finished(work: DeliverWork, failed: readonly number[]) {
    await database.fill(
      work.failures,
      [
        { name: 'n', type: 'integer' },
        { name: 'reason', type: 'text' },
      ],
      failed.map((n) => [n, 'broken']),
    )
    const rows: Record<string, readonly Record<string, unknown>[]> = {}
    for (const { table, select } of work.finish) await database.run({ ...select, sql: `create or replace table ${table} as ${select.sql}` })
    for (const [name, { table }] of Object.entries(work.outlets)) {
      rows[name] = await database.rows({ sql: `select * from ${table} order by customer_id`, params: [] })
    }
    return rows
  }

  it('[A-CHN] gives every row its place in key order, its address, or the reason why not', async () => {
    const { rows } = await prepared()
    expect(rows.map(({ n, key }) => [n, key])).toEqual(people.map(([id], index) => [index + 1, id]))
    expect(Object.fromEntries(rows.map(({ key, reason }) => [key, reason]))).toEqual({
      1: null,
      2: 'duplicate_address',
      3: 'no_address',
      4: 'invalid_address',
      5: 'invalid_address',
      6: 'no_consent',
      7: null,
      8: 'invalid_address',
      9: 'no_address',
      10: 'no_consent',
      11: null,
    })
    expect(rows[0]).toMatchObject({ address: 'ada@example.org' })
  })

  it('[A-CHN] carries what the content reads: own columns, columns over links, columns of the population', async () => {
    const { rows } = await prepared()
    expect(rows[0]).toMatchObject({ 'profile.first_name': 'Ada', 'profile.city.name': 'Lyon', 'profile.segment': 's1' })
    expect(rows[6]).toMatchObject({ 'profile.first_name': 'Gus', 'profile.city.name': null })
    const [message] = await liquidRender().render(settings, [{ first_name: 'Ada', 'city.name': 'Lyon', segment: 's1' }])
    expect(message).toMatchObject({ subject: 'Dear Ada of Lyon', text: 'Segment s1' })
  })

  it('[R2] a message has the same id at every try, and another for another row or step', async () => {
    const first = (await prepared()).rows.map(({ id }) => id)
    expect((await prepared({ subject: 'Changed' })).rows.map(({ id }) => id)).toEqual(first)
    expect(new Set(first).size).toBe(people.length)
    for (const id of first) expect(id).toMatch(/^[0-9a-f]{32}$/)
  })

  it('[A-CHN] asks for consent only of marketing, and may send an address several messages', async () => {
    const reasons = async (changed: Partial<Settings>) =>
      (await prepared(changed)).rows.filter(({ reason }) => reason === null).map(({ key }) => key)
    expect(await reasons({ category: 'transactional' })).toEqual([1, 6, 10, 11])
    expect(await reasons({ category: 'transactional', oncePerAddress: false })).toEqual([1, 2, 6, 7, 10, 11])
    expect(await reasons({ consent: { field: { path: [], column: 'first_name' }, values: ['KAY', 'jo'] } })).toEqual([10, 11])
  })

  it('[A-CHN] lets everybody go on with a status, or leave by how it went', async () => {
    const all = await prepared()
    const { next } = await finished(all.work, [7])
    expect(next?.map((row) => row.delivery_status)).toEqual([
      'sent',
      'excluded',
      'excluded',
      'excluded',
      'excluded',
      'excluded',
      'failed',
      'excluded',
      'excluded',
      'excluded',
      'sent',
    ])
    expect(next?.[1]).toMatchObject({ segment: 's2', delivery_reason: 'duplicate_address' })
    const parted = await prepared({ excludedOutlet: true, failedOutlet: true })
    const outlets = await finished(parted.work, [7])
    expect(Object.fromEntries(Object.entries(outlets).map(([name, rows]) => [name, rows.map((row) => row.customer_id)]))).toEqual({
      next: [1, 11],
      excluded: [2, 3, 4, 5, 6, 8, 9, 10],
      failed: [7],
    })
  })

  it('[R4] accounts for every row, whichever outlets there are', async () => {
    for (const changed of [
      {},
      { excludedOutlet: true },
      { failedOutlet: true },
      { excludedOutlet: true, failedOutlet: true },
      { oncePerAddress: false },
    ]) {
      const { work, rows } = await prepared(changed)
      const outlets = await finished(work, [1])
      const buckets: Record<string, number> = { failed: 1, sent: rows.filter(({ reason, n }) => reason === null && n !== 1).length }
      for (const reason of work.reasons) buckets[reason] = rows.filter((row) => row.reason === reason).length
      const counts = Object.fromEntries(Object.entries(outlets).map(([name, found]) => [name, found.length]))
      for (const { left, right } of sidesOf(activity.law({ ...settings, ...changed }), {
        inlets: { in: people.length },
        outlets: counts,
        buckets,
      })) {
        expect(left).toBe(right)
      }
    }
  })

  it('[A-CHN] finds what keeps it from being sent, at its field', () => {
    const check = (changed: Partial<Settings>) =>
      activity
        .problems({ ...settings, text: '', html: 'x', ...changed }, checkContext({ checkTemplate: liquidRender().check }))
        .map(({ code, field }) => `${code} ${field}`)
    expect(check({})).toEqual([])
    expect(activity.problems(initial, checkContext()).map(({ code }) => code)).toEqual([
      'email_no_subject',
      'email_no_content',
      'email_no_sender',
      'email_no_address',
      'email_without_consent',
    ])
    expect(check({ sender: { name: '', address: 'shop' } })).toEqual(['email_sender_invalid sender.address'])
    expect(check({ html: '{{ profile.nickname }}' })).toEqual(['email_unknown_column html'])
    expect(check({ html: '{{ profile.orders.total }}' })).toEqual(['email_unknown_column html'])
    expect(check({ html: '{% if profile.email %}' })).toEqual(['email_template_invalid html'])
    expect(check({ address: { path: [], column: 'gone' } })).toEqual(['rule_column_unknown address'])
    expect(check({ consent: { field: { path: [], column: 'first_name' }, values: [] } })).toEqual(['email_consent_values consent.values'])
  })

  it('[A-CHN] a second delivery replaces the status of the first', () => {
    const shape = {
      dimension: 'customers',
      key: 'customer_id',
      columns: [...population('', 0).columns, segment, { name: 'delivery_status', type: 'text' as const }],
    }
    const { next } = activity.shapes(settings, checkContext({ inlets: { in: [{ step: 'a', outlet: 'next', shape }] } }))
    expect(next?.columns.map(({ name }) => name)).toEqual(['customer_id', 'segment', 'delivery_status', 'delivery_reason'])
  })

  it('[A-CHN] previews the n-th person of a dimension', async () => {
    expect(await database.rows(profileRow(shop, 'customers', ['first_name', 'city.name', 'segment'], 6))).toEqual([
      { first_name: 'Flo', 'city.name': 'Nice' },
    ])
    expect(await database.rows(profileRow(shop, 'customers', [], 2))).toEqual([{ customer_id: 2 }])
    expect(await database.rows(profileRow(shop, 'customers', [], 99))).toEqual([])
  })
})
