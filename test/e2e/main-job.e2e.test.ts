import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { connect, dropActivity, selectStep } from '../support/app/draw.ts'
import { addColumn, choose, switchOn } from '../support/app/fill-forms.ts'
import { importFiles } from '../support/app/import-files.ts'
import { engineReady, publish, runIs, shownCounts } from '../support/app/watch-run.ts'
import { addLinkedRows, addListCondition, makeSumAtLeast } from '../support/app/write-rule.ts'
import { newProfile, type Opened, openBrowser, removeProfile } from '../support/browser.ts'
import { hasSharedFolder } from '../support/shared-folder.ts'

const folder = resolve(import.meta.dirname, '../../../shared/data/complete-journey')
const file = (name: string, key?: string) => ({ path: join(folder, `${name}.csv`), nulls: ['NA'], ...(key ? { key: [key] } : {}) })

/** Counts that stand in ../shared/data/README.md, where a count there can be expressed. */
const golden = {
  'By age → Both': 624,
  'By sales → Both': 529,
  'Both → Not redeemed': 429,
  'Both → Only one': 295,
  'Redeemed → Not redeemed': 295,
  'Not redeemed → One of a kind': 219,
  'Not redeemed → Had redeemed': 210,
  'One of a kind → Halves': 35,
  'Halves → First half': 18,
  'Halves → Second half': 17,
  'First half → Kept': 18,
}

