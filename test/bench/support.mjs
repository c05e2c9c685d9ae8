import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { build } from 'vite'
import { serve } from '../../tools/serve.mjs'
import { chromiumFlags, ensureChromium } from '../../tools/setup/chromium.mjs'

/** Builds a page of the benchmark as the product is built, serves it, and opens it in a fresh Chromium. */
export async function openPage(folder) {
  const outDir = join(process.cwd(), '.cache', `bench-${folder.replaceAll('/', '-')}`)
  mkdirSync(outDir, { recursive: true })
  await build({
    root: folder,
    configFile: join(process.cwd(), 'vite.config.ts'),
    publicDir: false,
    logLevel: 'error',
    build: { outDir, emptyOutDir: true },
  })
  const server = await serve({ root: outDir, port: 0 })
  const profile = mkdtempSync(join(tmpdir(), 'cadenza-bench-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: ensureChromium(),
    args: [...chromiumFlags],
    headless: true,
    viewport: { width: 1280, height: 800 },
  })
  const page = context.pages()[0] ?? (await context.newPage())
  page.on('pageerror', (error) => console.error(`page: ${error.message}`))
  await page.goto(server.url)
  return {
    page,
    url: server.url.replace(/\/$/, ''),
    async close() {
      await context.close()
      await server.close()
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

export function median(values) {
  return percentile(values, 0.5)
}

export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
}

/** The highest sum of resident memory of all processes of the browser, looked at ten times a second. */
export function peakMemory() {
  let peak = 0
  const look = () => {
    peak = Math.max(peak, resident())
  }
  const timer = setInterval(look, 100)
  return {
    stop() {
      clearInterval(timer)
      return peak
    },
  }
}

function resident() {
  try {
    const pids = execFileSync('pgrep', ['-f', 'cadenza-bench-'], { encoding: 'utf8' }).trim().split('\n')
    return pids.reduce((sum, pid) => sum + rss(pid), 0)
  } catch {
    return 0
  }
}

function rss(pid) {
  try {
    return 1024 * Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0)
  } catch {
    return 0
  }
}
