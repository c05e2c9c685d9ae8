import { Anchor, Text } from '@mantine/core'
import type { TFunction } from 'i18next'
import { Link } from 'react-router'
import { addresses } from '../../parts/addresses.ts'
import { RunStatusBadge } from '../../parts/RunStatusBadge.tsx'
import { StageBadge } from '../../parts/StageBadge.tsx'
import type { GridColumn } from '../../ui/DataGrid.tsx'
import type { Format } from '../../ui/use-format.ts'
import { CampaignMenu, type MenuAction } from './CampaignMenu.tsx'
import type { CampaignRow } from './campaign-rows.ts'

export function campaignColumns(
  t: TFunction<'campaigns'>,
  format: Format,
  onAction: (row: CampaignRow, action: MenuAction) => void,
): readonly GridColumn<CampaignRow>[] {
  return [
    { id: 'name', label: t('column.name'), track: 'minmax(220px, 2fr)', sortable: true, render: (row) => <Name row={row} /> },
    { id: 'status', label: t('column.status'), track: '136px', sortable: true, render: (row) => <Status row={row} /> },
    {
      id: 'state',
      label: t('column.state'),
      track: '138px',
      sortable: true,
      render: ({ last }) => (last ? <RunStatusBadge state={last.state} /> : '—'),
    },
    {
      id: 'lastRun',
      label: t('column.lastRun'),
      track: '166px',
      sortable: true,
      render: ({ last }) => (last ? <LastRun id={last.id} label={format.shortDateTime(last.created)} /> : '—'),
    },
    // Nothing is scheduled ahead yet: a campaign runs when it is published or started.
    { id: 'nextRun', label: t('column.nextRun'), track: '88px', render: () => '—' },
    {
      id: 'modified',
      label: t('column.modified'),
      track: 'minmax(132px, 160px)',
      sortable: true,
      render: ({ record }) => <span title={format.dateTime(record.modified)}>{format.shortDateTime(record.modified)}</span>,
    },
    { id: 'tags', label: t('column.tags'), track: 'minmax(80px, 1fr)', render: (row) => <Tags tags={row.record.draft.tags} /> },
    {
      id: 'actions',
      label: t('column.actions'),
      quiet: true,
      track: '48px',
      render: (row) => <CampaignMenu row={row} onAction={(action) => onAction(row, action)} />,
    },
  ]
}

function Name({ row }: { readonly row: CampaignRow }) {
  const { id, draft } = row.record
  return (
    <Anchor
      component={Link}
      to={addresses.campaign(id)}
      size="sm"
      fw={500}
      c="inherit"
      title={draft.name}
      onClick={(event) => event.stopPropagation()}
    >
      {draft.name}
    </Anchor>
  )
}

function Status({ row }: { readonly row: CampaignRow }) {
  const { record, attention } = row
  const active = record.stage === 'live' || record.stage === 'scheduled'
  return <StageBadge stage={record.stage} archived={record.archived !== undefined} attention={attention} edited={active && record.edited} />
}

function LastRun({ id, label }: { readonly id: string; readonly label: string }) {
  return (
    <Anchor component={Link} to={addresses.run(id)} size="sm" onClick={(event) => event.stopPropagation()}>
      {label}
    </Anchor>
  )
}

function Tags({ tags }: { readonly tags: readonly string[] }) {
  const all = tags.join(', ')
  return (
    <Text span size="xs" c="dimmed" title={all}>
      {all}
    </Text>
  )
}
