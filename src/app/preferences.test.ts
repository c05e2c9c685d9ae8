import { expect, it } from 'vitest'
import { narrowSetting, readPreferences } from './preferences.ts'

const settings = (kept: Readonly<Record<string, unknown>>) => async (name: string) => kept[name]

it('knows before the first frame how the navigation was left', async () => {
  expect((await readPreferences(settings({ [narrowSetting]: true }), ['en'])).narrow).toBe(true)
  expect((await readPreferences(settings({}), ['en'])).narrow).toBe(false)
})

it('starts in the first language of the browser that the product speaks', async () => {
  expect((await readPreferences(settings({}), ['de-DE', 'fr-CH', 'en'])).language).toBe('fr')
  expect((await readPreferences(settings({ language: 'en' }), ['fr'])).language).toBe('en')
})
