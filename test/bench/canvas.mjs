import { median, openPage, percentile } from './support.mjs'

// Dragging one step among 500, against a bare React Flow page with as many default nodes in the same places: once with all of
// them in view, once at the zoom that the editor opens with.

const rounds = Number(process.env.CADENZA_BENCH_ROUNDS ?? 3)
const moves = 60

export async function* canvas() {
  const { page, url, close } = await openPage('test/e2e/editor-page')
  try {
    for (const [how, look] of [
      ['all in view', fitAll],
      ['as it opens', async () => undefined],
    ]) {
      const found = { ours: { events: [], frames: [] }, bare: { events: [], frames: [] } }
      for (let round = 0; round < rounds; round += 1) {
        await opened(page, `${url}/?steps=500`)
        await look(page)
        collect(found.ours, await dragged(page))
        await opened(page, `${url}/?steps=500&bare&view=${await viewOf(page)}`)
        collect(found.bare, await dragged(page))
      }
      for (const [what, key] of [
        ['main-thread time per pointer event', 'events'],
        ['frame time, CPU slowed 6 times', 'frames'],
      ]) {
        yield compared(`canvas, ${how}: ${what}, median`, found, key, median)
        yield compared(`canvas, ${how}: ${what}, p95`, found, key, (values) => percentile(values, 0.95))
      }
    }
  } finally {
    await close()
  }
}

function collect(found, seen) {
  found.events.push(...seen.events)
  found.frames.push(...seen.frames)
}

async function opened(page, address) {
  await page.goto(address)
  await page.waitForSelector('.react-flow__node')
  await frames(page, 30)
}

async function fitAll(page) {
  await page.locator('.react-flow__panel').getByRole('button', { name: 'Fit to the screen' }).click()
  await page.waitForSelector('[data-detail=blocks]')
  await frames(page, 30)
}

/** `x,y,zoom` of what is seen of the canvas, so that the bare page shows the same. */
function viewOf(page) {
  return page.evaluate(() => {
    const { e, f, a } = new DOMMatrix(getComputedStyle(document.querySelector('.react-flow__viewport')).transform)
    return [e, f, a].join()
  })
}

function compared(name, { ours, bare }, key, of) {
  const [value, baseline] = [of(ours[key]), of(bare[key])]
  return { name, value: round(value), unit: 'ms', baseline: round(baseline), ratio: value / baseline, goal: 1.3, higherIsBetter: false }
}

const round = (ms) => Math.round(ms * 100) / 100

async function dragged(page) {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  const node = await middleNode(page)

  const events = []
  await page.mouse.move(node.x, node.y)
  await page.mouse.down()
  for (let n = 1; n <= moves; n += 1) {
    const before = await busy(session)
    await page.mouse.move(node.x + (n % 30) * 4, node.y + (n % 20) * 3)
    await frames(page, 1)
    events.push((await busy(session)) - before)
  }
  await page.mouse.up()

  await session.send('Emulation.setCPUThrottlingRate', { rate: 6 })
  const again = await middleNode(page)
  await page.mouse.move(again.x, again.y)
  await page.mouse.down()
  await page.evaluate(() => {
    globalThis.frameTimes = []
    let last = performance.now()
    const next = (now) => {
      globalThis.frameTimes.push(now - last)
      last = now
      globalThis.frameLoop = requestAnimationFrame(next)
    }
    globalThis.frameLoop = requestAnimationFrame(next)
  })
  for (let n = 1; n <= moves; n += 1) await page.mouse.move(again.x + (n % 30) * 4, again.y + (n % 20) * 3)
  const times = await page.evaluate(() => {
    cancelAnimationFrame(globalThis.frameLoop)
    return globalThis.frameTimes.slice(1)
  })
  await page.mouse.up()
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  await session.detach()
  return { events, frames: times }
}

async function busy(session) {
  const { metrics } = await session.send('Performance.getMetrics')
  return 1000 * (metrics.find((metric) => metric.name === 'TaskDuration')?.value ?? 0)
}

function frames(page, count) {
  return page.evaluate(async (n) => {
    for (let k = 0; k < n; k += 1) await new Promise((resolve) => requestAnimationFrame(resolve))
  }, count)
}

/** Where to take hold of the node that is nearest to the middle of the window. */
function middleNode(page) {
  return page.evaluate(() => {
    const at = { x: innerWidth / 2, y: innerHeight / 2 }
    const boxes = [...document.querySelectorAll('.react-flow__node')].map((node) => node.getBoundingClientRect())
    const middle = (box) => ({ x: box.left + box.width / 2, y: box.top + box.height / 2 })
    const distance = (box) => Math.hypot(middle(box).x - at.x, middle(box).y - at.y)
    return middle(boxes.sort((a, b) => distance(a) - distance(b))[0])
  })
}
