import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { engineReady, publish, runIs } from '../support/app/watch-run.ts'
import { newCampaign, openDemo } from '../support/app/workspace.ts'
import { seriousViolations } from '../support/axe.ts'
import { newProfile, type Opened, openBrowser, removeProfile } from '../support/browser.ts'

// One browser and one workspace in use; each page is looked at in both colour schemes and walked through by keyboard.

const profile = newProfile()
let browser: Opened
let page: Page
let firstStart: readonly string[]

beforeAll(async () => {
  browser = await openBrowser({ profile })
  page = browser.page
  page.setDefaultTimeout(15_000)
  await page.goto(inject('app'))
  await engineReady(page)
  firstStart = await violationsInBothSchemes()
  await openDemo(page, '1,000')
  await newCampaign(page, { template: 'Thank the best customers' })
  await publish(page)
  await runIs(page, 'Completed', 120_000)
  await newCampaign(page, { template: 'Welcome newcomers' })
  await publish(page)
  await runIs(page, 'Waiting', 120_000)
})

afterAll(async () => {
  await browser.context.close()
  removeProfile(profile)
})

async function violationsInBothSchemes(): Promise<readonly string[]> {
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.locator(`html[data-mantine-color-scheme=${colorScheme}]`).waitFor()
    // Colours follow a frame later.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
    found.push(...(await seriousViolations(page)).map((violation) => `${colorScheme}: ${violation}`))
  }
  return found
}

/** Opens a page by the navigation and waits for what it is about. */
async function open(name: string, ready: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Main navigation' }).getByRole('link', { name, exact: true }).click()
  await page.locator('main').getByText(ready).first().waitFor()
}

const focusIsIn = (selector: string) => page.evaluate((at) => document.activeElement?.closest(at) !== null, selector)
const focusedName = () =>
  page.evaluate(() => {
    const at = document.activeElement
    return (at?.getAttribute('aria-label') ?? (at instanceof HTMLInputElement ? at.labels?.[0]?.textContent : at?.textContent) ?? '').trim()
  })

async function tabTo(name: string, most = 40): Promise<void> {
  const passed: string[] = []
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press('Tab')
    const at = await focusedName()
    if (at === name) return
    passed.push(at)
  }
  expect(passed, 'what Tab went through').toContain(name)
}

const pages = [
  { name: 'Home', ready: 'Recent campaigns', action: 'New campaign' },
  { name: 'Campaigns', ready: 'Welcome newcomers', action: 'New campaign' },
  { name: 'Templates', ready: 'Step by step', action: 'Start a campaign' },
  { name: 'Data', ready: 'order_lines', action: 'Choose files' },
  { name: 'Runs', ready: 'Thank the best customers', action: 'Runs' },
  { name: 'Outbox', ready: 'Handed over', action: 'Outbox' },
  { name: 'Settings', ready: 'Backup', action: 'Download a backup' },
] as const

describe('every page', () => {
  it('greets a first start without anything that axe calls serious', () => expect(firstStart).toEqual([]))

  it.each(pages)('$name has nothing that axe calls serious, and its main action in reach of Tab', async ({ name, ready, action }) => {
    await open(name, ready)
    expect(await violationsInBothSchemes()).toEqual([])
    await page.locator('main').focus()
    await tabTo(action)
  })

  it.each(['Log', 'Tasks'])('a run’s %s has nothing that axe calls serious, opened lines included', async (tab) => {
    await open('Runs', 'Thank the best customers')
    await page.getByRole('link', { name: 'Thank the best customers' }).click()
    await page.getByRole('tab', { name: tab, exact: true }).click()
    if (tab === 'Log') {
      await page.locator('main ol button[aria-expanded=false]').first().click()
      await page.getByText('Where the rows went').waitFor()
    } else await page.getByRole('columnheader', { name: 'Rows out' }).waitFor()
    expect(await violationsInBothSchemes()).toEqual([])
  })

  it.each(['Rows', 'Columns'])('a table’s %s have nothing that axe calls serious', async (tab) => {
    await open('Data', 'order_lines')
    await page.getByRole('link', { name: 'customers', exact: true }).click()
    await page.getByRole('tab', { name: tab }).click()
    await page.getByText('loyalty_tier').first().waitFor()
    expect(await violationsInBothSchemes()).toEqual([])
  })

  it.each(['Links', 'Diagram'])('the data’s %s have nothing that axe calls serious', async (tab) => {
    await open('Data', 'order_lines')
    await page.getByRole('tab', { name: tab }).click()
    await page
      .getByRole('tabpanel')
      .getByText(tab === 'Diagram' ? 'order_line_id' : 'orders.customer_id')
      .first()
      .waitFor()
    expect(await violationsInBothSchemes()).toEqual([])
  })

  it('a message that is read has nothing that axe calls serious', async () => {
    await open('Outbox', 'Handed over')
    await page.getByRole('gridcell', { name: /@/ }).first().click()
    await page.getByRole('tab', { name: 'Plain text' }).waitFor()
    expect(await violationsInBothSchemes()).toEqual([])
  })
})

describe('the keyboard', () => {
  it('skips to the content', async () => {
    await page.goto(`${inject('app')}campaigns`)
    await page.locator('main').getByText('Welcome newcomers').waitFor()
    await page.keyboard.press('Tab')
    expect(await focusedName()).toBe('Skip to the content')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN')
  })

  it('opens a menu, goes through it with arrows and comes back', async () => {
    const name = 'Actions for Welcome newcomers'
    await open('Campaigns', 'Welcome newcomers')
    await page.locator('main').focus()
    await tabTo(name)
    await page.keyboard.press('Enter')
    await page.getByRole('menu').waitFor()
    expect(await violationsInBothSchemes()).toEqual([])
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    expect(await focusIsIn('[role=menuitem]')).toBe(true)
    await page.keyboard.press('Escape')
    await page.getByRole('menu').waitFor({ state: 'detached' })
    expect(await focusedName()).toBe(name)
  })

  it('stays in a dialog and comes back to what opened it', async () => {
    await open('Campaigns', 'Welcome newcomers')
    await page.getByRole('button', { name: 'New campaign' }).focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'New campaign' })
    await dialog.waitFor()
    expect(await violationsInBothSchemes()).toEqual([])
    for (let presses = 0; presses < 15; presses += 1) {
      await page.keyboard.press('Tab')
      expect(await focusIsIn('[role=dialog]'), `after ${presses + 1} times Tab`).toBe(true)
    }
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await page.waitForFunction(() => document.activeElement?.textContent === 'New campaign')
  })

  it('moves through a list with arrows and opens with Enter', async () => {
    await open('Runs', 'Thank the best customers')
    await page.locator('main').focus()
    await tabTo('Runs')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/runs/*')
  })
})
