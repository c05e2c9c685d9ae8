import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { shop } from '../../../test/support/activity-contexts.ts'
import { openTestDatabase, type TestDatabase } from '../../../test/support/test-database.ts'
import { ruleSql } from './compile.ts'
import { col, statement } from './dialect.ts'
import { tableOf } from './model.ts'
import { type Condition, everyone, type Rule } from './rule.ts'
import { asking, tableScope } from './scope.ts'

const moment = { now: Date.UTC(2026, 9, 25, 12), zone: 'Europe/Paris' }

// customer_id, first_name, balance, birthday, created_at (UTC), newsletter
const people = [
  [1, "O'Neil", '0.10', '2026-10-25', '2026-10-24 22:00:00', true],
  [2, '100 %', '99999999.99', '2026-10-24', '2026-10-25 22:59:59', false],
  [3, 'a_b"c', '-5.00', '9999-12-31', '9999-12-31 23:59:59', null],
  [4, 'Zoé 😀', null, null, null, null],
  [5, null, '0.00', '1900-01-01', '1900-01-01 00:00:00', true],
  [6, '', '12345678.00', '2026-10-26', '2026-10-25 23:00:00', false],
] as const
const everybody = people.map(([id]) => id)

describe('conditions', () => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await openTestDatabase()
    await database.fill(
      'customers',
      tableOf(shop, 'customers')?.columns ?? [],
      people.map(([id, name, balance, birthday, at, news]) => [id, name, null, null, null, birthday, at, balance, null, news]),
    )
  })
  afterAll(() => database.close())

  async function found(rule: Rule): Promise<readonly number[]> {
    const scope = tableScope(asking(shop, moment), 'customers')
    const where = ruleSql(rule, scope, 'customers')
    const rows = await database.rows(
      statement(sql`select ${col(scope.alias, 'customer_id')} as "id" ${scope.from()} where ${where} order by 1`),
    )
    return rows.map(({ id }) => Number(id))
  }

  /** Who is meant, after making sure that everybody is meant by the condition or by its opposite, and nobody by both. */
  async function meant(column: string, operator: Condition['operator'], value?: Condition['value'], matchCase = false) {
    const condition: Condition = {
      kind: 'condition',
      field: { path: [], column },
      operator,
      matchCase,
      ...(value === undefined ? {} : { value }),
    }
    const [yes, no] = [await found(condition), await found({ kind: 'group', operator: 'except', rules: [everyone, condition] })]
    const twice = { kind: 'group' as const, operator: 'except' as const, rules: [everyone, condition] }
    expect(await found({ kind: 'group', operator: 'except', rules: [everyone, twice] }), operator).toEqual(yes)
    expect(
      [...yes, ...no].toSorted((a, b) => a - b),
      operator,
    ).toEqual(everybody)
    return yes
  }

  it('[A-BLD] look for a text as it stands: quotes, per cent signs and underscores are letters like any other', async () => {
    expect(await meant('first_name', 'contains', "'")).toEqual([1])
    expect(await meant('first_name', 'contains', '%')).toEqual([2])
    expect(await meant('first_name', 'contains', '_')).toEqual([3])
    expect(await meant('first_name', 'contains', '"C')).toEqual([3])
    expect(await meant('first_name', 'contains', '"C', true)).toEqual([])
    expect(await meant('first_name', 'starts_with', "o'")).toEqual([1])
    expect(await meant('first_name', 'ends_with', 'É 😀')).toEqual([4])
    expect(await meant('first_name', 'in', ['100 %', "x', 'y"])).toEqual([2])
    expect(await meant('first_name', 'eq', "o'neil")).toEqual([1])
    expect(await meant('first_name', 'not_contains', 'x')).toEqual(everybody)
  })

  it('[A-BLD] take an empty field for none, in a condition and in its opposite', async () => {
    expect(await meant('first_name', 'empty')).toEqual([5, 6])
    expect(await meant('first_name', 'ne', "O'Neil")).toEqual([2, 3, 4, 5, 6])
    expect(await meant('balance', 'lt', 0.1)).toEqual([3, 5])
    expect(await meant('balance', 'ne', 0)).toEqual([1, 2, 3, 4, 6])
    expect(await meant('newsletter', 'is_false')).toEqual([2, 6])
    expect(await meant('newsletter', 'ne', true)).toEqual([2, 3, 4, 6])
    expect(await meant('birthday', 'not_in_last', { n: 1, unit: 'day' })).toEqual([3, 4, 5, 6])
  })

  it('[A-BLD] [D4] count a day of 25 hours whole', async () => {
    expect(await meant('created_at', 'eq', '2026-10-25')).toEqual([1, 2])
    expect(await meant('created_at', 'gt', '2026-10-25')).toEqual([3, 6])
    expect(await meant('created_at', 'eq', { today: true })).toEqual([1, 2])
    expect(await meant('birthday', 'le', { ago: { n: 1, unit: 'day' } })).toEqual([2, 5])
  })

  it('[A-BLD] compare with the last day of the calendar and with numbers of any length', async () => {
    expect(await meant('birthday', 'ge', '9999-12-31')).toEqual([3])
    expect(await meant('created_at', 'eq', '9999-12-31')).toEqual([])
    expect(await meant('created_at', 'gt', '9999-12-31')).toEqual([3])
    expect(await meant('balance', 'lt', 1e30)).toEqual([1, 2, 3, 5, 6])
    expect(await meant('balance', 'lt', '1e30')).toEqual([1, 2, 3, 5, 6])
    expect(await meant('balance', 'gt', '-123456789012345678901234567.123456789012345678')).toEqual([1, 2, 3, 5, 6])
    expect(await meant('balance', 'eq', '0.100000000000000000')).toEqual([1])
    expect(await meant('customer_id', 'lt', '99999999999999999999')).toEqual(everybody)
    expect(await meant('customer_id', 'gt', 1e40)).toEqual([])
    expect(await meant('customer_id', 'ge', 5.5)).toEqual([6])
  })
})
