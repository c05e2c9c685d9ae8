import { Box, Button, Group, Tabs, Text } from '@mantine/core'
import { IconPlus, IconSitemap } from '@tabler/icons-react'
import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useSearchParams } from 'react-router'
import { useDesk, useLive } from '../desk/use-desk.tsx'
import { addresses } from '../parts/addresses.ts'
import { ProblemText } from '../parts/ProblemText.tsx'
import { problemOf } from '../parts/problem-of.ts'
import { DataGrid, type GridSort } from '../ui/DataGrid.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Page } from '../ui/Page.tsx'
import { SearchField } from '../ui/SearchField.tsx'
import { useFormat } from '../ui/use-format.ts'
import { CampaignDialogs, type OpenDialog } from './campaigns/CampaignDialogs.tsx'
import type { MenuAction } from './campaigns/CampaignMenu.tsx'
import { type CampaignRow, campaignRows, defaultStages, wantedRows } from './campaigns/campaign-rows.ts'
import { campaignColumns } from './campaigns/columns.tsx'
import { NewCampaignDialog } from './campaigns/NewCampaignDialog.tsx'
import { StageFilter } from './campaigns/StageFilter.tsx'

export function CampaignsPage() {
  const { t } = useTranslation('campaigns')
  const [query, setQuery] = useSearchParams()
  const openNew = () => setQuery({ new: 'blank' })
  return (
    <Page
      title={t('title')}
      description={t('description')}
      fill
      actions={
        <Button leftSection={<IconPlus size={15} aria-hidden />} onClick={openNew}>
          {t('new')}
        </Button>
      }
    >
      <Tabs value="orchestration" style={{ flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column' }}>
        <Tabs.List>
          <Tabs.Tab value="orchestration">{t('orchestration')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="orchestration" pt="md" style={{ flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column' }}>
          <CampaignList onNew={openNew} />
        </Tabs.Panel>
      </Tabs>
      {query.has('new') && <NewCampaignDialog onClose={() => setQuery({})} />}
    </Page>
  )
}

function CampaignList({ onNew }: { readonly onNew: () => void }) {
  const { t, i18n } = useTranslation('campaigns')
  const format = useFormat()
  const navigate = useNavigate()
  const records = useLive((desk) => desk.campaigns.list, [])
  const runs = useLive((desk) => desk.runs.list(), [])
  const [search, setSearch] = useState('')
  const [stages, setStages] = useState(defaultStages)
  const [sort, setSort] = useState<GridSort>({ column: 'modified', descending: true })
  const [error, setError] = useState<unknown>()
  const [dialog, setDialog] = useState<OpenDialog>()
  const act = useCampaignActions(setDialog, setError)
  const rows = useMemo(() => campaignRows(records.value ?? [], runs.value ?? []), [records.value, runs.value])
  const wanted = useMemo(
    () => wantedRows(rows, { search, stages, sort, language: i18n.language }),
    [rows, search, stages, sort, i18n.language],
  )
  const columns = useMemo(() => campaignColumns(t, format, act), [t, format, act])
  const failure = error ?? records.error ?? runs.error
  const loading = !records.ready || !runs.ready
  if (!loading && rows.length === 0) return <NoCampaigns onNew={onNew} />
  return (
    <>
      <Group justify="space-between" gap="sm" pb="xs">
        <SearchField label={t('search')} value={search} onChange={setSearch} />
        <Text size="xs" c="dimmed" aria-live="polite">
          {t('shown', { n: format.number(wanted.length), total: format.number(rows.length) })}
        </Text>
      </Group>
      <Box pb="sm">
        <StageFilter rows={rows} chosen={stages} onChange={setStages} />
      </Box>
      {failure !== undefined && <ProblemText problem={problemOf(failure)} />}
      <DataGrid
        label={t('title')}
        columns={columns}
        count={wanted.length}
        rowAt={(index) => wanted[index]}
        keyOf={(row) => row.record.id}
        onOpen={(row) => navigate(addresses.campaign(row.record.id))}
        sort={sort}
        onSort={setSort}
        rowHeight={40}
        nothing={loading ? t('loading') : t('nothingFound')}
      />
      {dialog && <CampaignDialogs dialog={dialog} rows={rows} onClose={() => setDialog(undefined)} />}
    </>
  )
}

function NoCampaigns({ onNew }: { readonly onNew: () => void }) {
  const { t } = useTranslation('campaigns')
  return (
    <EmptyState icon={IconSitemap} title={t('empty.title')} actions={<Button onClick={onNew}>{t('new')}</Button>}>
      {t('empty.text')}
    </EmptyState>
  )
}

/** What can be undone is done at once; the rest asks first. */
function useCampaignActions(ask: (dialog: OpenDialog) => void, fail: (error: unknown) => void) {
  const desk = useDesk()
  const navigate = useNavigate()
  return useCallback(
    (row: CampaignRow, action: MenuAction) => {
      const { id } = row.record
      const done = (promise: Promise<unknown>) => void promise.then(() => fail(undefined), fail)
      if (action === 'open') return void navigate(addresses.campaign(id))
      if (action === 'duplicate') return done(desk.campaigns.duplicate(id))
      if (action === 'restore') return done(desk.campaigns.unarchive(id))
      ask({ action, row })
    },
    [desk, navigate, ask, fail],
  )
}
