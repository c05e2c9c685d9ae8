import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Sniffed } from '../../src/engine/model/import.ts'
import { DuckBrowser } from './duckdb-page/browser.ts'
import { place } from './duckdb-page/protocol.ts'

const rows = 542_000

function* lines() {
  yield 'invoice,stock_code,description,quantity,invoice_date,unit_price,customer_id,country\n'
  for (let start = 0; start < rows; start += 1000) yield Array.from({ length: 1000 }, (_, at) => line(start + at)).join('')
}

function line(n: number): string {
  const day = String((n % 28) + 1).padStart(2, '0')
  return `${536365 + n},0${n % 90000},"WHITE HANGING HEART, HOLDER ${n % 3000}",${n % 40},2010-12-${day} 08:26:00,${n % 20}.${n % 10}5,${12346 + (n % 4000)},United Kingdom\n`
}

describe('DuckDB in the browser', () => {
  let browser: DuckBrowser
  let directory: string
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'cadenza-import-'))
    await pipeline(Readable.from(lines()), createWriteStream(join(directory, 'sales.csv')))
    browser = await DuckBrowser.make()
    await browser.launch()
    await browser.call('page', 'open', ['opfs'])
  })
  afterAll(async () => {
    await browser.close()
    await rm(directory, { recursive: true })
  })

  const one = async (sql: string) => ((await browser.call('data', 'rows', [{ sql, params: [] }])) as { rows: unknown[][] }).rows[0]
  const columns = ({ columns }: Sniffed) => columns.map(({ header, samples, nulls, distinct, candidates, ...column }) => column)

  test('[D1] 542,000 rows and 46 MB come in with every row, and say how far they are', async () => {
    await browser.page.setInputFiles('#file', join(directory, 'sales.csv'))
    await browser.page.evaluate(() => window.duck.longTasks.splice(0))
    const start = performance.now()
    const sniffed = (await browser.call('tables', 'sniff', [place.source, {}, place.progress, place.signal])) as Sniffed
    const seen = performance.now()
    expect(sniffed.rows).toBe(rows)
    expect(sniffed.columns.map(({ type }) => type)).toEqual([
      'integer',
      'text',
      'text',
      'integer',
      'timestamp',
      'decimal',
      'integer',
      'text',
    ])
    expect(sniffed.keys).toEqual(['invoice'])
    const table = { name: 'sales', columns: columns(sniffed), primaryKey: ['invoice'], file: sniffed.file }
    const loaded = await browser.call('tables', 'load', [place.source, table, place.progress, place.signal])
    const tasks = await browser.page.evaluate(() => window.duck.longTasks)
    console.log(`sniffed in ${Math.round(seen - start)} ms, loaded in ${Math.round(performance.now() - seen)} ms`)
    console.log(`tasks over 50 ms of the main thread meanwhile: ${tasks.join(', ') || 'none'}`)
    expect(loaded).toEqual({ rows, rejected: 0, rejects: [] })
    expect(await browser.page.evaluate(() => [...new Set(window.duck.phases)])).toEqual(['reading', 'typing', 'writing', 'saving'])
  })

  test('[D1] a cancelled import ends soon and leaves the table as it was', async () => {
    await browser.page.setInputFiles('#file', { name: 'small.csv', mimeType: 'text/csv', buffer: Buffer.from('id,v\n1,2.5\n') })
    const sniffed = (await browser.call('tables', 'sniff', [place.source, {}, place.progress, place.signal])) as Sniffed
    const kept = { name: 'kept', columns: columns(sniffed), primaryKey: [], file: sniffed.file }
    await browser.call('tables', 'load', [place.source, kept, place.progress, place.signal])
    await browser.page.setInputFiles('#file', join(directory, 'sales.csv'))
    const wide = {
      name: 'kept',
      primaryKey: [],
      columns: [
        { name: 'description', type: 'text' },
        { name: 'unit_price', type: 'decimal', precision: 18, scale: 2 },
      ],
    }
    await browser.page.evaluate(() => window.duck.phases.splice(0))
    const id = browser.nextId()
    const loading = browser.call('tables', 'load', [place.source, wide, place.progress, place.signal], id).then(
      () => 'loaded',
      (cause: Error) => cause.name,
    )
    await browser.page.waitForFunction(() => window.duck.phases.includes('writing'))
    await wait(100)
    await browser.cancel(id)
    expect(await loading).toBe('Cancelled')
    expect(await one('select count(*), sum(v) from kept')).toEqual([1, '2.5'])
  })

  test('[R8] a statement that is deaf to its cancel is ended with its worker, and what others had in progress is done again', async () => {
    await browser.call('data', 'materialize', [population('calm', 'k', 'select 1 as id'), place.signal])
    const deaf = `select length(regexp_replace(repeat('abcdefgh', 6000000), '[aeiou]+.', 'x', 'g')) as id`
    const id = browser.nextId()
    const running = browser.call('data', 'rows', [{ sql: deaf, params: [] }, place.signal], id).then(
      () => 'ended',
      (cause: Error) => cause.name,
    )
    const other = browser.call('data', 'materialize', [population('other', 'k', 'select i as id from range(100000) t(i)'), place.signal])
    await wait(200)
    await browser.cancel(id)
    expect(await running).toBe('Cancelled')
    expect(await other).toMatchObject({ rows: { 'r_other.t': 100_000 } })
    expect(await one('select count(*) from r_calm.t')).toEqual([1])
    expect(await one('select count(*) from r_other.t')).toEqual([100_000])
  })

  test('[D6] many runs do not pile up: those that lie idle are detached, and read when asked for', async () => {
    const names = Array.from({ length: 12 }, (_, n) => `idle${n}`)
    for (const [n, run] of names.entries()) {
      await browser.call('data', 'materialize', [population(run, 'k', `select ${n} as id`), place.signal])
    }
    const attached = async () => Number((await one("select count(*) from duckdb_databases() where database_name like 'r_%'"))?.[0])
    await expect.poll(attached).toBeLessThanOrEqual(8)
    for (const [n, run] of names.entries()) expect(await one(`select id from r_${run}.t`)).toEqual([n])
    for (const run of names) {
      await browser.call('data', 'insert', [
        { run, key: 'more', table: `r_${run}.t`, columns: [{ name: 'id', type: 'integer' }], rows: [[99]] },
      ])
    }
    for (const run of names) expect(await one(`select count(*) from r_${run}.t`)).toEqual([2])
    await expect.poll(attached).toBeLessThanOrEqual(8)
    for (const run of names) await browser.call('data', 'dropRun', [run])
    expect(await attached()).toBeLessThanOrEqual(8)
  })

  test('a full disk is said, and nothing that was saved is lost', async () => {
    const client = await browser.page.context().newCDPSession(browser.page)
    const { usage } = await client.send('Storage.getUsageAndQuota', { origin: browser.origin })
    await client.send('Storage.overrideQuotaForOrigin', { origin: browser.origin, quotaSize: usage + 3_000_000 })
    const much = population(
      'full',
      'k',
      'select i as id, md5(cast(i as varchar)) as h, md5(cast(i + 1 as varchar)) as g from range(2000000) t(i)',
    )
    await expect(browser.call('data', 'materialize', [much, place.signal])).rejects.toMatchObject({
      name: 'QueryError',
      code: 'storage_full',
    })
    await client.send('Storage.overrideQuotaForOrigin', { origin: browser.origin })
    expect(await one('select count(*) from r_calm.t')).toEqual([1])
    expect(await one('select count(*) from sales')).toEqual([rows])
    expect(await browser.call('data', 'materialize', [population('full', 'k', 'select 1 as id'), place.signal])).toMatchObject({
      again: false,
    })
  })

  test('without the browser’s private files the reason is said', async () => {
    await expect(browser.call('page', 'withoutFiles')).rejects.toMatchObject({ name: 'QueryError', code: 'opfs_missing' })
  })
})

function population(run: string, key: string, sql: string) {
  return { run, key, tables: [{ table: `r_${run}.t`, select: { sql, params: [] } }], counts: {} }
}
