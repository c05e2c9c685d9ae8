import type { Page } from 'playwright-core'

/** On a first start: makes the demo data, and waits until it is there. */
export async function openDemo(page: Page, customers: '1,000' | '10,000' | '100,000'): Promise<void> {
  await page.getByRole('combobox', { name: 'Size' }).click()
  await page.getByRole('option', { name: `${customers} customers`, exact: true }).click()
  await page.getByRole('button', { name: 'Open the demo workspace' }).click()
  await page.waitForURL('**/templates', { timeout: 180_000 })
}

/** Starts a campaign from a file or a template that comes with the product, and opens it. */
export async function newCampaign(page: Page, from: { readonly file: string } | { readonly template: string }): Promise<void> {
  await page.getByRole('link', { name: 'Campaigns', exact: true }).click()
  await page.getByRole('button', { name: 'New campaign' }).first().click()
  const dialog = page.getByRole('dialog', { name: 'New campaign' })
  if ('file' in from) {
    await dialog.getByText('File', { exact: true }).click()
    await dialog.locator('input[type=file]').setInputFiles(from.file)
  } else {
    await dialog.getByText('Template', { exact: true }).click()
    await dialog.getByRole('combobox', { name: 'Template' }).click()
    await page.getByRole('option', { name: from.template, exact: true }).click()
  }
  await dialog.getByRole('button', { name: 'Create' }).click()
  await page.locator('.react-flow__pane').waitFor()
}

/** Downloads a backup as a person would. @param path where it is put */
export async function downloadBackup(page: Page, path: string): Promise<void> {
  await page.getByRole('link', { name: 'Settings', exact: true }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 120_000 }),
    page.getByRole('button', { name: 'Download a backup' }).click(),
  ])
  await download.saveAs(path)
}

export async function restoreBackup(page: Page, path: string): Promise<void> {
  await page.getByRole('link', { name: 'Settings', exact: true }).click()
  await page.getByLabel('Choose a file').setInputFiles(path)
  await page
    .getByRole('dialog', { name: /^Replace everything by/ })
    .getByRole('button', { name: 'Replace everything' })
    .click()
  await page.getByRole('status').filter({ hasText: 'The workspace is as the backup has it.' }).waitFor({ timeout: 180_000 })
}
