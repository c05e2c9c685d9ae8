import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DuckBrowser } from './duckdb-page/browser.ts'

const rows = (key: string) => ({ run: 'again', key, table: 'r_again.t', columns: [{ name: 'n', type: 'integer' }], rows: [[1]] })
const count = { sql: 'select count(*) from r_again.t', params: [] }

describe('a run’s file that is opened again', () => {
  let browser: DuckBrowser
  beforeAll(async () => {
    browser = await DuckBrowser.make()
    await reopen()
    await browser.call('data', 'openRun', ['again'])
    await browser.call('data', 'insert', [rows('first')])
  })
  afterAll(() => browser.close())

  async function reopen(): Promise<void> {
    await browser.launch()
    await browser.call('page', 'open', ['opfs'])
  }

  it.each([
    ['was only opened', 2, () => browser.call('data', 'openRun', ['again'])],
    ['found its work done already', 3, () => browser.call('data', 'insert', [rows('first')])],
  ])('[R2] is written to after a transaction that %s', async (_, expected, changeNothing) => {
    await browser.kill()
    await reopen()
    await changeNothing()
    await browser.call('data', 'insert', [rows(`row ${expected}`)])
    expect(await browser.call('data', 'rows', [count])).toMatchObject({ rows: [[expected]] })
  })
})
