import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { engineReady, publish, runIs, shownCounts } from '../support/app/watch-run.ts'
import { newCampaign, openDemo } from '../support/app/workspace.ts'
import { newProfile, type Opened, openBrowser, removeProfile } from '../support/browser.ts'
import { buyersAndLetters } from './campaigns/buyers-and-letters.ts'

describe('a run and what may be done with it, from two tabs', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cadenza-tabs-'))
  const profile = newProfile()
  let browser: Opened
  let first: Page
  let second: Page

  beforeAll(async () => {
    browser = await openBrowser({ profile, width: 1600 })
    browser.context.setDefaultTimeout(30_000)
    first = browser.page
    await first.goto(inject('app'))
    await openDemo(first, '1,000')
    second = await browser.context.newPage()
  })
  afterAll(async () => {
    await browser.context.close()
    removeProfile(profile)
    rmSync(folder, { recursive: true, force: true })
  })

  async function startWaiting(page: Page, waitUntil: string): Promise<void> {
    const file = join(folder, 'letters.json')
    writeFileSync(file, JSON.stringify(buyersAndLetters(waitUntil)))
    await newCampaign(page, { file })
    await publish(page)
    await runIs(page, 'Waiting')
  }
  const press = (page: Page, verb: string) =>
    page.getByRole('region', { name: 'The run that is shown' }).getByRole('button', { name: verb, exact: true }).click()
  const confirm = (page: Page, verb: string) => page.getByRole('dialog').getByRole('button', { name: verb, exact: true }).click()

  it('[R6] [R18] pauses and resumes from the tab that does not drive', async () => {
    await startWaiting(first, farAway)
    await second.goto(first.url())
    await second.locator('[data-engine=elsewhere]').waitFor()
    await runIs(second, 'Waiting')
    expect(await shownCounts(second)).toEqual(await shownCounts(first))
    await press(second, 'Pause')
    await runIs(first, 'Paused')
    await press(second, 'Resume')
    await runIs(first, 'Waiting')
  })

  it('[R7] stops after a question, for good', async () => {
    await press(second, 'Stop')
    await confirm(second, 'Stop')
    await runIs(first, 'Stopped')
    const run = first.getByRole('region', { name: 'The run that is shown' })
    for (const verb of ['Pause', 'Resume', 'Close', 'Stop', 'Abort']) {
      expect(await run.getByRole('button', { name: verb, exact: true }).count(), verb).toBe(0)
    }
  })

  it('[R8] aborts after a question, and tells what had happened', async () => {
    await startWaiting(first, farAway)
    const run = new URL(first.url()).searchParams.get('run')
    await press(first, 'Abort')
    await confirm(first, 'Abort')
    await runIs(first, 'Aborted')
    await first.goto(`${inject('app')}runs/${run}?tab=aborted`)
    const report = first.getByRole('table', { name: 'What had happened' })
    await report.getByRole('row').filter({ hasText: 'Buyers' }).getByText('Done').waitFor()
    await report.getByRole('row').filter({ hasText: 'Letter' }).first().waitFor()
  })

  it('[R18] a run goes on in the other tab when the one that drives is closed', async () => {
    await startWaiting(first, new Date(Date.now() + 20_000).toISOString().slice(0, 19))
    await second.goto(first.url())
    await first.close()
    await engineReady(second)
    await runIs(second, 'Completed', 90_000)
    const counts = await shownCounts(second)
    expect(counts['Letter → Read']).toBe(counts['Buyers → Tomorrow'])
    expect(browser.complaints).toEqual([])
  })
})

const farAway = '2099-01-01T00:00'
