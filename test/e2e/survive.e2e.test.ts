import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { engineReady, publish, runIs } from '../support/app/watch-run.ts'
import { downloadBackup, newCampaign, openDemo, restoreBackup } from '../support/app/workspace.ts'
import { type BackupFile, readBackupFile } from '../support/backup-file.ts'
import { newProfile, type Opened, openBrowser, removeProfile } from '../support/browser.ts'

describe('a workspace', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cadenza-survive-'))
  const profile = newProfile()
  const other = newProfile()
  const file = join(folder, 'before.backup')
  let browser: Opened
  let page: Page
  let before: BackupFile

  beforeAll(async () => {
    await open(profile)
    await openDemo(page, '1,000')
    await newCampaign(page, { template: 'Thank the best customers' })
    await publish(page)
    await runIs(page, 'Completed')
    await saveTemplate(page)
    await darken(page)
    await downloadBackup(page, file)
    before = await readBackupFile(file)
  })
  afterAll(async () => {
    await browser.context.close()
    for (const each of [profile, other]) removeProfile(each)
    rmSync(folder, { recursive: true, force: true })
  })

  async function open(which: string): Promise<void> {
    browser = await openBrowser({ profile: which })
    page = browser.page
    page.setDefaultTimeout(30_000)
    await page.goto(inject('app'))
    await engineReady(page)
  }

  async function nowIn(name: string): Promise<BackupFile> {
    await downloadBackup(page, join(folder, name))
    return readBackupFile(join(folder, name))
  }

  it('[D6] has tables, populations, campaigns, templates, logs, messages and settings to lose', async () => {
    expect(Object.keys(before.hashes)).toEqual(expect.arrayContaining(['table/customers', 'table/orders', 'audiences']))
    expect(Object.keys(before.hashes).filter((name) => name.startsWith('population/')).length).toBeGreaterThan(3)
    for (const kind of ['campaigns', 'versions', 'runs', 'templates', 'models', 'settings', 'journal', 'chunks', 'contents']) {
      expect((await before.records(`records/${kind}`)).length, kind).toBeGreaterThan(0)
    }
  })

  it('[D6] [R3] loses nothing in five reloads', async () => {
    for (let i = 0; i < 5; i += 1) {
      await page.reload()
      await engineReady(page)
    }
    expect(unchanging(await nowIn('reloaded.backup'))).toEqual(unchanging(before))
    expect(browser.complaints).toEqual([])
  })

  it('[D6] [R3] loses nothing when the browser is killed five times in a row', async () => {
    for (let i = 0; i < 5; i += 1) {
      await browser.kill()
      await open(profile)
    }
    expect(unchanging(await nowIn('killed.backup'))).toEqual(unchanging(before))
    expect(await page.evaluate(() => document.documentElement.dataset.mantineColorScheme)).toBe('dark')
    expect(browser.complaints).toEqual([])
  })

  it('[D6] is the same in another browser that restores its backup', async () => {
    await browser.context.close()
    await open(other)
    await restoreBackup(page, file)
    expect(unchanging(await nowIn('restored.backup'))).toEqual(unchanging(before))
    await page.getByRole('link', { name: 'Campaigns', exact: true }).click()
    // Its run is over, so the campaign is Completed, which the list shows without its filter (L2).
    await page.getByRole('button', { name: 'Clear the filter' }).click()
    await page.getByText('Thank the best customers').first().waitFor()
    expect(browser.complaints).toEqual([])
  })

  it('[D6] refuses a backup that was cut short, and changes nothing', async () => {
    const { readFileSync, writeFileSync } = await import('node:fs')
    const cut = join(folder, 'cut.backup')
    writeFileSync(cut, readFileSync(file).subarray(0, 5000))
    await page.getByRole('link', { name: 'Settings', exact: true }).click()
    await page.getByLabel('Choose a file').setInputFiles(cut)
    const dialog = page.getByRole('dialog', { name: /^Replace everything by/ })
    await dialog.getByRole('button', { name: 'Replace everything' }).click()
    await dialog.getByRole('alert').waitFor()
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    expect(unchanging(await nowIn('refused.backup'))).toEqual(unchanging(before))
  })
})

/** The settings say when the last backup was, and that moves with each; they are compared by what is seen. */
function unchanging({ hashes }: BackupFile): Readonly<Record<string, string>> {
  const { 'records/settings': _settings, ...rest } = hashes
  return rest
}

async function saveTemplate(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Save as template…' }).click()
  await page.getByRole('button', { name: 'Save template' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

async function darken(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Colour scheme' }).click()
  await page.getByRole('menuitem', { name: 'Dark' }).click()
}
