import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { engineReady } from '../support/app/watch-run.ts'
import { newProfile, type Opened, openBrowser, removeProfile } from '../support/browser.ts'

const folder = mkdtempSync(join(tmpdir(), 'cadenza-bad-'))
const profiles: string[] = []
let browser: Opened
let page: Page

async function open(prepare?: (browser: Opened) => Promise<void>): Promise<void> {
  const profile = newProfile()
  profiles.push(profile)
  browser = await openBrowser({ profile })
  page = browser.page
  page.setDefaultTimeout(30_000)
  await prepare?.(browser)
  await page.goto(inject('app'))
}

afterAll(() => {
  for (const profile of profiles) removeProfile(profile)
  rmSync(folder, { recursive: true, force: true })
})

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

describe('files that are not what they should be', () => {
  beforeAll(async () => {
    await open()
    await engineReady(page)
    await page.getByRole('link', { name: 'Data', exact: true }).click()
  })
  afterAll(() => browser.context.close())

  it.each([
    ['a picture', 'picture.csv', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), 'Not a text file'],
    ['a workbook', 'workbook.csv', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 6, 0, 8, 0, 0, 0]), 'Not a text file'],
    ['an empty file', 'empty.csv', '', 'The file is empty'],
    [
      'a text of another encoding',
      'latin.csv',
      new Uint8Array([...Buffer.from('id,name\n1,Ren'), 0xe9, ...Buffer.from('\n')]),
      'Characters cannot be read',
    ],
  ])('[D1] %s is refused with a reason', async (_, name, content, title) => {
    await page.getByLabel('Choose files').setInputFiles(write(name, content))
    const wizard = page.getByRole('dialog', { name: `Import ${name}` })
    await wizard.getByText(title).first().waitFor()
    await wizard.getByRole('button', { name: 'Cancel' }).click()
    await page.getByText('No table yet').waitFor()
  })

  it('[D1] broken lines are kept with their number and the reason; the others are imported', async () => {
    await page.getByLabel('Choose files').setInputFiles(write('broken.csv', 'id,name,age\n1,Ann,30\n2,Bob\n3,Cyd,41,too,many\n4,Dan,52\n'))
    const wizard = page.getByRole('dialog', { name: 'Import broken.csv' })
    await wizard.getByRole('button', { name: 'Import', exact: true }).click()
    await wizard.getByText('2 rows were imported into broken.').waitFor()
    await wizard.getByText('2 lines were rejected:').waitFor()
    await wizard.getByText('Cells are missing').waitFor()
    await wizard.getByText('3,Cyd,41,too,many').waitFor()
    await wizard.getByRole('button', { name: 'Done' }).click()
  })
})

describe('campaign files that are not what they should be', () => {
  const step = (id: string, type = 'build-audience') => ({ id, type, name: id })
  const campaign = (changes: object) =>
    JSON.stringify({
      format: 'cadenza/campaign',
      formatVersion: 1,
      name: 'From a file',
      dimension: 'people',
      steps: [step('a')],
      ...changes,
    })

  beforeAll(async () => {
    await open()
    await page.getByRole('link', { name: 'Campaigns', exact: true }).click()
    await page.getByRole('button', { name: 'New campaign' }).first().click()
    const dialog = page.getByRole('dialog', { name: 'New campaign' })
    await dialog.getByText('File', { exact: true }).click()
    await dialog.locator('input[type=file]').setInputFiles(write('open.json', campaign({ name: 'The open one' })))
    await dialog.getByRole('button', { name: 'Create' }).click()
    await page.locator('.react-flow__node[data-id="a"]').waitFor()
  })
  afterAll(() => browser.context.close())

  async function importIntoOpen(text: string): Promise<string | null> {
    await page.getByRole('button', { name: 'More', exact: true }).click()
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('menuitem', { name: 'Import a file…' }).click()])
    await chooser.setFiles(write('bad.json', text))
    const dialog = page.getByRole('dialog', { name: 'Import bad.json' })
    await dialog.waitFor()
    const said = await dialog.textContent()
    await dialog
      .getByRole('button', { name: /^(Close|Cancel)$/ })
      .last()
      .click()
    await dialog.waitFor({ state: 'detached' })
    return said
  }

  it.each([
    ['not JSON', '{ "format": ', 'The file is cut short'],
    ['not a campaign', '{"hello":"world"}', 'Not a campaign file'],
    ['newer', campaign({ formatVersion: 2 }), 'The file has format version 2'],
    ['an unknown field', campaign({ colour: 'red' }), 'colour means nothing to this version'],
    ['an unknown field of a step', campaign({ steps: [{ ...step('a'), speed: 1 }] }), 'steps.0.speed means nothing'],
    ['an unknown activity', campaign({ steps: [step('a', 'teleport')] }), 'teleport'],
    ['two steps with one id', campaign({ steps: [step('a'), step('a')] }), 'steps.1.id: “a” is the id of another step too'],
    [
      'a cycle',
      campaign({
        steps: [step('a', 'combine'), step('b', 'deduplication')],
        transitions: [
          { from: 'a', to: 'b' },
          { from: 'b', to: 'a' },
        ],
      }),
      'a → b → a',
    ],
  ])('[W7] %s: says what and where, and leaves the open campaign alone', async (_, text, said) => {
    expect(await importIntoOpen(text)).toContain(said)
    expect(await page.locator('.react-flow__node-step').count()).toBe(1)
    expect(await page.title()).toContain('Cadenza')
    await page.getByRole('textbox', { name: 'Name' }).first().waitFor()
    expect(await page.getByRole('textbox', { name: 'Name' }).first().inputValue()).toBe('The open one')
    expect(browser.complaints).toEqual([])
  })
})

describe('a browser without a place for files', () => {
  afterAll(() => browser.context.close())

  it('[D6] is told so, with what to try', async () => {
    // What a private window of some browsers answers, in the page and in its workers alike.
    await open(async ({ context }) => {
      await context.route('**/*.js', async (route) => {
        // biome-ignore lint/plugin: the browser's own request to the app, taken further
        const response = await route.fetch()
        await route.fulfill({ response, body: `${withoutDirectory}\n${await response.text()}` })
      })
    })
    await page.locator('[data-engine=failed]').waitFor({ timeout: 60_000 })
    await page.getByText('The browser’s file storage is missing').first().waitFor()
  })
})

const withoutDirectory = "try { Object.defineProperty(StorageManager.prototype, 'getDirectory', { value: undefined }) } catch {}"
