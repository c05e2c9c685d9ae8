import { Center, Loader, Stack, Text } from '@mantine/core'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { catalogue } from '../activities/index.ts'
import { useDesk, useLive } from '../desk/use-desk.tsx'
import type { CampaignRecord } from '../engine/campaign/record.ts'
import { ProblemText } from '../parts/ProblemText.tsx'
import { problemOf } from '../parts/problem-of.ts'
import { createCommands } from './commands.ts'
import { EditorScreen } from './EditorScreen.tsx'
import { type Editing, EditingProvider } from './editing.tsx'
import { EditorSession } from './store/session.ts'

/** The canvas editor of one campaign; `?run=` lays one of its runs over it. */
export function CampaignEditor({ campaignId }: { readonly campaignId: string }) {
  const { t } = useTranslation('editor')
  const record = useLive((desk) => desk.campaigns.one(campaignId), [campaignId])
  const runs = useLive((desk) => desk.runs.list(campaignId), [campaignId])
  const model = useLive((desk) => desk.data.model, [])
  const editing = useSession(record.value)
  const [query, setQuery] = useSearchParams()
  const show = useCallback(
    (run: string | undefined) =>
      setQuery((before) => {
        const next = new URLSearchParams(before)
        if (run === undefined) next.delete('run')
        else next.set('run', run)
        return next
      }),
    [setQuery],
  )
  if (record.error) return <ProblemText problem={problemOf(record.error)} />
  if (record.ready && !record.value) {
    return (
      <Center h="60dvh">
        <Stack gap={4} align="center">
          <Text fw={600}>{t('missing.title')}</Text>
          <Text c="dimmed">{t('missing.text')}</Text>
        </Stack>
      </Center>
    )
  }
  if (!record.value || !editing || !model.value) {
    return (
      <Center h="60dvh">
        <Loader aria-label={t('loading')} />
      </Center>
    )
  }
  return (
    <EditingProvider value={editing}>
      <EditorScreen
        record={record.value}
        runs={runs.value ?? []}
        model={model.value}
        shownRun={query.get('run') ?? undefined}
        onShowRun={show}
      />
    </EditingProvider>
  )
}

/** Opens the session with the first record that is read and tells it of every later one. */
function useSession(record: CampaignRecord | undefined): Editing | undefined {
  const desk = useDesk()
  const { i18n } = useTranslation()
  const [session, setSession] = useState<EditorSession>()
  const id = record?.id
  useEffect(() => {
    if (!record) return
    const opened = new EditorSession({
      record,
      save: (revision, campaign) => desk.campaigns.saveDraft(record.id, revision, campaign),
      shelf: window.sessionStorage,
      now: Date.now,
      later,
    })
    setSession(opened)
    if (record.version > 0)
      void desk.campaigns.version(record.id, record.version).then((version) => version && opened.sawVersion(version.file))
    const leave = () => void opened.leave()
    window.addEventListener('pagehide', leave)
    document.addEventListener('visibilitychange', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      document.removeEventListener('visibilitychange', leave)
      leave()
      opened.dispose()
    }
    // The session lives as long as the campaign is open, whatever later records say.
  }, [desk, id])
  useEffect(() => {
    if (record) session?.autosave.received(record)
  }, [session, record])
  return useMemo(
    () =>
      session && {
        session,
        commands: createCommands({
          store: session.store,
          catalogue,
          taken: () => session.taken(),
          nameOf: (type) => i18n.t(`activity.${type}:name`),
        }),
      },
    [session, i18n],
  )
}

function later(ms: number, act: () => void): () => void {
  const timer = window.setTimeout(act, ms)
  return () => window.clearTimeout(timer)
}
