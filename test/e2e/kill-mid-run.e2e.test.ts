import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { engineReady, publish, runIs, shownCounts } from '../support/app/watch-run.ts'
import { downloadBackup, newCampaign, openDemo } from '../support/app/workspace.ts'
import { readBackupFile } from '../support/backup-file.ts'
import { newProfile, type Opened, openBrowser, removeProfile } from '../support/browser.ts'
import { buyersAndLetters } from './campaigns/buyers-and-letters.ts'

interface Chunk {
  readonly run: string
  readonly ids: readonly string[]
  readonly texts: readonly string[]
}

describe('a browser that is killed in the middle of a run', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cadenza-kill-'))
  const profile = newProfile()
  const runs: string[] = []
  let browser: Opened
  let page: Page
  let counts: Readonly<Record<string, number>>

  beforeAll(async () => {
    await open(inject('app'))
    await openDemo(page, '10,000')
    await startRun(longAgo)
    await runIs(page, 'Completed', 120_000)
    counts = await shownCounts(page)
  })
  afterAll(async () => {
    await browser.context.close()
    removeProfile(profile)
    rmSync(folder, { recursive: true, force: true })
  })

  async function open(address: string): Promise<void> {
    browser = await openBrowser({ profile, width: 1600 })
    page = browser.page
    page.setDefaultTimeout(30_000)
    await page.goto(address)
  }

  async function startRun(waitUntil: string): Promise<void> {
    const file = join(folder, `letters-${runs.length}.json`)
    writeFileSync(file, JSON.stringify(buyersAndLetters(waitUntil)))
    await newCampaign(page, { file })
    await publish(page)
    runs.push(new URL(page.url()).searchParams.get('run') ?? '')
  }

  async function killAndOpen(): Promise<void> {
    const address = page.url()
    await browser.kill()
    await open(address)
    await runIs(page, 'Completed', 120_000)
    expect(await shownCounts(page)).toEqual(counts)
    expect(browser.complaints).toEqual([])
  }

  const step = (id: string) => page.locator(`.react-flow__node[data-id="${id}"]`)
  const stepIs = (id: string, ...states: string[]) =>
    step(id)
      .locator(states.map((state) => `[data-run="${state}"]`).join(','))
      .first()
      .waitFor({ timeout: 60_000 })

  it('has counts to compare with', () => {
    expect(counts['Buyers → Tomorrow']).toBeGreaterThan(1000)
    expect(counts['Letter → Read']).toBe(counts['Buyers → Tomorrow'])
  })

  it('[R1] [R2] goes on when it was killed as the run began', async () => {
    await startRun(longAgo)
    await killAndOpen()
  })

  it('[R1] [R2] goes on when it was killed during a query', async () => {
    await startRun(longAgo)
    await stepIs('buyers', 'running', 'done')
    await killAndOpen()
  })

  it('[R2] goes on when it was killed while messages were handed over', async () => {
    await startRun(longAgo)
    await stepIs('letter', 'running')
    await step('letter')
      .getByText(/[1-9][\d,]* of [\d,]+/)
      .waitFor()
    await killAndOpen()
  })

  it('[A-WAI] goes on when it was killed during a wait, and waits on', async () => {
    await startRun(inSeconds(25))
    await stepIs('tomorrow', 'waiting')
    await killAndOpen()
  })

  it('[R2] has each message in the outbox exactly once, the same ones for every run', async () => {
    const path = join(folder, 'all.backup')
    await engineReady(page)
    await downloadBackup(page, path)
    const chunks = (await (await readBackupFile(path)).records('records/chunks')) as readonly Chunk[]
    const ids = chunks.flatMap((chunk) => chunk.ids)
    expect(new Set(ids).size).toBe(ids.length)
    const [first, ...others] = runs.map((run) =>
      chunks
        .filter((chunk) => chunk.run === run)
        .flatMap((chunk) => chunk.texts)
        .toSorted(),
    )
    expect(first?.length).toBeGreaterThan(1000)
    for (const other of others) expect(other).toEqual(first)
  })
})

const longAgo = '2020-01-01T00:00'

function inSeconds(n: number): string {
  return new Date(Date.now() + n * 1000).toISOString().slice(0, 19)
}
