import type { Locator, Page } from 'playwright-core'

/** Where on the visible canvas, as shares of its width and height. */
export interface Place {
  readonly x: number
  readonly y: number
}

/** Drags an activity from the palette onto free ground and gives the step a name. @returns the step's id */
export async function dropActivity(page: Page, activity: string, place: Place, name: string): Promise<string> {
  const canvas = page.locator('.react-flow__pane')
  const box = await canvas.boundingBox()
  if (!box) throw new Error('there is no canvas')
  const before = new Set(await stepIds(page))
  await page
    .locator('[data-walk][draggable=true]')
    .filter({ has: page.getByText(activity, { exact: true }) })
    .dragTo(canvas, { targetPosition: { x: box.width * place.x, y: box.height * place.y } })
  await page.waitForFunction((n) => document.querySelectorAll('.react-flow__node-step').length > n, before.size)
  const id = (await stepIds(page)).find((each) => !before.has(each))
  if (id === undefined) throw new Error(`${activity} was not dropped`)
  await selectStep(page, id)
  await page.getByLabel('Name of the step').fill(name)
  return id
}

export function stepNode(page: Page, id: string): Locator {
  return page.locator(`.react-flow__node-step[data-id="${id}"]`)
}

export async function selectStep(page: Page, id: string): Promise<void> {
  await stepNode(page, id).click({ position: { x: 60, y: 12 } })
  await page.getByLabel('Name of the step').waitFor()
}

/** Connects an outlet with an inlet by dragging. */
export async function connect(page: Page, from: string, to: string, outlet = 'next'): Promise<void> {
  const edges = await page.locator('.react-flow__edge-transition').count()
  await pull(page, from, to, outlet)
  await page.mouse.up()
  await page.waitForFunction((n) => document.querySelectorAll('.react-flow__edge-transition').length > n, edges)
}

/** Drags from an outlet to over an inlet, and holds the button there. */
export async function pull(page: Page, from: string, to: string, outlet = 'next'): Promise<void> {
  const handle = (node: string, name: string, end: string) =>
    page.locator(`.react-flow__handle.${end}[data-nodeid="${node}"][data-handleid="${name}"]`)
  const start = await centre(handle(from, outlet, 'source'))
  const end = await centre(handle(to, 'in', 'target'))
  await page.mouse.move(start.x, start.y)
  await page.mouse.down()
  await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 4 })
  await page.mouse.move(end.x, end.y, { steps: 4 })
}

async function centre(handle: Locator): Promise<Place> {
  const box = await handle.boundingBox()
  if (!box) throw new Error('this end of a transition is not on screen')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

async function stepIds(page: Page): Promise<readonly string[]> {
  return page.locator('.react-flow__node-step').evaluateAll((nodes) => nodes.map((node) => node.getAttribute('data-id') ?? ''))
}
