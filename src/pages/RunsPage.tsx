import { Anchor, Chip, Group, Text } from '@mantine/core'
import { IconPlayerPlay } from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { useLive } from '../desk/use-desk.tsx'
import { addresses } from '../parts/addresses.ts'
import { ProblemText } from '../parts/ProblemText.tsx'
import { problemOf } from '../parts/problem-of.ts'
import { RunStatusBadge } from '../parts/RunStatusBadge.tsx'
import { DataGrid, type GridColumn } from '../ui/DataGrid.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Page } from '../ui/Page.tsx'
import { SearchField } from '../ui/SearchField.tsx'
import { type Format, useFormat } from '../ui/use-format.ts'
import { type RunGroup, type RunRow, runGroups, runRows, wantedRuns } from './runs/run-rows.ts'

/** Every run of every campaign, newest first. */
export function RunsPage() {
  const { t } = useTranslation('runs')
  const format = useFormat()
  const navigate = useNavigate()
  const runs = useLive((desk) => desk.runs.list(), [])
  const campaigns = useLive((desk) => desk.campaigns.list, [])
  const [search, setSearch] = useState('')
  const [groups, setGroups] = useState<ReadonlySet<string>>(new Set())
  const rows = useMemo(() => runRows(runs.value ?? [], campaigns.value ?? []), [runs.value, campaigns.value])
  const wanted = useMemo(() => wantedRuns(rows, search, groups), [rows, search, groups])
  const columns = useMemo(() => runColumns(t, format), [t, format])
  const ready = runs.ready && campaigns.ready
  const error = runs.error ?? campaigns.error
  const count = (group: RunGroup) => rows.filter((row) => row.group === group).length
  return (
    <Page title={t('title')} description={t('description')} fill>
      {error !== undefined && <ProblemText problem={problemOf(error)} />}
      {ready && rows.length === 0 ? (
        <EmptyState icon={IconPlayerPlay} title={t('empty.title')}>
          {t('empty.text')}
        </EmptyState>
      ) : (
        <>
          <Group justify="space-between" gap="sm">
            <Group gap="md">
              <SearchField label={t('search')} value={search} onChange={setSearch} />
              <Group gap={6} component="fieldset" aria-label={t('filter')} bd={0} p={0} m={0}>
                <Chip.Group multiple value={[...groups]} onChange={(values) => setGroups(new Set(values))}>
                  {runGroups.map((group) => (
                    <Chip key={group} value={group} size="xs" radius="sm" variant="light">
                      {t(`group.${group}`)} ({count(group)})
                    </Chip>
                  ))}
                </Chip.Group>
              </Group>
            </Group>
            <Text size="xs" c="dimmed" aria-live="polite">
              {t('shown', { n: format.number(wanted.length), total: format.number(rows.length) })}
            </Text>
          </Group>
          <DataGrid
            label={t('title')}
            columns={columns}
            count={wanted.length}
            rowAt={(index) => wanted[index]}
            keyOf={(row) => row.run.id}
            onOpen={(row) => navigate(addresses.run(row.run.id))}
            nothing={ready ? t('nothingFound') : t('loading')}
          />
        </>
      )}
    </Page>
  )
}

function runColumns(t: TFunction<'runs'>, format: Format): readonly GridColumn<RunRow>[] {
  return [
    { id: 'campaign', label: t('column.campaign'), track: 'minmax(170px, 2fr)', render: (row) => <CampaignCell row={row} /> },
    { id: 'number', label: t('column.number'), track: '56px', align: 'end', render: ({ run }) => format.number(run.number) },
    { id: 'state', label: t('column.state'), track: '140px', render: ({ run }) => <RunStatusBadge state={run.state} /> },
    {
      id: 'started',
      label: t('column.started'),
      track: 'minmax(128px, 160px)',
      render: ({ run }) => <Moment at={run.created} format={format} />,
    },
    {
      id: 'duration',
      label: t('column.duration'),
      track: 'minmax(112px, 136px)',
      align: 'end',
      render: ({ run }) => (run.ended === undefined ? '—' : format.duration(run.ended - run.created)),
    },
    {
      id: 'wakes',
      label: t('column.wakes'),
      track: 'minmax(128px, 160px)',
      render: ({ run }) => (run.wakeAt === undefined || run.ended !== undefined ? '—' : <Moment at={run.wakeAt} format={format} />),
    },
    {
      id: 'version',
      label: t('column.version'),
      track: 'minmax(80px, 96px)',
      align: 'end',
      render: ({ run }) => format.number(run.version),
    },
    {
      id: 'attention',
      label: t('column.attention'),
      track: 'minmax(130px, 1fr)',
      render: ({ run }) => attention(run.failed.length, run.warnings, t, format),
    },
  ]
}

function attention(failed: number, warnings: number, t: TFunction<'runs'>, format: Format): string {
  const parts = [
    failed > 0 ? t('failedSteps', { count: failed, n: format.number(failed) }) : '',
    warnings > 0 ? t('warnings', { count: warnings, n: format.number(warnings) }) : '',
  ].filter((part) => part !== '')
  return parts.join(' · ') || '—'
}

function Moment({ at, format }: { readonly at: number; readonly format: Format }) {
  return <span title={format.dateTime(at)}>{format.shortDateTime(at)}</span>
}

function CampaignCell({ row }: { readonly row: RunRow }) {
  return (
    <Anchor
      component={Link}
      to={addresses.run(row.run.id)}
      size="sm"
      fw={500}
      c="inherit"
      title={row.name}
      onClick={(event) => event.stopPropagation()}
    >
      {row.name}
    </Anchor>
  )
}
