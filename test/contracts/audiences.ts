import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Audiences, SaveAudience } from '../../src/engine/ports/audiences.ts'
import type { DataEngine } from '../../src/engine/ports/data-engine.ts'

export interface AudiencesUnderTest {
  readonly audiences: Audiences
  readonly data: DataEngine
  close(): Promise<void>
}

const never = new AbortController().signal

/** What every keeper of saved audiences does. */
export function describeAudiences(name: string, make: () => Promise<AudiencesUnderTest>): void {
  describe(`audiences: ${name}`, () => {
    let under: AudiencesUnderTest
    beforeAll(async () => {
      under = await make()
      const table = (suffix: string, from: number, to: number) => ({
        table: `r_run.${suffix}`,
        select: { sql: `select i as id, 'x' as gathered from range(${from}, ${to}) t(i)`, params: [] },
      })
      await under.data.materialize(
        { run: 'run', key: 'p', tables: [table('low', 0, 10), table('high', 5, 20), table('none', 0, 0)], counts: {} },
        never,
      )
    }, 60_000)
    afterAll(() => under.close())

    const request = (key: string, more: Partial<SaveAudience> = {}): SaveAudience => ({
      key,
      name: 'Gold “members”',
      mode: 'overwrite',
      dimension: 'customers',
      keyColumn: 'id',
      from: 'r_run.low',
      at: 1_700_000_000_000,
      campaign: 'c1',
      ...more,
    })

    test('nothing is saved at first', async () => {
      expect(await under.audiences.list()).toEqual([])
      await under.audiences.remove('nobody')
    })

    test('[A-SAV] [R2] overwrite, append and remove count what changed, once per key', async () => {
      const { audiences } = under
      expect(await audiences.save(request('k1'))).toEqual({ before: 0, after: 10, added: 10, removed: 0, again: false })
      expect(await audiences.save(request('k1', { from: 'r_run.high' }))).toEqual({
        before: 0,
        after: 10,
        added: 10,
        removed: 0,
        again: true,
      })
      expect(await audiences.save(request('k2', { from: 'r_run.high' }))).toEqual({
        before: 10,
        after: 15,
        added: 10,
        removed: 5,
        again: false,
      })
      expect(await audiences.save(request('k3', { mode: 'append' }))).toEqual({ before: 15, after: 20, added: 5, removed: 0, again: false })
      expect(await audiences.save(request('k4', { mode: 'remove' }))).toEqual({
        before: 20,
        after: 10,
        added: 0,
        removed: 10,
        again: false,
      })
      expect(await audiences.save(request('k5', { from: 'r_run.none' }))).toMatchObject({ after: 0, removed: 10 })
    })

    test('[A-SAV] an audience is listed with its rows, and its table holds each key once', async () => {
      const { audiences, data } = under
      await audiences.save(request('k6', { name: 'a second', mode: 'append', at: 5, expires: 1_800_000_000_000, campaign: 'c2' }))
      const [, second] = [...(await audiences.list())].sort((a, b) => (a.name < b.name ? -1 : 1))
      expect(second).toMatchObject({
        name: 'a second',
        dimension: 'customers',
        key: 'id',
        rows: 10,
        updated: 5,
        expires: 1_800_000_000_000,
        campaign: 'c2',
      })
      const { rows, columns } = await data.rows({ sql: `select * from ${second?.table} order by 1 limit 1`, params: [] })
      expect([rows, columns.map((column) => column.name)]).toEqual([[[0]], ['id']])
    })

    test('[A-SAV] keys of another dimension can only replace', async () => {
      const { audiences } = under
      const other = { dimension: 'orders', from: 'r_run.low' }
      await expect(audiences.save(request('k7', { name: 'a second', mode: 'append', ...other }))).rejects.toMatchObject({
        code: 'audience_other_dimension',
      })
      expect(await audiences.save(request('k7', { name: 'a second', ...other }))).toMatchObject({
        before: 10,
        after: 10,
        added: 10,
        removed: 10,
        again: false,
      })
    })

    test('[A-SAV] a removed audience is gone, and its name is free', async () => {
      const { audiences } = under
      await audiences.remove('a second')
      expect((await audiences.list()).map((audience) => audience.name)).toEqual(['Gold “members”'])
      expect(await audiences.save(request('k8', { name: 'a second', mode: 'append' }))).toMatchObject({ before: 0, after: 10 })
    })
  })
}
