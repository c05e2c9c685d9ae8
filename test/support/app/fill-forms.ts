import type { Page } from 'playwright-core'

/** A choice among several that are all in sight. */
export async function choose(page: Page, group: string, option: string): Promise<void> {
  await page.getByRole('radiogroup', { name: group }).getByText(option, { exact: true }).click()
}

export async function switchOn(page: Page, label: string): Promise<void> {
  await page.getByRole('switch', { name: label }).check()
}

/** Adds a column to a list of columns, by the button that opens the picker. */
export async function addColumn(page: Page, button: string, column: string): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click()
  await page.getByRole('textbox', { name: 'Search columns' }).fill(column)
  await page.getByRole('option', { name: column, exact: true }).first().click()
}
