import type { Page } from 'playwright-core'

/** `age is one of 25-34, 35-44` */
export async function addListCondition(page: Page, column: string, values: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: 'Condition', exact: true }).click()
  await page.getByRole('textbox', { name: 'Search columns' }).fill(column)
  await page.getByRole('option', { name: column, exact: true }).first().click()
  await page.getByRole('combobox', { name: 'Comparison' }).selectOption({ label: 'is one of' })
  const list = page.getByRole('combobox', { name: 'Values' })
  for (const value of values) {
    await list.fill(value)
    await page.keyboard.press('Enter')
  }
  await page.keyboard.press('Tab')
}

/** Rows of a linked table: there is at least one. */
export async function addLinkedRows(page: Page, table: string): Promise<void> {
  await page.getByRole('button', { name: 'Linked rows', exact: true }).click()
  await page.getByRole('textbox', { name: 'Search columns' }).fill(table)
  await page.getByRole('option').filter({ hasText: table }).first().click()
}

/** `the sum of sales_value over the linked rows is at least 100`; of the one linked rule there is. */
export async function makeSumAtLeast(page: Page, column: string, value: number): Promise<void> {
  await page.getByRole('combobox', { name: 'What is asked of the linked rows' }).selectOption({ label: 'A number over' })
  await page.getByRole('combobox', { name: 'Number', exact: true }).selectOption({ label: 'sum of' })
  await page.getByRole('combobox', { name: 'Column', exact: true }).click()
  await page.getByRole('option', { name: column, exact: true }).click()
  await page.getByRole('combobox', { name: 'Comparison' }).selectOption({ label: 'is at least' })
  await page.getByRole('textbox', { name: 'Value', exact: true }).fill(String(value))
}
