import type { CDPSession, Page } from 'playwright-core'

export interface Task {
  /** Milliseconds by the clock on the wall, which a busy machine stretches. */
  readonly wall: number
  /** Milliseconds of the processor. */
  readonly cpu: number
}

interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  readonly dur?: number
  readonly tdur?: number
}

const mark = 'main-thread-watched'

/** Writes down the tasks of a page's main thread. @returns ends that, and answers the tasks, the longest first */
export async function watchTasks(page: Page): Promise<() => Promise<readonly Task[]>> {
  const cdp = await page.context().newCDPSession(page)
  const events: TraceEvent[] = []
  cdp.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value as unknown as TraceEvent[]) events.push(event)
  })
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { recordMode: 'recordAsMuchAsPossible', includedCategories: ['toplevel', 'blink.user_timing'] },
  })
  await page.evaluate((name) => void performance.mark(name), mark)
  return async () => {
    await endTrace(cdp)
    return tasksOf(events)
  }
}

async function endTrace(cdp: CDPSession): Promise<void> {
  const complete = new Promise<void>((resolve) => cdp.once('Tracing.tracingComplete', () => resolve()))
  await cdp.send('Tracing.end')
  await complete
  await cdp.detach()
}

function tasksOf(events: readonly TraceEvent[]): readonly Task[] {
  const main = events.find((event) => event.name === mark)
  const own = events.filter((event) => event.pid === main?.pid && event.tid === main.tid && event.ph === 'X')
  return own
    .filter((event) => event.name.endsWith('RunTask'))
    .map(({ dur = 0, tdur = 0 }) => ({ wall: dur / 1000, cpu: tdur / 1000 }))
    .sort((a, b) => b.cpu - a.cpu)
}

export interface Burden {
  /** How often the page itself read, or cut a piece out of, a file. */
  fileReads: number
  /** The longest thing, as JSON, that went between the page and the engine's worker. */
  largestMessage: number
}

/** Counts in the page what would burden its main thread with a file. @param channel the one that worker and pages speak over */
export async function watchBurden(page: Page, channel: string): Promise<() => Promise<Burden>> {
  await page.evaluate((name) => {
    const burden = { fileReads: 0, largestMessage: 0 }
    Object.assign(globalThis, { burden })
    const count = (prototype: object, methods: readonly string[]) => {
      for (const method of methods) {
        const read: unknown = Reflect.get(prototype, method)
        if (typeof read !== 'function') continue
        Reflect.set(prototype, method, function counted(this: unknown, ...input: unknown[]) {
          burden.fileReads += 1
          return Reflect.apply(read, this, input)
        })
      }
    }
    count(Blob.prototype, ['arrayBuffer', 'bytes', 'slice', 'stream', 'text'])
    count(FileReader.prototype, ['readAsArrayBuffer', 'readAsBinaryString', 'readAsDataURL', 'readAsText'])
    new BroadcastChannel(name).addEventListener('message', ({ data }) => {
      const text = JSON.stringify(data, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value))
      burden.largestMessage = Math.max(burden.largestMessage, text.length)
    })
  }, channel)
  return () => page.evaluate(() => (globalThis as unknown as { burden: Burden }).burden)
}
