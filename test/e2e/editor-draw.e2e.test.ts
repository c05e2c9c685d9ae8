import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { dropActivity, pull, selectStep, stepNode } from '../support/app/draw.ts'
import { engineReady } from '../support/app/watch-run.ts'
import { openDemo } from '../support/app/workspace.ts'
import { seriousViolations } from '../support/axe.ts'
import { newProfile, type Opened, openBrowser, removeProfile } from '../support/browser.ts'

describe('drawing a campaign', () => {
  const profile = newProfile()
  let browser: Opened
  let page: Page

  beforeAll(async () => {
    browser = await openBrowser({ profile, width: 1600, height: 900 })
    page = browser.page
    page.setDefaultTimeout(20_000)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.goto(inject('app'))
    await engineReady(page)
    await openDemo(page, '1,000')
  })
  afterAll(async () => {
    await browser.context.close()
    removeProfile(profile)
  })

  async function blank(name: string): Promise<void> {
    await page.getByRole('link', { name: 'Campaigns', exact: true }).click()
    await page.getByRole('button', { name: 'New campaign' }).first().click()
    const dialog = page.getByRole('dialog', { name: 'New campaign' })
    await dialog.getByRole('textbox', { name: 'Name' }).fill(name)
    await dialog.getByRole('button', { name: 'Create' }).click()
    await page.getByText('An empty canvas').waitFor()
  }

  const steps = () => page.locator('.react-flow__node-step')
  const names = () => steps().evaluateAll((nodes) => nodes.map((node) => node.getAttribute('aria-label')?.split(',')[0] ?? '').sort())
  const counted = async (nodes: number, transitions: number) => {
    await page.waitForFunction(
      ([n, m]) =>
        document.querySelectorAll('.react-flow__node-step').length === n &&
        document.querySelectorAll('.react-flow__edge-transition').length === m,
      [nodes, transitions],
    )
  }
  const saved = () => page.getByText('Saved', { exact: true }).waitFor()
  const press = async (keys: string) => {
    await page.keyboard.press(keys)
  }

  it('[W8] begins on an empty canvas that says what to do, and everybody can read and reach it', async () => {
    await blank('Drawn by hand')
    expect(await page.getByRole('complementary', { name: 'Properties' }).count()).toBe(0)
    expect(await seriousViolations(page)).toEqual([])
  })

  it('adds steps by dragging, by Enter, behind an outlet and inside a transition', async () => {
    await dropActivity(page, 'Build audience', { x: 0.2, y: 0.4 }, 'Everybody')
    await page.getByRole('textbox', { name: 'Search activities' }).fill('dedup')
    await press('Enter')
    await counted(2, 1)
    await page.getByRole('button', { name: /^Add a step behind Deduplication/ }).click()
    await page
      .getByRole('dialog', { name: 'Activities' })
      .getByRole('button', { name: /^Email/ })
      .click()
    await counted(3, 2)
    await page.getByRole('button', { name: 'Insert a step between Everybody and Deduplication' }).click()
    await page.getByRole('dialog', { name: 'Activities' }).getByRole('button', { name: /^Wait/ }).click()
    await counted(4, 3)
    expect(await names()).toEqual(['Deduplication', 'Email', 'Everybody', 'Wait'])
    await saved()
  })

  it('[W1] refuses to close a circle while the transition is drawn, with the reason', async () => {
    await page.getByRole('region', { name: 'Campaign', exact: true }).getByRole('button', { name: 'Fit to the screen' }).click()
    const [wait = '', email = ''] = await idsOf('Wait', 'Email')
    await inView(email)
    await pull(page, email, wait)
    const why = page.getByRole('status').filter({ hasText: 'This would be a cycle' })
    await why.getByText('“Wait” already leads to “Email”, so this transition would close a circle.').waitFor()
    await page.mouse.up()
    await counted(4, 3)
  })

  it('[W2] offers a Fork behind a used outlet and a Combine in front of a used inlet', async () => {
    const [everybody = ''] = await idsOf('Everybody')
    const kept = await dropActivity(page, 'Save audience', { x: 0.6, y: 0.8 }, 'Kept')
    await pull(page, everybody, kept)
    await page.mouse.up()
    await page.getByRole('dialog', { name: 'One more step is needed' }).getByRole('button', { name: 'Insert and connect' }).click()
    await counted(6, 5)
    const others = await dropActivity(page, 'Build audience', { x: 0.15, y: 0.85 }, 'Others')
    await pull(page, others, kept)
    await page.mouse.up()
    const dialog = page.getByRole('dialog', { name: 'One more step is needed' })
    await dialog.getByText('A Combine is put in front of it', { exact: false }).waitFor()
    await dialog.getByRole('button', { name: 'Insert and connect' }).click()
    await counted(8, 7)
    await press('Control+z')
    await counted(7, 5)
    await press('Control+Shift+z')
    await counted(8, 7)
    await press('Control+z')
    await counted(7, 5)
  })

  it('connects, moves, duplicates, deletes and undoes with the keyboard alone', async () => {
    const [others = ''] = await idsOf('Others')
    await selectStep(page, others)
    await stepNode(page, others).focus()
    await press('c')
    const dialog = page.getByRole('dialog', { name: 'Connect Others' })
    await dialog.getByRole('combobox', { name: 'To the step' }).fill('Kept')
    await press('ArrowDown')
    await press('Enter')
    await dialog.getByText('A Combine is put in front of it', { exact: false }).waitFor()
    await dialog.getByRole('button', { name: 'Connect', exact: true }).press('Enter')
    await counted(8, 7)
    await stepNode(page, others).focus()
    const before = await stepNode(page, others).evaluate((node) => node.style.transform)
    await press('ArrowDown')
    await page.waitForFunction(
      ([id, was]) => document.querySelector<HTMLElement>(`.react-flow__node[data-id="${id}"]`)?.style.transform !== was,
      [others, before],
    )
    await press('Control+d')
    await counted(9, 7)
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label')?.startsWith('Others 2'))
    await press('Delete')
    await counted(8, 7)
    await press('Control+z')
    await counted(9, 7)
    await press('Control+z')
    await counted(8, 7)
    await press('?')
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).getByText('Tidy up the layout').waitFor()
    await press('Escape')
    await saved()
  })

  it('selects by a marquee, copies, pastes and deletes what is selected, and nothing else', async () => {
    await page.getByRole('region', { name: 'Campaign', exact: true }).getByRole('button', { name: 'Fit to the screen' }).click()
    await page.locator('.react-flow__pane').click({ position: { x: 20, y: 20 } })
    await page.waitForFunction(() => document.querySelectorAll('.react-flow__node-step.selected').length === 0)
    const pane = await page.locator('.react-flow__pane').boundingBox()
    if (!pane) throw new Error('there is no canvas')
    await page.keyboard.down('Shift')
    await page.mouse.move(pane.x + 8, pane.y + 8)
    await page.mouse.down()
    await page.mouse.move(pane.x + pane.width - 8, pane.y + pane.height - 60, { steps: 4 })
    await page.mouse.up()
    await page.keyboard.up('Shift')
    await page.getByRole('heading', { name: '8 steps selected' }).waitFor()
    await press('Control+c')
    await press('Control+v')
    await counted(16, 14)
    await press('Delete')
    await counted(8, 7)
    const [everybody = ''] = await idsOf('Everybody')
    await press('Control+a')
    await page.getByRole('heading', { name: '8 steps selected' }).waitFor()
    await stepNode(page, everybody).click({ position: { x: 60, y: 12 } })
    await page.getByLabel('Name of the step').waitFor()
  })

  it('skips, disables and stops at a step from its menu', async () => {
    const [kept = ''] = await idsOf('Kept')
    for (const [item, said] of [
      ['Set a breakpoint', 'Breakpoint'],
      ['Skip', 'Skipped'],
      ['Disable', 'Disabled'],
    ] as const) {
      await stepNode(page, kept).click({ button: 'right', position: { x: 60, y: 12 } })
      await page.getByRole('menuitem', { name: item, exact: true }).click()
      await page.waitForFunction(
        ([id, word]) =>
          document
            .querySelector(`.react-flow__node[data-id="${id}"]`)
            ?.getAttribute('aria-label')
            ?.includes(word ?? ''),
        [kept, said],
      )
    }
  })

  it('undoes typing and edits of before a reload', async () => {
    const [everybody = ''] = await idsOf('Everybody')
    await selectStep(page, everybody)
    await page.getByLabel('Name of the step').fill('Nearly everybody')
    await saved()
    await page.reload()
    await stepNode(page, everybody).waitFor()
    expect(await names()).toContain('Nearly everybody')
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    await page.waitForFunction(() => document.querySelector('.react-flow__node[aria-label^="Everybody"]'))
    await saved()
  })

  it('asks which one goes on when two tabs edit the same campaign', async () => {
    const [everybody = ''] = await idsOf('Everybody')
    const second = await browser.context.newPage()
    second.setDefaultTimeout(20_000)
    try {
      await second.goto(page.url())
      await stepNode(second, everybody).waitFor()
      const which = await collide(second)
      await which.getByRole('button', { name: 'Keep mine' }).click()
      await which.getByText('Saved', { exact: true }).waitFor()
    } finally {
      await second.close()
    }
  })

  /** Names the campaign in both tabs until one has an edit of its own when it learns of the other's. @returns that tab */
  async function collide(second: Page): Promise<Page> {
    const asks = (tab: Page) => tab.getByText('This campaign was changed in another tab').isVisible()
    for (let round = 1; round <= 20; round++) {
      const name = (tab: Page, from: string) =>
        tab.getByRole('textbox', { name: 'Name', exact: true }).fill(`Named by the ${from}, ${round}`)
      await Promise.all([name(second, 'second'), name(page, 'first')])
      await Promise.all(
        [page, second].map((tab) =>
          tab
            .getByText('Saved', { exact: true })
            .waitFor({ timeout: 3_000 })
            .catch(() => {}),
        ),
      )
      for (const tab of [page, second]) if (await asks(tab)) return tab
    }
    throw new Error('the tabs never edited at once')
  }

  it.each(['light', 'dark'] as const)('can be read and reached by everybody (%s)', async (colorScheme) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const [everybody = ''] = await idsOf('Everybody')
    await selectStep(page, everybody)
    expect(await seriousViolations(page)).toEqual([])
    await page.getByRole('button', { name: 'Campaign settings' }).click()
    expect(await seriousViolations(page)).toEqual([])
  })

  it('drew all of it without a complaint in the console', () => {
    expect(browser.complaints).toEqual([])
  })

  const inView = (id: string) =>
    page.waitForFunction((step) => {
      const canvas = document.querySelector('.react-flow')?.getBoundingClientRect()
      const node = document.querySelector(`.react-flow__node[data-id="${step}"]`)?.getBoundingClientRect()
      return canvas && node && node.right < canvas.right && node.bottom < canvas.bottom
    }, id)

  function idsOf(...wanted: readonly string[]): Promise<readonly string[]> {
    return page.evaluate(
      (labels) =>
        labels.map(
          (label) =>
            [...document.querySelectorAll('.react-flow__node-step')]
              .find((node) => node.getAttribute('aria-label')?.split(',')[0] === label)
              ?.getAttribute('data-id') ?? '',
        ),
      [...wanted],
    )
  }
})
