import type { MantineColorScheme, MantineColorSchemeManager } from '@mantine/core'
import type { Desk } from '../desk/desk.ts'
import { type Language, languages } from '../words/index.ts'

// What a person chose for this workspace. Kept with the other settings, so that a backup has it too.

export const languageSetting = 'language'
export const schemeSetting = 'colorScheme'
export const narrowSetting = 'navigation.narrow'

export interface Preferences {
  readonly language: Language
  readonly scheme: MantineColorScheme
  /** The navigation shows icons only. */
  readonly narrow: boolean
}

export async function readPreferences(setting: (name: string) => Promise<unknown>, spoken: readonly string[]): Promise<Preferences> {
  const [language, scheme, narrow] = await Promise.all([setting(languageSetting), setting(schemeSetting), setting(narrowSetting)])
  return {
    language: isLanguage(language) ? language : firstKnown(spoken),
    scheme: isScheme(scheme) ? scheme : 'auto',
    narrow: narrow === true,
  }
}

/** The first language of the browser's list that the product speaks; English when there is none. */
export function firstKnown(spoken: readonly string[]): Language {
  return spoken.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguage) ?? 'en'
}

export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value)
}

function isScheme(value: unknown): value is MantineColorScheme {
  return value === 'auto' || value === 'light' || value === 'dark'
}

/** The component library's colour scheme, kept in the settings. */
export function schemeManager(desk: Desk, initial: MantineColorScheme): MantineColorSchemeManager {
  let off = () => {}
  // The library hands back to `set` what `subscribe` told it: only a scheme that is news is written.
  let known = initial
  const stop = () => {
    off()
    off = () => {}
  }
  return {
    get: () => initial,
    set(scheme) {
      if (scheme === known) return
      known = scheme
      void desk.workspace.putSetting(schemeSetting, scheme)
    },
    subscribe(update) {
      stop()
      const subscription = desk.workspace.setting(schemeSetting).subscribe(
        (scheme) => {
          if (!isScheme(scheme) || scheme === known) return
          known = scheme
          update(scheme)
        },
        () => {},
      )
      off = () => subscription.unsubscribe()
    },
    unsubscribe: stop,
    clear: () => void desk.workspace.putSetting(schemeSetting, undefined),
  }
}
