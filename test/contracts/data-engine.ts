import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DataEngine } from '../../src/engine/ports/data-engine.ts'
import type { Materialize } from '../../src/engine/query/materialize.ts'
import { Cancelled, QueryError } from '../../src/engine/query/query-error.ts'

export interface EngineUnderTest {
  readonly data: DataEngine
  close(): Promise<void>
}

const never = new AbortController().signal
const plain = (sql: string) => ({ sql, params: [] })

/** What every data engine does; `again` opens one over what the last one left, where that is possible. */
export function describeDataEngine(name: string, make: () => Promise<EngineUnderTest>, again?: () => Promise<EngineUnderTest>): void {
  describe(`data engine: ${name}`, () => {
    let engine: EngineUnderTest
    beforeAll(async () => {
      engine = await make()
    }, 60_000)
    afterAll(() => engine.close())

    const count = async (table: string) => (await engine.data.rows(plain(`select count(*) from ${table}`))).rows[0]?.[0]

    test('it is DuckDB 1.4.3 and asks no host for extensions', async () => {
      const { rows } = await engine.data.rows(plain(`select version(), current_setting('autoload_known_extensions')`))
      expect(rows).toEqual([['v1.4.3', false]])
    })

    test('cells have the port’s form, whatever the type', async () => {
      const { columns, rows } = await engine.data.rows(
        plain(`select 'é' as t, 7 as i, 9007199254740993 as wide, sum(7) as s, cast('-0.05' as decimal(10,2)) as d,
          cast('12345678901234567890.123' as decimal(38,3)) as dw, 0.5::double as f, true as b, date '0099-02-28' as old, date '2024-02-29' as day,
          timestamp '2024-02-29 23:59:59' as at, timestamp '1969-12-31 23:59:59.25' as before, null::varchar as n, null::decimal(5,1) as nd`),
      )
      expect(rows).toEqual([
        // biome-ignore format: one line per kind
        ['é', 7, '9007199254740993', 7, '-0.05',
          '12345678901234567890.123', 0.5, true, '0099-02-28', '2024-02-29',
          '2024-02-29 23:59:59', '1969-12-31 23:59:59.25', null, null],
      ])
      expect(columns.map(({ name, type }) => [name, type])).toEqual([
        ['t', 'text'],
        ['i', 'integer'],
        ['wide', 'integer'],
        ['s', 'integer'],
        ['d', 'decimal'],
        ['dw', 'decimal'],
        ['f', 'number'],
        ['b', 'boolean'],
        ['old', 'date'],
        ['day', 'date'],
        ['at', 'timestamp'],
        ['before', 'timestamp'],
        ['n', 'text'],
        ['nd', 'decimal'],
      ])
      expect(columns[4]).toMatchObject({ precision: 10, scale: 2 })
    })

    test('[D4] values are bound, never part of the text', async () => {
      const answer = await engine.data.rows({
        sql: `select cast($2 as varchar) as a, cast($1 as bigint) + cast($1 as bigint) as b, cast($3 as boolean) as c,
          cast($4 as varchar) is null as d, cast($5 as double) as e, cast($6 as decimal(20,4)) as f, cast($7 as date) as g,
          cast($8 as timestamp) as h, '$1' as i, cast($9 as bigint) as j, cast($10 as varchar) as k`,
        // biome-ignore format: by placeholder
        params: [21, `it's "$1"; drop table x`, true, null, 1.5e-7, '1234567890.1234', '2024-02-29', '2024-02-29 10:00:00.5', '9007199254740993', ''],
      })
      expect(answer.rows).toEqual([
        [
          `it's "$1"; drop table x`,
          42,
          true,
          true,
          1.5e-7,
          '1234567890.1234',
          '2024-02-29',
          '2024-02-29 10:00:00.5',
          '$1',
          '9007199254740993',
          '',
        ],
      ])
    })

    test('a bound number may limit and skip rows', async () => {
      const sql = 'select i from range(10) t(i) order by i limit cast($1 as bigint) offset cast($2 as bigint)'
      expect((await engine.data.rows({ sql, params: [2, 3] })).rows).toEqual([[3], [4]])
    })

    test('a thousand bound values', async () => {
      const params = Array.from({ length: 1000 }, (_, at) => `v${at}`)
      const list = params.map((_, at) => `cast($${at + 1} as varchar)`).join(', ')
      const sql = `select count(*) from range(3000) t(i) where 'v' || cast(i as varchar) in (${list})`
      expect((await engine.data.rows({ sql, params })).rows).toEqual([[1000]])
    })

    const request = (key: string, more: Partial<Materialize> = {}): Materialize => ({
      run: 'one',
      key,
      tables: [
        { table: 'r_one.base', select: plain('select i as id from range(100) t(i)'), scratch: true },
        { table: 'r_one.low', select: { sql: 'select id from "r_one"."base" where id < cast($1 as bigint)', params: [30] } },
        { table: 'r_one.rest', select: plain('select id from r_one.base except select id from r_one.low') },
      ],
      counts: { odd: plain('select count(*) from r_one.base where id % 2 = 1') },
      ...more,
    })

    test('[R2] a key is done once: tables, counts and mark together', async () => {
      await engine.data.openRun('one')
      await engine.data.openRun('one')
      const first = await engine.data.materialize(request('one/step/1'), never)
      expect(first).toMatchObject({
        rows: { 'r_one.base': 100, 'r_one.low': 30, 'r_one.rest': 70 },
        counts: { odd: 50 },
        again: false,
      })
      expect(first.statements).toHaveLength(4)
      expect(first.statements[1]).toMatchObject({ rows: 30 })
      expect(first.statements[1]?.sql).toContain('$1')
      const second = await engine.data.materialize(
        request('one/step/1', { tables: [{ table: 'r_one.low', select: plain('select 1 as id') }] }),
        never,
      )
      expect(second).toEqual({ ...first, again: true })
      expect(await count('r_one.low')).toBe(30)
      await expect(count('r_one.base')).rejects.toThrow(QueryError)
    })

    test('a statement that fails leaves nothing and says which it was', async () => {
      const tables = [
        { table: 'r_one.half', select: plain('select 1 as id') },
        { table: 'r_one.broken', select: plain("select cast('x' as bigint) as id") },
      ]
      const failed = engine.data.materialize(request('one/broken/1', { tables, counts: {} }), never)
      await expect(failed).rejects.toMatchObject({ name: 'QueryError', code: 'query_failed', sql: expect.stringContaining('broken') })
      await expect(count('r_one.half')).rejects.toMatchObject({ code: 'query_failed' })
      const retried = await engine.data.materialize(request('one/broken/1', { tables: tables.slice(0, 1), counts: {} }), never)
      expect(retried).toMatchObject({ again: false, rows: { 'r_one.half': 1 } })
    })

    const endless = 'select count(*) as n from range(100000000) a(i), range(1000000) b(j) where (i * 7 + j) % 11 = 3'

    test('[R8] a cancelled materialize leaves nothing, and the engine goes on at once', async () => {
      const cancel = new AbortController()
      const running = engine.data.materialize(
        request('one/long/1', { tables: [{ table: 'r_one.long', select: plain(endless) }] }),
        cancel.signal,
      )
      setTimeout(() => cancel.abort(), 200)
      // It would run for hours.
      await expect(running).rejects.toThrow(Cancelled)
      await expect(count('r_one.long')).rejects.toThrow(QueryError)
      expect(await count('r_one.low')).toBe(30)
    })

    test('[R8] a cancelled read ends, and those in the queue leave it', async () => {
      const first = new AbortController()
      const second = new AbortController()
      const running = engine.data.rows(plain(endless), first.signal)
      const queued = engine.data.rows(plain('select 1'), second.signal)
      setTimeout(() => second.abort(), 50)
      await expect(queued).rejects.toThrow(Cancelled)
      first.abort()
      await expect(running).rejects.toThrow(Cancelled)
      await expect(engine.data.rows(plain('select 1 as one'), first.signal)).rejects.toThrow(Cancelled)
      expect((await engine.data.rows(plain('select 1 as one'))).rows).toEqual([[1]])
    })

    test('[R2] rows are inserted once per key', async () => {
      const insert = (key: string, from: number, rows: number) =>
        engine.data.insert({
          run: 'one',
          key,
          table: 'r_one.failures',
          columns: [
            { name: 'n', type: 'integer' },
            { name: 'reason', type: 'text' },
            { name: 'happened', type: 'timestamp' },
          ],
          rows: Array.from({ length: rows }, (_, at) => [from + at, at % 2 ? 'it’s' : null, '2024-01-02 03:04:05']),
        })
      await insert('one/fail/1', 0, 1500)
      await insert('one/fail/1', 0, 1500)
      await insert('one/fail/2', 1500, 3)
      await insert('one/fail/3', 0, 0)
      const sql = 'select count(*), count(distinct n), count(reason), max(happened) from r_one.failures'
      expect((await engine.data.rows(plain(sql))).rows).toEqual([[1503, 1503, 751, '2024-01-02 03:04:05']])
    })

    test('writes of several runs and reads at once', async () => {
      const made = await Promise.all(
        Array.from({ length: 12 }, (_, at) =>
          engine.data.materialize(
            {
              run: `many${at}`,
              key: 'k',
              tables: [{ table: `r_many${at}.t`, select: plain(`select i from range(${at}) t(i)`) }],
              counts: {},
            },
            new AbortController().signal,
          ),
        ),
      )
      expect(made.map(({ rows }, at) => rows[`r_many${at}.t`])).toEqual(Array.from({ length: 12 }, (_, at) => at))
      const read = await Promise.all(Array.from({ length: 12 }, (_, at) => count(`"r_many${at}"."t"`)))
      expect(read).toEqual(Array.from({ length: 12 }, (_, at) => at))
    })

    test('[R19] a dropped run is gone, and only that one', async () => {
      await engine.data.dropRun('many3')
      await engine.data.dropRun('many3')
      await engine.data.dropRun('nobody')
      await expect(count('r_many3.t')).rejects.toThrow(QueryError)
      expect(await count('r_many4.t')).toBe(4)
      const { again: before } = await engine.data.materialize(
        { run: 'many3', key: 'k', tables: [{ table: 'r_many3.t', select: plain('select 1 as i') }], counts: {} },
        never,
      )
      expect(before).toBe(false)
    })

    if (!again) return
    test('what was answered is there when the engine is opened again', async () => {
      await engine.close()
      engine = await again()
      expect(await count('r_one.low')).toBe(30)
      expect(await engine.data.materialize(request('one/step/1'), never)).toMatchObject({ again: true, counts: { odd: 50 } })
      expect(await count('r_many7.t')).toBe(7)
    })
  })
}
