import type { Page } from 'playwright-core'
import { afterEach, describe, expect, inject, it } from 'vitest'
import { seriousViolations } from '../support/axe.ts'
import { newProfile, type Opened, openBrowser, removeProfile } from '../support/browser.ts'

const app = () => inject('app')
const profiles: string[] = []
const browsers: Opened[] = []

async function open(options: Partial<Parameters<typeof openBrowser>[0]> = {}): Promise<Opened> {
  const profile = options.profile ?? newProfile()
  profiles.push(profile)
  const opened = await openBrowser({ ...options, profile })
  browsers.push(opened)
  return opened
}

afterEach(async () => {
  for (const { context } of browsers.splice(0)) await context.close()
  for (const profile of profiles.splice(0)) removeProfile(profile)
})

const engineIs = (page: Page, state: 'here' | 'elsewhere') => page.locator(`[data-engine=${state}]`).waitFor({ timeout: 60_000 })

describe('the built app', () => {
  it('[D5] opens under its content security policy, calls no other host and complains of nothing', async () => {
    const { page, complaints } = await open()
    await page.goto(app())
    await engineIs(page, 'here')
    expect(await page.locator('meta[http-equiv="Content-Security-Policy"]').count()).toBe(1)
    for (const name of ['Campaigns', 'Templates', 'Data', 'Runs', 'Outbox', 'Settings', 'Home']) {
      await page.getByRole('navigation', { name: 'Main navigation' }).getByRole('link', { name }).click()
      await page.waitForFunction((title) => document.title === title, `${name} · Cadenza`)
    }
    expect(complaints).toEqual([])
  })

  it('keeps language, colour scheme and navigation over a reload, and starts in the browser’s language', async () => {
    const { page } = await open({ language: 'fr' })
    await page.goto(app())
    await page.getByRole('link', { name: 'Modèles', exact: true }).waitFor()
    await page.getByRole('button', { name: 'Langue' }).click()
    await page.getByRole('menuitem', { name: 'English' }).click()
    await page.getByRole('button', { name: 'Colour scheme' }).click()
    await page.getByRole('menuitem', { name: 'Dark' }).click()
    await page.getByRole('button', { name: 'Narrow the navigation' }).click()
    await page.getByRole('button', { name: 'Widen the navigation' }).waitFor()
    await page.reload()
    await page.getByRole('button', { name: 'Widen the navigation' }).waitFor()
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
    expect(await page.evaluate(() => document.documentElement.dataset.mantineColorScheme)).toBe('dark')
  })

  it('[R18] works in a second tab, which takes the engine over when the first is closed', async () => {
    const { context, page: first, complaints } = await open()
    await first.goto(app())
    await engineIs(first, 'here')
    const second = await context.newPage()
    await second.goto(app())
    await engineIs(second, 'elsewhere')
    await first.close()
    await engineIs(second, 'here')
    expect(complaints).toEqual([])
  })

  it('says what is wrong with an address, and leads back', async () => {
    const { page } = await open()
    await page.goto(`${app()}no/such/page`)
    await page.getByRole('heading', { name: 'There is no such page' }).waitFor()
    expect(await page.title()).toBe('Page not found · Cadenza')
    await page.getByRole('link', { name: 'Go to the home page' }).click()
    await page.waitForFunction(() => document.title === 'Home · Cadenza')
  })

  it.each(['light', 'dark'] as const)('can be read and reached by everybody (%s)', async (scheme) => {
    const { page } = await open({ scheme })
    await page.goto(`${app()}no/such/page`)
    await engineIs(page, 'here')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the content')
    expect(await seriousViolations(page)).toEqual([])
  })
})
