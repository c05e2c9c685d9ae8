import { Button, Group, Select, Tabs } from '@mantine/core'
import { IconMailbox, IconPlayerPlay, IconSitemap } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams, useSearchParams } from 'react-router'
import { useDesk, useLive } from '../desk/use-desk.tsx'
import type { RunRecord } from '../engine/campaign/record.ts'
import type { Campaign } from '../engine/campaign/schema.ts'
import { AbortReport } from '../parts/AbortReport.tsx'
import { addresses } from '../parts/addresses.ts'
import { ProblemText } from '../parts/ProblemText.tsx'
import { problemOf } from '../parts/problem-of.ts'
import { RunLog } from '../parts/RunLog.tsx'
import { RunStatusBadge } from '../parts/RunStatusBadge.tsx'
import { TaskList } from '../parts/TaskList.tsx'
import { type OpenRun, useRun } from '../parts/use-run.ts'
import { useStepWords } from '../parts/use-step-words.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Page } from '../ui/Page.tsx'
import { useFormat } from '../ui/use-format.ts'
import { RunControls } from './runs/RunControls.tsx'
import classes from './runs/RunPage.module.css'
import { useTaskVerbs } from './runs/use-task-verbs.ts'

/** One run: its state and controls, its log and its tasks. */
export function RunPage() {
  const { t } = useTranslation('runs')
  const { id = '' } = useParams()
  const run = useRun(id)
  const campaign = useLive((desk) => desk.campaigns.one(run.record?.campaign ?? ''), [run.record?.campaign])
  if (run.error !== undefined) {
    return (
      <Page title={t('run')}>
        <ProblemText problem={problemOf(run.error)} />
      </Page>
    )
  }
  if (!run.record) {
    if (!run.ready)
      return (
        <Page title={t('run')} description={t('loading')}>
          {null}
        </Page>
      )
    return (
      <Page title={t('run')}>
        <EmptyState
          icon={IconPlayerPlay}
          title={t('unknown.title')}
          actions={
            <Button component={Link} to={addresses.runs} variant="default">
              {t('unknown.back')}
            </Button>
          }
        >
          {t('unknown.text')}
        </EmptyState>
      </Page>
    )
  }
  return <KnownRun run={run} record={run.record} name={campaign.value?.draft.name ?? run.campaign?.name ?? run.record.campaign} />
}

interface KnownRunProps {
  readonly run: OpenRun
  readonly record: RunRecord
  readonly name: string
}

function KnownRun({ run, record, name }: KnownRunProps) {
  const { t } = useTranslation('runs')
  const [error, setError] = useState<unknown>()
  const [query] = useSearchParams()
  const step = query.get('step') ?? undefined
  const where = addresses.campaign(record.campaign, { run: record.id, ...(step === undefined ? {} : { step }) })
  return (
    <Page
      fill
      title={
        <Group gap="sm">
          {t('titleOf', { name, n: record.number })}
          <RunStatusBadge state={run.state?.state ?? record.state} />
        </Group>
      }
      description={<Facts record={record} />}
      actions={
        <>
          <Button
            component={Link}
            to={addresses.messages({ run: record.id })}
            variant="default"
            leftSection={<IconMailbox size={15} aria-hidden />}
          >
            {t('messages')}
          </Button>
          <Button component={Link} to={where} variant="default" leftSection={<IconSitemap size={15} aria-hidden />}>
            {t('onCanvas')}
          </Button>
          {run.state && <RunControls run={record.id} state={run.state} onError={setError} />}
        </>
      }
    >
      {error !== undefined && <ProblemText problem={problemOf(error)} />}
      {run.campaign && <Panels run={run} record={record} campaign={run.campaign} onError={setError} />}
    </Page>
  )
}

function Facts({ record }: { readonly record: RunRecord }) {
  const { t } = useTranslation('runs')
  const format = useFormat()
  const parts = [
    t('startedAt', { when: format.dateTime(record.created) }),
    record.ended === undefined
      ? ''
      : t('endedAt', { when: format.dateTime(record.ended), time: format.duration(record.ended - record.created) }),
    record.ended === undefined && record.wakeAt !== undefined ? t('wakesAt', { when: format.dateTime(record.wakeAt) }) : '',
    t('ofVersion', { n: record.version }),
  ]
  return <>{parts.filter((part) => part !== '').join(' · ')}</>
}

interface PanelsProps {
  readonly run: OpenRun
  readonly record: RunRecord
  readonly campaign: Campaign
  readonly onError: (error: unknown) => void
}

const tabs = ['log', 'tasks', 'aborted'] as const

function Panels({ run, record, campaign, onError }: PanelsProps) {
  const { t } = useTranslation('runs')
  const desk = useDesk()
  const [query, setQuery] = useSearchParams()
  const step = query.get('step') ?? undefined
  const tab = tabs.find((each) => each === query.get('tab')) ?? 'log'
  const set = (changes: Readonly<Record<string, string | undefined>>) => {
    const next = new URLSearchParams(query)
    for (const [name, value] of Object.entries(changes)) {
      if (value === undefined) next.delete(name)
      else next.set(name, value)
    }
    setQuery(next, { replace: true })
  }
  const aborted = run.state?.state === 'aborted' || run.state?.state === 'aborting'
  const { state } = run
  const verbs = useTaskVerbs(campaign, state)
  return (
    <Tabs value={tab} onChange={(value) => set({ tab: value ?? undefined })} className={classes.tabs ?? ''} keepMounted={false}>
      <Group justify="space-between" align="end" className={classes.bar ?? ''}>
        <Tabs.List bd={0}>
          <Tabs.Tab value="log">{t('tab.log')}</Tabs.Tab>
          <Tabs.Tab value="tasks">{t('tab.tasks')}</Tabs.Tab>
          {aborted && <Tabs.Tab value="aborted">{t('tab.aborted')}</Tabs.Tab>}
        </Tabs.List>
        <StepFilter campaign={campaign} step={step} onChange={(value) => set({ step: value })} />
      </Group>
      <Tabs.Panel value="log" className={classes.panel ?? ''}>
        <RunLog campaign={campaign} events={run.events} selectedStep={step} onClearStep={() => set({ step: undefined })} />
      </Tabs.Panel>
      <Tabs.Panel value="tasks" className={classes.panel ?? ''}>
        {state && (
          <TaskList
            campaign={campaign}
            state={state}
            selectedStep={step}
            verbs={verbs}
            onVerb={(verb, of) => void desk.runs.verb(record.id, verb, of).then(() => onError(undefined), onError)}
          />
        )}
      </Tabs.Panel>
      {aborted && (
        <Tabs.Panel value="aborted" className={classes.panel ?? ''}>
          <AbortReport run={record.id} />
        </Tabs.Panel>
      )}
    </Tabs>
  )
}

interface StepFilterProps {
  readonly campaign: Campaign
  readonly step: string | undefined
  readonly onChange: (step: string | undefined) => void
}

function StepFilter({ campaign, step, onChange }: StepFilterProps) {
  const { t } = useTranslation('runs')
  const words = useStepWords(campaign)
  return (
    <Select
      size="xs"
      w={240}
      mb={6}
      clearable
      searchable
      aria-label={t('step')}
      placeholder={t('everyStep')}
      data={campaign.steps.map(({ id }) => ({ value: id, label: words.step(id) }))}
      value={step ?? null}
      onChange={(value) => onChange(value ?? undefined)}
    />
  )
}
