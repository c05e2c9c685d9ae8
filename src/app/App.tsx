import { MantineProvider } from '@mantine/core'
import { DatesProvider } from '@mantine/dates'
import { Notifications } from '@mantine/notifications'
import type { i18n } from 'i18next'
import { useEffect, useState } from 'react'
import { I18nextProvider } from 'react-i18next'
import { RouterProvider } from 'react-router'
import 'dayjs/locale/fr'
import type { Desk } from '../desk/desk.ts'
import { DeskProvider, useLive } from '../desk/use-desk.tsx'
import { isLanguage, languageSetting, type Preferences, schemeManager } from './preferences.ts'
import { createRouter } from './routes.tsx'
import { setSchemaLanguage } from './schema-language.ts'
import { cssVariables, theme } from './theme.ts'

interface AppProps {
  readonly desk: Desk
  readonly words: i18n
  readonly preferences: Preferences
}

export function App({ desk, words, preferences }: AppProps) {
  const [manager] = useState(() => schemeManager(desk, preferences.scheme))
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} colorSchemeManager={manager} defaultColorScheme={preferences.scheme}>
      <DeskProvider desk={desk}>
        <I18nextProvider i18n={words}>
          <Localised words={words} narrow={preferences.narrow} />
        </I18nextProvider>
      </DeskProvider>
    </MantineProvider>
  )
}

/** Follows the language setting, whichever tab changed it. */
function Localised({ words, narrow }: { readonly words: i18n; readonly narrow: boolean }) {
  const [router] = useState(() => createRouter(narrow))
  const { value: chosen } = useLive((desk) => desk.workspace.setting(languageSetting), [])
  const language = isLanguage(chosen) ? chosen : words.language
  useEffect(() => {
    document.documentElement.lang = language
    setSchemaLanguage(language)
    if (words.language !== language) void words.changeLanguage(language)
  }, [language, words])
  return (
    <DatesProvider settings={{ locale: language, firstDayOfWeek: 1 }}>
      <Notifications position="bottom-right" limit={4} />
      <RouterProvider router={router} />
    </DatesProvider>
  )
}