describe.skipIf(!hasSharedFolder('complete-journey'))('the main job, on real data', () => {
  const profile = newProfile()
  let browser: Opened
  let page: Page
  let campaign = ''

  beforeAll(async () => {
    await reopen()
  })
  afterAll(async () => {
    await browser.context.close()
    removeProfile(profile)
  })

  async function reopen(): Promise<void> {
    browser = await openBrowser({ profile, width: 1920, height: 1080 })
    page = browser.page
    page.setDefaultTimeout(30_000)
  }

  it('[D1] imports six CSV files, shows their types and takes NA for no value', async () => {
    await page.goto(inject('app'))
    await page.getByRole('link', { name: 'Import data' }).click()
    const [demographics, products, , , , transactions] = await importFiles(page, [
      file('demographics', 'household_id'),
      file('products', 'product_id'),
      file('campaign_descriptions', 'campaign_id'),
      file('campaigns'),
      file('coupon_redemptions'),
      file('transactions_sample'),
    ])
    expect(demographics?.types).toMatchObject({ household_id: 'Whole number', age: 'Text', kids_count: 'Text' })
    expect(demographics?.outcome).toMatch(/801 rows were imported into demographics\.\s*No line was rejected\./)
    // One id is written 9e+05.
    expect(products?.types).toMatchObject({ product_id: 'Number', department: 'Text' })
    expect(products?.outcome).toContain('92,331 rows')
    expect(transactions?.types).toMatchObject({
      product_id: 'Whole number',
      retail_disc: 'Decimal',
      transaction_timestamp: 'Date and time',
    })
    expect(transactions?.outcome).toContain('75,000 rows')
  })

  it('[D2] proposes the links and says how many rows break each', async () => {
    await page.getByRole('tab', { name: 'Links (0) 6 proposed' }).click()
    await page.getByRole('button', { name: 'Accept all' }).click()
    await page.getByRole('tab', { name: 'Links (6)' }).waitFor()
    const links = page.getByRole('region', { name: 'Links' })
    await links.getByText(/^32,801 of 75,000 rows find no row in demographics. They have 1,576 different values\./).waitFor()
    await links.getByText(/^222 of 75,000 rows find no row in products\./).waitFor()
    await links.getByText('All 6,589 rows find their counterpart.').waitFor()
  })

  it('draws the campaign by drag and drop', async () => {
    await page.getByRole('link', { name: 'Campaigns' }).click()
    await page.getByRole('button', { name: 'New campaign' }).first().click()
    const dialog = page.getByRole('dialog', { name: 'New campaign' })
    await dialog.getByLabel('Name').fill('Main job')
    await dialog.getByRole('combobox', { name: 'Targeting dimension' }).click()
    await page.getByRole('option', { name: 'demographics', exact: true }).click()
    await dialog.getByRole('button', { name: 'Create' }).click()
    await drawAll(page)
    await page.getByRole('button', { name: 'Tidy up the layout' }).click()
    await page.getByText('Saved', { exact: true }).waitFor()
    campaign = page.url()
  })

  it('[R5] runs it and shows on each transition how many passed', async () => {
    await publish(page)
    await runIs(page, 'Completed', 120_000)
    expect(await shownCounts(page)).toEqual(golden)
    campaign = page.url()
  })

  it('shows the rows of a transition, and the log with SQL and account', async () => {
    await page.getByRole('button', { name: '219 rows from Not redeemed to One of a kind: open' }).click()
    const rows = page.getByRole('dialog', { name: /Not redeemed/ })
    await rows.getByText('219 rows').waitFor()
    await rows.getByText('household_size').first().waitFor()
    await rows.getByRole('button', { name: 'Close' }).click()
    await page.getByRole('region', { name: 'The run that is shown' }).getByRole('button', { name: 'Log' }).click()
    const log = page.getByRole('region', { name: 'Log of the run' })
    await log.getByRole('button').filter({ hasText: 'One of a kind' }).filter({ hasText: '35' }).first().click()
    await log
      .getByText(/create or replace table/i)
      .first()
      .waitFor()
    await log.getByRole('table', { name: 'Where the rows went' }).getByText('35', { exact: true }).waitFor()
  })

  it('saves it as a template', async () => {
    await page.getByRole('button', { name: 'More', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Save as template…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Save as template' })
    await dialog.getByLabel('Name').fill('My main job')
    await dialog.getByRole('button', { name: 'Save template' }).click()
    await dialog.waitFor({ state: 'detached' })
    expect(browser.complaints).toEqual([])
  })

  it('has everything there after the browser was closed and opened again', async () => {
    await browser.context.close()
    await reopen()
    await page.goto(campaign)
    await page.getByRole('region', { name: 'The run that is shown' }).getByText('Completed').waitFor()
    expect(await shownCounts(page)).toEqual(golden)
    await page.getByRole('button', { name: '35 rows from One of a kind to Halves: open' }).click()
    await page
      .getByRole('dialog', { name: /One of a kind/ })
      .getByText('35 rows')
      .waitFor()
    await page
      .getByRole('dialog', { name: /One of a kind/ })
      .getByRole('button', { name: 'Close' })
      .click()
    await page.getByRole('link', { name: 'Templates', exact: true }).click()
    await page.getByText('My main job').first().waitFor()
    await page.getByRole('link', { name: 'Data', exact: true }).click()
    const tables = page.getByRole('table', { name: 'Tables' })
    for (const [name, rows] of [
      ['demographics', '801'],
      ['products', '92,331'],
      ['transactions_sample', '75,000'],
    ] as const) {
      await tables
        .getByRole('row')
        .filter({ has: page.getByRole('link', { name, exact: true }) })
        .getByText(rows, { exact: true })
        .waitFor()
    }
    await engineReady(page)
    expect(browser.complaints).toEqual([])
  })
})

async function drawAll(page: Page): Promise<void> {
  await page.locator('.react-flow__pane').waitFor()
  for (let i = 0; i < 3; i += 1) await page.getByRole('button', { name: 'Zoom out' }).click()
  const age = await dropActivity(page, 'Build audience', { x: 0.07, y: 0.15 }, 'By age')
  await addListCondition(page, 'age', ['25-34', '35-44', '45-54'])
  const sales = await dropActivity(page, 'Build audience', { x: 0.07, y: 0.45 }, 'By sales')
  await addLinkedRows(page, 'transactions_sample')
  await makeSumAtLeast(page, 'sales value', 100)
  const redeemed = await dropActivity(page, 'Build audience', { x: 0.07, y: 0.75 }, 'Redeemed')
  await addLinkedRows(page, 'coupon_redemptions')

  const both = await dropActivity(page, 'Combine', { x: 0.23, y: 0.3 }, 'Both')
  await connect(page, age, both)
  await connect(page, sales, both)
  await selectStep(page, both)
  await choose(page, 'Operation', 'Intersection')
  await switchOn(page, 'An outlet for the other rows (complement)')

  const rest = await dropActivity(page, 'Combine', { x: 0.4, y: 0.6 }, 'Not redeemed')
  await connect(page, both, rest)
  await connect(page, redeemed, rest)
  await selectStep(page, rest)
  await choose(page, 'Operation', 'Exclusion')
  await switchOn(page, 'An outlet for the other rows (complement)')

  const only = await dropActivity(page, 'End', { x: 0.4, y: 0.1 }, 'Only one')
  await connect(page, both, only, 'complement')
  const had = await dropActivity(page, 'End', { x: 0.56, y: 0.8 }, 'Had redeemed')
  await connect(page, rest, had, 'complement')

  const kinds = await dropActivity(page, 'Deduplication', { x: 0.56, y: 0.4 }, 'One of a kind')
  await connect(page, rest, kinds)
  await selectStep(page, kinds)
  await addColumn(page, 'Add a column', 'age')
  await addColumn(page, 'Add a column', 'income')

  const halves = await dropActivity(page, 'Split', { x: 0.73, y: 0.4 }, 'Halves')
  await connect(page, kinds, halves)
  const first = await dropActivity(page, 'Save audience', { x: 0.91, y: 0.15 }, 'First half')
  await page.getByLabel('Name of the audience').and(page.locator('input')).fill('First half')
  await switchOn(page, 'The population goes on behind this step')
  const second = await dropActivity(page, 'End', { x: 0.91, y: 0.6 }, 'Second half')
  await connect(page, halves, first, 'subset1')
  await connect(page, halves, second, 'subset2')
  const kept = await dropActivity(page, 'End', { x: 0.91, y: 0.35 }, 'Kept')
  await connect(page, first, kept)
}
