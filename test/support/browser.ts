import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { inject } from 'vitest'
import { chromiumFlags } from '../../tools/setup/chromium.mjs'

/** A folder for a browser's profile, so that a later launch finds what an earlier one stored. */
export function newProfile(): string {
  return mkdtempSync(join(tmpdir(), 'cadenza-profile-'))
}

export function removeProfile(profile: string): void {
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
}

export interface Opened {
  readonly context: BrowserContext
  readonly page: Page
  /** What the pages wrote to the console as errors, and hosts other than the app's that they called. */
  readonly complaints: string[]
  /** Ends the browser as a power cut would. */
  kill(): Promise<void>
}

export interface OpenOptions {
  readonly profile: string
  readonly language?: 'en' | 'fr'
  readonly scheme?: 'light' | 'dark'
  readonly width?: number
  readonly height?: number
}

/** A real Chromium with a kept profile. */
export async function openBrowser(options: OpenOptions): Promise<Opened> {
  const context = await chromium.launchPersistentContext(options.profile, {
    executablePath: inject('chromium'),
    args: [...chromiumFlags],
    headless: true,
    locale: options.language === 'fr' ? 'fr-FR' : 'en-GB',
    timezoneId: 'Europe/Paris',
    colorScheme: options.scheme ?? 'light',
    viewport: { width: options.width ?? 1280, height: options.height ?? 800 },
    acceptDownloads: true,
  })
  const app = new URL(inject('app'))
  const complaints: string[] = []
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  context.on('weberror', (error) => complaints.push(String(error.error())))
  context.on('request', (request) => {
    const url = new URL(request.url())
    if (url.protocol.startsWith('http') && url.host !== app.host) complaints.push(`called ${url.host}`)
  })
  const page = context.pages()[0] ?? (await context.newPage())
  return { context, page, complaints, kill: () => killBrowser(context, options.profile) }
}

async function killBrowser(context: BrowserContext, profile: string): Promise<void> {
  const gone = new Promise<void>((resolve) => context.once('close', () => resolve()))
  for (const pid of browserProcesses(profile)) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // It has ended with its parent.
    }
  }
  await gone
}

/** The browser that has this profile open, and everything it started. */
function browserProcesses(profile: string): readonly number[] {
  const parents = new Map(processes().map((pid) => [pid, parentOf(pid)]))
  const found = new Set([...parents.keys()].filter((pid) => read(pid, 'cmdline').includes(`--user-data-dir=${profile}`)))
  let size = 0
  while (size < found.size) {
    size = found.size
    for (const [pid, parent] of parents) if (found.has(parent)) found.add(pid)
  }
  return [...found]
}

function processes(): readonly number[] {
  return readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? [Number(name)] : []))
}

function parentOf(pid: number): number {
  return Number(/^PPid:\s*(\d+)/m.exec(read(pid, 'status'))?.[1] ?? 0)
}

function read(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return ''
  }
}
