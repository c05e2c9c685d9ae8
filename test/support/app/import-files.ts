import { basename } from 'node:path'
import type { Page } from 'playwright-core'

export interface FileToImport {
  readonly path: string
  readonly key?: readonly string[]
  readonly nulls?: readonly string[]
  /** Types as they read on screen, by column; those not named are left as recognised. */
  readonly types?: Readonly<Record<string, string>>
}

export interface Imported {
  /** Type by column, as the screen showed it before anything was corrected. */
  readonly types: Readonly<Record<string, string>>
  /** What the wizard said at the end. */
  readonly outcome: string
}

/** Picks all files at once and walks through the wizard, one file after the other. */
export async function importFiles(page: Page, files: readonly FileToImport[]): Promise<readonly Imported[]> {
  const imported: Imported[] = []
  await page.getByLabel('Choose files').setInputFiles(files.map((file) => file.path))
  for (const [index, file] of files.entries()) {
    imported.push(await importOne(page, file))
    await page.getByRole('button', { name: index === files.length - 1 ? 'Done' : 'Next file' }).click()
  }
  return imported
}

async function importOne(page: Page, file: FileToImport): Promise<Imported> {
  const wizard = page.getByRole('dialog', { name: `Import ${basename(file.path)}` })
  const go = wizard.getByRole('button', { name: 'Import', exact: true })
  await go.waitFor({ timeout: 60_000 })
  for (const text of file.nulls ?? []) {
    await wizard.getByLabel('Texts for “no value”').fill(text)
    await page.keyboard.press('Enter')
    await wizard.locator('.mantine-Pill-label', { hasText: text }).waitFor({ timeout: 60_000 })
  }
  const types = await shownTypes(wizard)
  for (const [column, type] of Object.entries(file.types ?? {})) {
    await wizard.getByRole('combobox', { name: `Type of ${column}` }).click()
    await page.getByRole('option', { name: type, exact: true }).click()
  }
  for (const column of file.key ?? []) await chooseKey(page, wizard, column)
  await go.click()
  const outcome = wizard.getByRole('status').filter({ hasText: /imported into/ })
  await outcome.waitFor({ timeout: 120_000 })
  return { types, outcome: (await wizard.textContent()) ?? '' }
}

/** What the product proposed already is left alone. */
async function chooseKey(page: Page, wizard: ReturnType<Page['getByRole']>, column: string): Promise<void> {
  if ((await wizard.locator('.mantine-MultiSelect-pill', { hasText: column }).count()) > 0) return
  await wizard.getByRole('combobox', { name: 'Primary key' }).fill(column)
  await page.getByRole('option', { name: column, exact: true }).click()
  await page.keyboard.press('Tab')
}

async function shownTypes(wizard: ReturnType<Page['getByRole']>): Promise<Readonly<Record<string, string>>> {
  const rows = await wizard.getByRole('table', { name: 'Columns of the file' }).locator('tbody tr').all()
  const shown = rows.map(async (row) => [
    await row.getByRole('textbox', { name: /^Column name for/ }).inputValue(),
    await row.getByRole('combobox', { name: /^Type of/ }).inputValue(),
  ])
  return Object.fromEntries(await Promise.all(shown))
}
