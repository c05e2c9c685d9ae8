import { describe, expect, test } from 'vitest'
import type { ImportProgress } from '../../src/engine/model/import.ts'
import type { Column } from '../../src/engine/query/model.ts'
import { Cancelled } from '../../src/engine/query/query-error.ts'
import { never, type TablesUnderTest, tablesHarness, utf8 } from './tables-harness.ts'
import { describeSniffing } from './tables-sniffing.ts'

/** What every keeper of customer tables does. */
export function describeTables(name: string, make: () => Promise<TablesUnderTest>): void {
  describe(`tables: ${name}`, () => {
    const harness = tablesHarness(make)
    const { under, file, load, rows, table, bring } = harness
    describeSniffing(harness)

    describe('loading', () => {
      test('[D1] what was sniffed is loaded undamaged', async () => {
        const text = [
          'Zip,Big,Price,Since,FR date,US date,Seen,Zone,Member,Word',
          '01234,9007199254740993,1.50,2024-02-29,31/12/2023,12/31/2023,2024-02-29 10:00:00.25,2024-02-29T10:00:00+02:00,yes,"a ""b"", c"',
          '00000,-9223372036854775808,-20,2024-03-01,01/02/2023,01/02/2023,2024-02-29 10:00:01,2024-02-29T23:59:59Z,no,',
        ].join('\n')
        expect(await bring(text, 'whole')).toEqual({ rows: 2, rejected: 0, rejects: [] })
        expect(await rows('select * from whole order by zip desc')).toEqual([
          // biome-ignore format: one row a line
          ['01234', '9007199254740993', '1.50', '2024-02-29', '2023-12-31', '2023-12-31', '2024-02-29 10:00:00.25', '2024-02-29 08:00:00', true, 'a "b", c'],
          // biome-ignore format: one row a line
          ['00000', '-9223372036854775808', '-20.00', '2024-03-01', '2023-02-01', '2023-01-02', '2024-02-29 10:00:01', '2024-02-29 23:59:59', false, null],
        ])
      })

      test('[D1] rejects name line, column and reason, and are kept', async () => {
        const text =
          'id,day,n\r\n1,31/12/2023,1\r\nx,01/01/2024,2\r\n3\r\n\r\n4,02/01/2024,5,6\r\n5,"03/01\r\n/2024",7\r\n6,2024-01-01,8\r\n7,05/01/2024,9\r\n'
        const wanted = table('dirty', [
          { name: 'id', type: 'integer' },
          { name: 'day', type: 'date' },
          { name: 'n', type: 'integer' },
        ])
        const loaded = await load(text, wanted)
        expect(loaded.rejects.map(({ line, column, reason }) => [line, column, reason])).toEqual([
          [3, 'id', 'reject_cast'],
          [4, undefined, 'reject_too_few_columns'],
          [6, undefined, 'reject_too_many_columns'],
          [7, 'day', 'reject_cast'],
          [9, 'day', 'reject_cast'],
        ])
        expect(loaded.rejects[0]?.text).toBe('x,01/01/2024,2')
        expect([loaded.rows, loaded.rejected]).toEqual([2, 5])
        expect(await rows('select id, day from dirty order by id')).toEqual([
          [1, '2023-12-31'],
          [7, '2024-01-05'],
        ])
        expect(await under().tables.rejects('dirty')).toEqual(loaded.rejects)
        await load('id,day,n\n1,31/12/2023,1\n', wanted)
        expect(await under().tables.rejects('dirty')).toEqual([])
      })

      test('[D1] an unquoted quote is a reject, and a thousand of them are kept of more', async () => {
        const body = Array.from({ length: 1500 }, (_, at) => `x${at},"a"b`).join('\n')
        const loaded = await load(
          `id,t\n1,"fine"\n${body}\n2,ok\n`,
          table('quotes', [
            { name: 'id', type: 'integer' },
            { name: 't', type: 'text' },
          ]),
        )
        expect(loaded.rows + loaded.rejected).toBe(1502)
        expect(loaded.rejects).toHaveLength(1000)
        expect(loaded.rejects[0]).toMatchObject({ line: 3 })
      })

      test('[D1] columns are found by header in any order; one that is missing stops the load', async () => {
        const wanted = table('order_free', [
          { name: 'b', type: 'text', label: 'The B' },
          { name: 'a', type: 'integer' },
        ])
        await load('x,a,The B\n9,1,one\n', wanted)
        expect(await rows('select * from order_free')).toEqual([['one', 1]])
        await expect(load('x,The B\n9,one\n', wanted)).rejects.toMatchObject({ code: 'data_columns_missing', params: { columns: 'a' } })
        expect(await rows('select * from order_free')).toEqual([['one', 1]])
      })

      test('[D1] digits are never cut in silence', async () => {
        const text = 'id,v\n1,2.50\n2,3.125\n'
        const wanted = (column: Column) => table('cut', [{ name: 'id', type: 'integer' }, column])
        await expect(load(text, wanted({ name: 'v', type: 'integer' }))).rejects.toMatchObject({
          code: 'data_digits_lost',
          params: { column: 'v', count: 2 },
        })
        const short = load(text, wanted({ name: 'v', type: 'decimal', precision: 18, scale: 2 }))
        await expect(short).rejects.toMatchObject({ code: 'data_digits_lost', params: { column: 'v', count: 1, sample: '3.125' } })
        await load(text, wanted({ name: 'v', type: 'decimal', precision: 18, scale: 3 }))
        expect(await rows('select sum(v) from cut')).toEqual([['5.625']])
      })

      test('[D1] a primary key with duplicates or empty values is refused, and the table stays as it was', async () => {
        const keyed = table(
          'keyed',
          [
            { name: 'k', type: 'integer' },
            { name: 'l', type: 'text' },
            { name: 'v', type: 'text' },
          ],
          { primaryKey: ['k', 'l'] },
        )
        expect(await load('k,l,v\n1,a,x\n1,b,y\n', keyed)).toMatchObject({ rows: 2 })
        await expect(load('k,l,v\n1,a,x\n1,a,y\n2,c,z\n', keyed)).rejects.toMatchObject({
          code: 'key_not_unique',
          params: { table: 'keyed', key: 'k, l', count: 2, samples: '1 / a' },
        })
        await expect(load('k,l,v\n1,,x\n,b,y\n', keyed)).rejects.toMatchObject({ code: 'key_empty', params: { count: 2 } })
        expect(await rows('select count(*), count(distinct v) from keyed')).toEqual([[2, 2]])
      })

      test('[D1] a cancelled import leaves the table as it was', async () => {
        const text = `id,a,b,c\n${Array.from({ length: 200_000 }, (_, at) => `${at},${at % 97},text ${at},2024-01-0${(at % 9) + 1}`).join('\n')}\n`
        const columns: Column[] = [
          { name: 'id', type: 'integer' },
          { name: 'a', type: 'integer' },
          { name: 'b', type: 'text' },
          { name: 'c', type: 'date' },
        ]
        await load('id,a,b,c\n1,2,3,2024-01-01\n', table('kept', columns))
        const source = await file(text)
        for (const at of ['reading', 'typing', 'writing'] as const) {
          const cancel = new AbortController()
          const stop = ({ phase }: ImportProgress) => phase === at && cancel.abort()
          await expect(under().tables.load(source, table('kept', columns), stop, cancel.signal)).rejects.toThrow(Cancelled)
        }
        expect(await rows('select * from kept')).toEqual([[1, 2, '3', '2024-01-01']])
        const phases: string[] = []
        expect(await under().tables.load(source, table('kept', columns), ({ phase }) => phases.push(phase), never)).toMatchObject({
          rows: 200_000,
        })
        expect([...new Set(phases)]).toEqual(['reading', 'typing', 'writing', 'saving'])
      })
    })

    describe('tables', () => {
      test('made from a select, listed, dropped', async () => {
        const made = table(
          'made',
          [
            { name: 'id', type: 'integer' },
            { name: 'amount', type: 'decimal', precision: 10, scale: 2 },
          ],
          { primaryKey: ['id'] },
        )
        const select = { sql: 'select i as id, i / cast($1 as bigint) as amount from range(10) t(i)', params: [4] }
        expect(await under().tables.create(made, select, never)).toBe(10)
        expect(await under().tables.create(made, select, never)).toBe(10)
        expect(await rows('select sum(amount) from made')).toEqual([['11.25']])
        expect(await under().tables.list()).toContainEqual({ name: 'made', rows: 10 })
        await under().tables.drop('made')
        await under().tables.drop('made')
        expect((await under().tables.list()).map(({ name }) => name)).not.toContain('made')
      })

      test('[D2] a link tells how many rows find nothing, with one column or several, of like types or not', async () => {
        await load(
          'id,c,d,e\n1,a,1,7\n2,b,2,8\n3,z,3,9\n4,,4,\n5,b,9,x\n',
          table(
            'referring',
            ['id', 'c', 'd', 'e'].map((name) => ({ name, type: 'text' as const })),
          ),
        )
        await load(
          'c,d,n\na,1,7\nb,2,8\nb,3,8\n',
          table('referred', [
            { name: 'c', type: 'text' },
            { name: 'd', type: 'text' },
            { name: 'n', type: 'integer' },
          ]),
        )
        const link = (columns: readonly [string, string][]) => ({
          id: 'l',
          from: 'referring',
          to: 'referred',
          cardinality: 'n-1' as const,
          columns: columns.map(([from, to]) => ({ from, to })),
        })
        expect(await under().tables.check(link([['c', 'c']]))).toEqual({
          rows: 4,
          broken: 1,
          values: 1,
          empty: 1,
          samples: ['z'],
          unique: false,
        })
        expect(
          await under().tables.check(
            link([
              ['c', 'c'],
              ['d', 'd'],
            ]),
          ),
        ).toEqual({ rows: 4, broken: 2, values: 2, empty: 1, samples: ['b / 9', 'z / 3'], unique: true })
        expect(await under().tables.check(link([['e', 'n']]))).toEqual({
          rows: 4,
          broken: 2,
          values: 2,
          empty: 1,
          samples: ['9', 'x'],
          unique: false,
        })
      })

      test('[D2] a link between kinds of numbers compares them as numbers', async () => {
        await load('id\n900000\n7\n7\n', table('whole', [{ name: 'id', type: 'integer' }]))
        await load('id\n9e+05\n8\n', table('scientific', [{ name: 'id', type: 'number' }]))
        const link = { id: 'l', from: 'whole', to: 'scientific', cardinality: 'n-1' as const, columns: [{ from: 'id', to: 'id' }] }
        expect(await under().tables.check(link)).toEqual({ rows: 3, broken: 2, values: 1, empty: 0, samples: ['7'], unique: true })
      })

      test('[D6] a table goes to bytes and comes back the same', async () => {
        const columns: Column[] = [
          { name: 't', type: 'text' },
          { name: 'i', type: 'integer' },
          { name: 'd', type: 'decimal', precision: 38, scale: 10 },
          { name: 'n', type: 'number' },
          { name: 'b', type: 'boolean' },
          { name: 'day', type: 'date' },
          { name: 'moment', type: 'timestamp' },
        ]
        const select = {
          sql: `select * from (values ('', 1, 1.5, 0.1, true, date '2024-02-29', timestamp '2024-02-29 10:00:00.000001'),
            ('a "quoted", text' || chr(13) || chr(10) || 'é😀', -9223372036854775808, -0.0000000001, 1e300, false, date '0001-01-01', timestamp '1900-01-01 00:00:00'),
            (null, null, null, null, null, null, null), ('NULL', 0, 0, -0.0, null, null, null)) v(t, i, d, n, b, day, moment)
            union all select 'x' || i, i, i, i / 3, i % 2 = 0, date '2000-01-01' + cast(i % 9000 as integer), null from range(50000) r(i)`,
          params: [],
        }
        await under().tables.create(table('saved', columns), select, never)
        const chunks: Uint8Array[] = []
        for await (const chunk of under().tables.exportTable('saved')) chunks.push(chunk)
        expect(chunks.length).toBeGreaterThan(1)
        const back = async function* () {
          yield* chunks
        }
        expect(await under().tables.importTable(table('restored', columns), back())).toBe(50_004)
        expect(await rows('select count(*) from (select * from saved except all select * from restored)')).toEqual([[0]])
        expect(await rows("select count(*), count(*) filter (t = ''), count(*) filter (t is null) from restored")).toEqual([[50_004, 1, 1]])
      })

      test('[D6] a single column of nothing survives; damage is told', async () => {
        const single = table('single', [{ name: 'only', type: 'integer' }])
        await under().tables.create(single, { sql: 'select case when i = 1 then 5 end as only from range(3) t(i)', params: [] }, never)
        const chunks: Uint8Array[] = []
        for await (const chunk of under().tables.exportTable('single')) chunks.push(chunk)
        const from = async function* (parts: readonly Uint8Array[]) {
          yield* parts
        }
        expect(await under().tables.importTable(single, from(chunks))).toBe(3)
        await expect(under().tables.importTable(single, from([utf8(',"x"\n')]))).rejects.toMatchObject({ code: 'backup_damaged' })
        expect(await rows('select count(*) from single')).toEqual([[3]])
        expect(await under().tables.importTable(single, from([]))).toBe(0)
        await expect(under().tables.exportTable('nobody')[Symbol.asyncIterator]().next()).rejects.toMatchObject({ code: 'table_unknown' })
      })
    })
  })
}
