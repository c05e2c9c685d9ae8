import { median, openPage, peakMemory } from './support.mjs'

// A 12-step campaign over 1 million profiles and 5 million orders, in Chromium, on files of the browser.

const rounds = Number(process.env.CADENZA_BENCH_ROUNDS ?? 6)
// The browser compiles what runs often anew, so all three get faster for some rounds.
const warming = 2
const orders = [
  ['engine', 'byHand', 'again'],
  ['again', 'engine', 'byHand'],
  ['byHand', 'again', 'engine'],
]

export async function* engine() {
  const { page, close } = await openPage('test/bench/engine-page')
  const memory = peakMemory()
  try {
    await page.waitForFunction(() => globalThis.bench !== undefined)
    await page.evaluate(() => globalThis.bench.prepare())
    const seen = []
    for (let round = -warming; round < rounds; round += 1) {
      const times = await oneRound(page, orders[Math.max(0, round) % orders.length])
      if (round === -warming) yield* compared(await page.evaluate(() => globalThis.bench.differences()))
      if (round >= 0) seen.push(times)
      await forget(page)
    }
    const of = (which) => median(seen.map((times) => times[which]))
    yield ratio('engine: 12 steps, against its own statements sent by hand', of('engine'), of('again'), 1.15)
    yield ratio('engine: 12 steps, against one statement a step by hand', of('engine'), of('byHand'), 1.3)
    yield { name: 'engine: peak memory of the browser', value: Math.round(memory.stop() / 2 ** 20), unit: 'MiB', higherIsBetter: false }
  } finally {
    memory.stop()
    await close()
  }
}

/** Each comes first, second and third in turn; what is sent again are the statements of the engine's newest run. */
async function oneRound(page, order) {
  const times = {}
  for (const which of order) times[which] = await page.evaluate((name) => globalThis.bench[name](), which)
  return times
}

function forget(page) {
  return page.evaluate(async () => {
    await globalThis.bench.forgetByHand()
    await globalThis.bench.forget()
  })
}

function* compared(steps) {
  const differing = steps.reduce((sum, { missing, more }) => sum + missing + more, 0)
  const rows = steps.reduce((sum, step) => sum + step.rows, 0)
  yield {
    name: `engine: rows that differ, of ${rows} in ${steps.length} populations`,
    value: differing,
    unit: 'rows',
    goal: 0,
    higherIsBetter: false,
  }
}

function ratio(name, value, baseline, goal) {
  return {
    name,
    value: Math.round(value),
    unit: 'ms',
    baseline: Math.round(baseline),
    ratio: value / baseline,
    goal,
    higherIsBetter: false,
  }
}
