import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DuckBrowser } from './duckdb-page/browser.ts'

const rows = (key: string) => ({ run: 'gone', key, table: 'r_gone.t', columns: [{ name: 'n', type: 'integer' }], rows: [[1]] })

describe('a run that is dropped', () => {
  let browser: DuckBrowser
  beforeAll(async () => {
    browser = await DuckBrowser.make()
    await browser.launch()
    await browser.call('page', 'open', ['opfs'])
  })
  afterAll(() => browser.close())

  it('[R19] leaves no file, and can be made again', async () => {
    for (const key of ['first', 'second']) {
      await browser.call('data', 'openRun', ['gone'])
      await browser.call('data', 'insert', [rows(key)])
      const counted = await browser.call('data', 'rows', [{ sql: 'select count(*) from r_gone.t', params: [] }])
      expect(counted).toMatchObject({ rows: [[1]] })
      await browser.call('data', 'dropRun', ['gone'])
    }
  })
})
