import { MantineProvider } from '@mantine/core'
import { configure, render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { I18nextProvider } from 'react-i18next'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { DeskProvider } from '../../src/desk/use-desk.tsx'
import { createWords, type Language } from '../../src/words/index.ts'
import { createFakeDesk, type FakeDesk, type FakeWorkspace } from './fake-desk.ts'

// A slow machine is no failure.
configure({ asyncUtilTimeout: 10_000 })

interface Shown {
  readonly desk: FakeDesk
  /** Where the router is now. */
  at(): string
}

/** A screen over a desk in memory. Every other address shows nothing, so that a link can be followed. */
export function showScreen(
  screen: ReactNode,
  workspace: Partial<FakeWorkspace> = {},
  { path = '/', at = path, language = 'en' }: { path?: string; at?: string; language?: Language } = {},
): Shown {
  const desk = createFakeDesk(workspace)
  const router = createMemoryRouter(
    [
      { path, element: screen },
      { path: '*', element: null },
    ],
    { initialEntries: [at] },
  )
  render(
    <I18nextProvider i18n={createWords(language)}>
      <MantineProvider env="test">
        <DeskProvider desk={desk}>
          <RouterProvider router={router} />
        </DeskProvider>
      </MantineProvider>
    </I18nextProvider>,
  )
  return { desk, at: () => router.state.location.pathname + router.state.location.search }
}
