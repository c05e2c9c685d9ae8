import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { selectStep, stepNode } from '../support/app/draw.ts'
import { engineReady, publish, runIs, shownCounts } from '../support/app/watch-run.ts'
import { newCampaign, openDemo } from '../support/app/workspace.ts'
import { seriousViolations } from '../support/axe.ts'
import { newProfile, type Opened, openBrowser, removeProfile } from '../support/browser.ts'

describe('running a campaign in the editor', () => {
  const profile = newProfile()
  let browser: Opened
  let page: Page
  let counts: Readonly<Record<string, number>>
  let exported = ''

  beforeAll(async () => {
    browser = await openBrowser({ profile, width: 1600, height: 900 })
    page = browser.page
    page.setDefaultTimeout(20_000)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.goto(inject('app'))
    await engineReady(page)
    await openDemo(page, '1,000')
    await newCampaign(page, { template: 'Thank the best customers' })
  })
  afterAll(async () => {
    await browser.context.close()
    removeProfile(profile)
  })

  const bar = () => page.getByRole('region', { name: 'The run that is shown' })
  const panel = () => page.getByRole('region', { name: 'Log and tasks' })
  const fit = () => page.getByRole('region', { name: 'Campaign', exact: true }).getByRole('button', { name: 'Fit to the screen' }).click()
  const stepIs = (id: string, state: string) => stepNode(page, id).locator(`[data-run="${state}"]`).waitFor({ timeout: 60_000 })
  const more = async (item: string) => {
    await page.getByRole('button', { name: 'More', exact: true }).click()
    await page.getByRole('menuitem', { name: item }).click()
  }
  const showRun = async (option: RegExp) => {
    await page.getByRole('combobox', { name: 'Show a run' }).click()
    await page.getByRole('option', { name: option }).click()
    await bar().waitFor()
  }

  it('[R12] pauses at a breakpoint, and shows what passed until there', async () => {
    await fit()
    await stepNode(page, 'first').click({ button: 'right', position: { x: 60, y: 12 } })
    await page.getByRole('menuitem', { name: 'Set a breakpoint', exact: true }).click()
    await page.keyboard.press('Escape')
    await publish(page)
    await runIs(page, 'Paused')
    await stepIs('first', 'attention')
    await stepIs('best', 'done')
    await stepIs('invitation', 'pending')
  })

  it('[R5] [R6] goes on, and shows on each transition how many passed and how long it took', async () => {
    await bar().getByRole('button', { name: 'Resume' }).click()
    await runIs(page, 'Completed')
    counts = await shownCounts(page)
    expect(Object.keys(counts)).toHaveLength(8)
    expect(counts['The first hundred → Invitation']).toBe(100)
    const best = counts['The best → Save and invite'] ?? 0
    expect(counts['The first hundred → All others']).toBe(best - 100)
    const label = page.getByRole('button', { name: /^100 rows from The first hundred/ })
    expect(await label.textContent()).toMatch(/^100[\d.,]+ (ms|secs?|mins?)$/)
    expect(await bar().getByRole('button', { name: 'Stop' }).count()).toBe(0)
  })

  it('opens the rows of a transition with one click, and searches them', async () => {
    await page.getByRole('button', { name: /^100 rows from The first hundred/ }).click()
    const rows = page.getByRole('dialog', { name: 'The first hundred → Invitation' })
    await rows.getByText('100 rows', { exact: true }).waitFor()
    await rows.getByText('first_name').waitFor()
    await rows.getByRole('textbox', { name: 'Search in every column' }).fill('no one is called so')
    await rows.getByText('0 rows', { exact: true }).waitFor()
    await rows.getByRole('button', { name: 'Close' }).click()
  })

  it('keeps log and tasks to the selected step, searched, with SQL, time and account', async () => {
    await bar().getByRole('button', { name: 'Log' }).click()
    await panel()
      .getByText(/^\d+ lines$/)
      .waitFor()
    await fit()
    await selectStep(page, 'first')
    await panel().getByRole('button', { name: 'Only The first hundred' }).waitFor()
    const log = page.getByRole('region', { name: 'Log of the run' })
    await log.getByRole('button', { expanded: false }).first().click()
    await log
      .getByText(/create or replace table/i)
      .first()
      .waitFor()
    await log.getByRole('table', { name: 'Where the rows went' }).getByText('100', { exact: true }).waitFor()
    await panel().getByRole('tab', { name: 'Tasks' }).click()
    const tasks = panel().getByRole('table', { name: 'Tasks of the run' })
    expect(await tasks.getByRole('row').count()).toBe(2)
    await panel().getByRole('button', { name: 'Only The first hundred' }).click()
    await panel().getByRole('textbox', { name: 'Search the tasks' }).fill('Combine')
    await tasks.getByRole('button', { name: /^The best/ }).click()
    await tasks
      .getByText(/create or replace table/i)
      .first()
      .waitFor()
    expect(await seriousViolations(page)).toEqual([])
  })

  it('leaves the run when the draft goes on, without losing the place where one types', async () => {
    await fit()
    await selectStep(page, 'invitation')
    await page.getByRole('tab', { name: 'Settings' }).click()
    const name = page.getByLabel('Name of the step')
    await name.focus()
    await page.keyboard.press('End')
    await page.keyboard.type(' by post')
    expect(await name.inputValue()).toBe('Invitation by post')
    expect(await name.evaluate((field) => field === document.activeElement)).toBe(true)
    await page.waitForURL((url) => !url.searchParams.has('run'))
    await bar().waitFor({ state: 'detached' })
    await showRun(/^#1/)
    await bar().getByText('The draft has changed since', { exact: false }).waitFor()
    await stepNode(page, 'invitation').and(page.locator('[aria-label^="Invitation,"]')).waitFor()
    await bar().getByRole('button', { name: 'Back to the draft' }).click()
    await stepNode(page, 'invitation').and(page.locator('[aria-label^="Invitation by post,"]')).waitFor()
  })

  it('leads from the panel of problems to the step, and tells there what to do', async () => {
    await fit()
    await page.locator('.react-flow__pane').click({ position: { x: 20, y: 20 } })
    await page.getByLabel('Name of the step').waitFor({ state: 'detached' })
    await page
      .getByRole('navigation', { name: 'Activities' })
      .getByRole('button', { name: /^Deduplication/ })
      .click()
    await page.getByRole('button', { name: /problems?$/ }).click()
    await page
      .getByRole('dialog', { name: 'Problems' })
      .getByRole('button', { name: /Nothing says what a duplicate is/ })
      .click()
    const line = page.getByRole('complementary', { name: 'Properties' }).getByRole('button', { name: /Nothing says what a duplicate is/ })
    if ((await line.getAttribute('aria-expanded')) === 'false') await line.click()
    await page.getByText('Choose at least one field, such as the e-mail address.', { exact: false }).waitFor()
    expect(await page.getByRole('button', { name: 'Publish', exact: true }).getAttribute('aria-disabled')).toBe('true')
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
  })

  it('[W7] exports the campaign, and takes it back onto an emptied canvas', async () => {
    const [download] = await Promise.all([page.waitForEvent('download'), more('Export to a file')])
    exported = await download.path()
    expect(JSON.parse(readFileSync(exported, 'utf8'))).toMatchObject({ format: 'cadenza/campaign', name: 'Thank the best customers' })
    const steps = await page.locator('.react-flow__node-step').count()
    await page.locator('.react-flow__pane').click({ position: { x: 20, y: 20 } })
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Delete')
    await page.getByText('An empty canvas').waitFor()
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), more('Import a file…')])
    await chooser.setFiles(exported)
    await page.getByText(`The file holds “Thank the best customers” with ${steps} steps.`, { exact: false }).waitFor()
    await page.getByRole('button', { name: 'Replace what is open' }).click()
    await page.waitForFunction((n) => document.querySelectorAll('.react-flow__node-step').length === n, steps)
  })

  it('saves a template, and has everything there after a reload', async () => {
    await more('Save as template…')
    const dialog = page.getByRole('dialog', { name: 'Save as template' })
    await dialog.getByLabel('Name').fill('My best customers')
    await dialog.getByRole('button', { name: 'Save template' }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.getByText('Saved', { exact: true }).waitFor()
    await page.reload()
    await stepNode(page, 'first').waitFor()
    await showRun(/^#1/)
    expect(await shownCounts(page)).toEqual(counts)
    await page.getByRole('link', { name: 'Templates', exact: true }).click()
    await page.getByText('My best customers').first().waitFor()
    expect(browser.complaints).toEqual([])
  })

  it('[R11] says at a failed step what is gone since the publication, and offers to try again', async () => {
    await newCampaign(page, { template: 'Win back lapsed customers' })
    await stepNode(page, 'lapsed').click({ button: 'right', position: { x: 60, y: 12 } })
    await page.getByRole('menuitem', { name: 'Set a breakpoint', exact: true }).click()
    await publish(page)
    await runIs(page, 'Paused')
    await page.getByRole('link', { name: 'Data', exact: true }).click()
    await page.getByRole('link', { name: 'orders', exact: true }).click()
    await page.getByRole('button', { name: 'Delete table' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Delete table' }).click()
    await page.getByRole('link', { name: 'orders', exact: true }).waitFor({ state: 'detached' })
    await page.getByRole('link', { name: 'Campaigns', exact: true }).click()
    await page.getByRole('link', { name: 'Win back lapsed customers' }).click()
    await showRun(/^#1/)
    await bar().getByRole('button', { name: 'Resume' }).click()
    await runIs(page, 'With error')
    await selectStep(page, 'lapsed')
    const properties = page.getByRole('complementary', { name: 'Properties' })
    const told = await properties.getByRole('alert').textContent()
    expect(told).toContain('orders')
    expect(told).not.toContain('a fault of Cadenza')
    await properties.getByRole('button', { name: 'Retry' }).waitFor()
  })
})
