import type { Page } from 'playwright-core'

/** Rows by transition (`Both → Not redeemed`) of the shown run, as the counts on the canvas say. */
export async function shownCounts(page: Page): Promise<Readonly<Record<string, number>>> {
  const labels = await page
    .locator('button[aria-label$=": open"]')
    .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label') ?? ''))
  return Object.fromEntries(
    labels.map((label) => {
      const [, rows = '', from = '', to = ''] = /^([\d,]+) rows? from (.*) to (.*): open$/.exec(label) ?? []
      return [`${from} → ${to}`, Number(rows.replaceAll(',', ''))]
    }),
  )
}

/** Waits until the run that lies over the canvas stands so. */
export async function runIs(page: Page, state: string, timeout = 60_000): Promise<void> {
  await page.getByRole('region', { name: 'The run that is shown' }).getByText(state, { exact: true }).waitFor({ timeout })
}

/** Publishes the open campaign and waits for its run. */
export async function publish(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await page.getByRole('region', { name: 'The run that is shown' }).waitFor()
}

export async function engineReady(page: Page): Promise<void> {
  await page.locator('[data-engine=here]').waitFor({ timeout: 60_000 })
}
