import { execFileSync } from 'node:child_process'
import { createReadStream } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { build } from 'vite'
import type { Answer, Call } from './protocol.ts'

const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.wasm': 'application/wasm' }
const policy = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; object-src 'none'; base-uri 'none'"
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The fixture page, built and served under the policy of the product, and a Chromium with a profile of its own. */
export class DuckBrowser {
  readonly #root: string
  readonly #server: Server
  readonly #address: string
  #context: BrowserContext | undefined
  #page: Page | undefined
  #calls = 0

  private constructor(root: string, server: Server, address: string) {
    this.#root = root
    this.#server = server
    this.#address = address
  }

  static async make(): Promise<DuckBrowser> {
    const root = await mkdtemp(join(tmpdir(), 'cadenza-duck-page-'))
    const outDir = join(root, 'site')
    await build({
      root: fileURLToPath(new URL('.', import.meta.url)),
      configFile: false,
      logLevel: 'error',
      worker: { format: 'es' },
      build: { outDir, emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0 },
    })
    const server = createServer(async (request, response) => {
      const path = join(outDir, request.url === '/' ? '/index.html' : (request.url ?? '/'))
      const found = await stat(path).catch(() => undefined)
      response.writeHead(found ? 200 : 404, { 'content-type': types[extname(path)] ?? 'text/plain', 'content-security-policy': policy })
      if (found) createReadStream(path).pipe(response)
      else response.end()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    if (typeof address !== 'object' || !address) throw new Error('no address')
    return new DuckBrowser(root, server, `http://127.0.0.1:${address.port}/`)
  }

  get page(): Page {
    if (!this.#page) throw new Error('not launched')
    return this.#page
  }

  get origin(): string {
    return this.#address
  }

  /** Starts Chromium over the profile and loads the page. */
  async launch(acknowledge?: (done: unknown) => void): Promise<void> {
    const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'
    this.#context = await chromium.launchPersistentContext(this.#profile, { executablePath, args: flags, headless: true })
    this.#page = await this.#context.newPage()
    if (acknowledge) await this.#page.exposeFunction('acknowledge', acknowledge)
    await this.load()
  }

  async load(): Promise<void> {
    await this.page.goto(this.#address)
    await this.page.waitForFunction(() => 'duck' in window)
  }

  /** Calls a method in the page's worker. Its failure is thrown with the name and the code that it had there. */
  async call(target: Call['target'], method: string, args: readonly unknown[] = [], id = this.nextId()): Promise<unknown> {
    const answer: Answer = await this.page.evaluate(({ target, method, args, id }) => window.duck.call(target, method, args, id), {
      target,
      method,
      args,
      id,
    })
    if ('error' in answer) throw Object.assign(new Error(answer.error.message), answer.error)
    return answer.value
  }

  nextId(): number {
    return ++this.#calls
  }

  cancel(id: number): Promise<void> {
    return this.page.evaluate((cancelled) => window.duck.cancel(cancelled), id)
  }

  /** Ends every process of this profile with SIGKILL, and waits until they are gone. */
  async kill(): Promise<void> {
    for (const pid of this.#pids()) killNow(pid)
    while (this.#pids().length > 0) await new Promise((resolve) => setTimeout(resolve, 20))
    await this.#context?.close().catch(() => {})
    this.#context = undefined
  }

  async close(): Promise<void> {
    await this.#context?.close().catch(() => {})
    await new Promise((resolve) => this.#server.close(resolve))
    await rm(this.#root, { recursive: true, force: true, maxRetries: 5 })
  }

  get #profile(): string {
    return join(this.#root, 'profile')
  }

  #pids(): readonly number[] {
    const lines = execFileSync('ps', ['-eo', 'pid=,stat=,args='], { encoding: 'utf8' }).split('\n')
    const ours = lines.filter((line) => line.includes(this.#profile) && !/^\s*\d+\s+Z/.test(line))
    return ours.map((line) => Number.parseInt(line, 10))
  }
}

function killNow(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (cause) {
    // It ended by itself, with its parent.
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'ESRCH')) throw cause
  }
}
