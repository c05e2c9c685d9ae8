import { type ComponentType, lazy, Suspense } from 'react'
import { createBrowserRouter, type RouteObject, useParams } from 'react-router'
import { AppLayout } from './shell/AppLayout.tsx'
import { NotFound } from './shell/NotFound.tsx'
import { PageLoading } from './shell/PageLoading.tsx'
import { ScreenFailure } from './shell/ScreenFailure.tsx'
import { Titled } from './shell/Titled.tsx'

// Every screen's code is fetched when it is first opened.

const CampaignEditor = lazy(async () => ({ default: (await import('../editor/CampaignEditor.tsx')).CampaignEditor }))

const pages = {
  home: lazy(async () => ({ default: (await import('../pages/HomePage.tsx')).HomePage })),
  campaigns: lazy(async () => ({ default: (await import('../pages/CampaignsPage.tsx')).CampaignsPage })),
  templates: lazy(async () => ({ default: (await import('../pages/TemplatesPage.tsx')).TemplatesPage })),
  data: lazy(async () => ({ default: (await import('../pages/DataPage.tsx')).DataPage })),
  runs: lazy(async () => ({ default: (await import('../pages/RunsPage.tsx')).RunsPage })),
  run: lazy(async () => ({ default: (await import('../pages/RunPage.tsx')).RunPage })),
  outbox: lazy(async () => ({ default: (await import('../pages/OutboxPage.tsx')).OutboxPage })),
  settings: lazy(async () => ({ default: (await import('../pages/SettingsPage.tsx')).SettingsPage })),
}

export type PageName = keyof typeof pages | 'campaign' | 'notFound'

function EditorOfRoute() {
  const { id = '' } = useParams()
  return <CampaignEditor key={id} campaignId={id} />
}

function route(path: string, name: PageName, Page: ComponentType): RouteObject {
  const element = (
    <Titled name={name}>
      <Suspense fallback={<PageLoading />}>
        <Page />
      </Suspense>
    </Titled>
  )
  return { path, element, errorElement: <ScreenFailure /> }
}

/** @param narrow how the navigation was left */
export function createRouter(narrow: boolean) {
  return createBrowserRouter([
    {
      element: <AppLayout narrowAtFirst={narrow} />,
      errorElement: <ScreenFailure />,
      children: [
        route('/', 'home', pages.home),
        route('/campaigns', 'campaigns', pages.campaigns),
        route('/campaigns/:id', 'campaign', EditorOfRoute),
        route('/templates', 'templates', pages.templates),
        route('/data/:table?', 'data', pages.data),
        route('/runs', 'runs', pages.runs),
        route('/runs/:id', 'run', pages.run),
        route('/outbox', 'outbox', pages.outbox),
        route('/settings', 'settings', pages.settings),
        route('*', 'notFound', NotFound),
      ],
    },
  ])
}
