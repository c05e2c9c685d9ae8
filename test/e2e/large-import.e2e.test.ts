import { once } from 'node:events'
import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { engineName } from '../../src/app/names.ts'
import { engineReady } from '../support/app/watch-run.ts'
import { newProfile, type Opened, openBrowser, removeProfile } from '../support/browser.ts'
import { type Task, watchBurden, watchTasks } from '../support/main-thread.ts'

const rows = 542_000

describe('a CSV file of 542,000 rows and 46 MB', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cadenza-large-'))
  const file = join(folder, 'sales.csv')
  const profile = newProfile()
  let browser: Opened
  let burden: Awaited<ReturnType<typeof watchBurden>>
  let tasks: Awaited<ReturnType<typeof watchTasks>>

  beforeAll(async () => {
    await writeSales(file)
    browser = await openBrowser({ profile })
    browser.page.setDefaultTimeout(60_000)
    await browser.page.goto(inject('app'))
    await engineReady(browser.page)
    await browser.page.getByRole('link', { name: 'Data', exact: true }).click()
    await browser.page.getByText('No table yet').waitFor()
    burden = await watchBurden(browser.page, engineName)
    tasks = await watchTasks(browser.page)
  })
  afterAll(async () => {
    await browser.context.close()
    removeProfile(profile)
    rmSync(folder, { recursive: true, force: true })
  })

  it('[D1] can be cancelled while it is written, and leaves nothing', async () => {
    const { page } = browser
    expect(statSync(file).size).toBeGreaterThan(45_000_000)
    await page.getByLabel('Choose files').setInputFiles(file)
    const wizard = page.getByRole('dialog', { name: 'Import sales.csv' })
    await wizard.getByRole('button', { name: 'Import', exact: true }).click()
    await wizard.getByRole('status').getByRole('button', { name: 'Cancel' }).click()
    await wizard.getByRole('button', { name: 'Import', exact: true }).waitFor()
    await wizard.getByRole('button', { name: 'Cancel' }).click()
    await page.getByText('No table yet').waitFor()
  })

  it('[D1] is imported by the worker: the page reads nothing of it and takes no rows', async () => {
    const { page } = browser
    await page.getByLabel('Choose files').setInputFiles(file)
    const wizard = page.getByRole('dialog', { name: 'Import sales.csv' })
    await wizard.getByRole('button', { name: 'Import', exact: true }).click()
    await wizard.getByText('542,000 rows were imported into sales.').waitFor({ timeout: 120_000 })
    await wizard.getByRole('button', { name: 'Done' }).click()
    const row = page.getByRole('table', { name: 'Tables' }).getByRole('row').filter({ hasText: 'sales' })
    await row.getByText('542,000', { exact: true }).waitFor()
    console.log(`the longest main-thread tasks while 542,000 rows were imported: ${said(await tasks())}`)
    // How long a task takes says as much of the machine as of the page. What makes one long does not depend on the machine:
    // reading the file, or taking rows from the worker that does.
    const { fileReads, largestMessage } = await burden()
    expect(fileReads).toBe(0)
    expect(largestMessage).toBeGreaterThan(0)
    expect(largestMessage).toBeLessThan(10_000)
    expect(browser.complaints).toEqual([])
  })
})

function said(tasks: readonly Task[]): string {
  const longest = tasks.slice(0, 5).map(({ wall, cpu }) => `${Math.round(wall)} ms (processor ${Math.round(cpu)} ms)`)
  return longest.join(', ')
}

async function writeSales(path: string): Promise<void> {
  const out = createWriteStream(path)
  out.write('invoice,stock_code,description,quantity,invoiced_at,unit_price,customer_id,country\n')
  for (let n = 0; n < rows; n += 1) {
    const day = String(1 + (n % 28)).padStart(2, '0')
    const line = `${500_000 + n},${20_000 + (n % 4000)}A,WHITE HANGING HEART HOLDER ${n % 900},${1 + (n % 24)},2011-03-${day} 08:26:00,${(n % 1900) / 100 + 0.55},${12_000 + (n % 4300)},United Kingdom\n`
    if (!out.write(line)) await once(out, 'drain')
  }
  out.end()
  await once(out, 'finish')
}
