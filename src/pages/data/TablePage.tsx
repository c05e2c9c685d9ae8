import { Anchor, Breadcrumbs, Button, Tabs, Text } from '@mantine/core'
import { IconTable, IconTrash } from '@tabler/icons-react'
import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { useDesk, useLive } from '../../desk/use-desk.tsx'
import type { Reject } from '../../engine/model/import.ts'
import { type DataModel, type Table, tableOf } from '../../engine/query/model.ts'
import { addresses } from '../../parts/addresses.ts'
import { ConfirmDialog } from '../../parts/ConfirmDialog.tsx'
import { RowGrid } from '../../parts/RowGrid.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Page } from '../../ui/Page.tsx'
import { useFormat } from '../../ui/use-format.ts'
import { ColumnTable } from './ColumnTable.tsx'
import { RejectList } from './RejectList.tsx'
import classes from './TablePage.module.css'
import { useCounts } from './use-counts.ts'
import { usesOf } from './uses-of.ts'

/** One table: its rows, its columns, what its import did not take. */
export function TablePage({ name }: { readonly name: string }) {
  const { t } = useTranslation('data')
  const model = useLive((desk) => desk.data.model, [])
  if (!model.value)
    return (
      <Page title={name} description={t('loading')}>
        {null}
      </Page>
    )
  const table = tableOf(model.value, name)
  if (table) return <KnownTable table={table} model={model.value} />
  const back = (
    <Button component={Link} to={addresses.data} variant="default">
      {t('unknown.back')}
    </Button>
  )
  return (
    <Page title={name}>
      <EmptyState icon={IconTable} title={t('unknown.title')} actions={back}>
        {t('unknown.text')}
      </EmptyState>
    </Page>
  )
}

interface KnownTableProps {
  readonly table: Table
  readonly model: DataModel
}

function KnownTable({ table, model }: KnownTableProps) {
  const { t } = useTranslation('data')
  const format = useFormat()
  const [dropping, setDropping] = useState(false)
  const rows = useCounts(model)?.[table.name]
  const rejects = useRejects(table.name)
  const facts = [
    rows === undefined ? '' : t('rows', { count: rows, n: format.number(rows) }),
    t('columns', { count: table.columns.length }),
    table.primaryKey.length === 0 ? t('table.noKey') : t('keyIs', { key: table.primaryKey.join(' + ') }),
  ]
  const title = (
    <Breadcrumbs fz="inherit" styles={{ breadcrumb: { lineHeight: 'inherit' } }}>
      <Anchor component={Link} to={addresses.data} fz="inherit">
        {t('title')}
      </Anchor>
      <span>{table.label ?? table.name}</span>
    </Breadcrumbs>
  )
  const drop = (
    <Button variant="default" leftSection={<IconTrash size={14} aria-hidden />} onClick={() => setDropping(true)}>
      {t('dropTable')}
    </Button>
  )
  return (
    <Page fill title={title} description={facts.filter((fact) => fact !== '').join(' · ')} actions={drop}>
      <Tabs defaultValue="rows" keepMounted={false} className={classes.tabs ?? ''}>
        <Tabs.List>
          <Tabs.Tab value="rows">{t('tab.rows')}</Tabs.Tab>
          <Tabs.Tab value="columns">{t('tab.columns')}</Tabs.Tab>
          <Tabs.Tab value="rejects">{t('tab.rejects', { n: format.number(rejects.length) })}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="rows" className={classes.panel ?? ''}>
          <TableRows table={table.name} />
        </Tabs.Panel>
        <Tabs.Panel value="columns" className={classes.panel ?? ''}>
          <ColumnTable table={table} model={model} />
        </Tabs.Panel>
        <Tabs.Panel value="rejects" className={classes.panel ?? ''}>
          {rejects.length === 0 ? (
            <Text size="sm" c="dimmed">
              {t('import.noReject')}
            </Text>
          ) : (
            <RejectList rejects={rejects} total={rejects.length} />
          )}
        </Tabs.Panel>
      </Tabs>
      {dropping && <DropDialog table={table} model={model} onClose={() => setDropping(false)} />}
    </Page>
  )
}

function TableRows({ table }: { readonly table: string }) {
  const { t } = useTranslation('data')
  const desk = useDesk()
  const load = useCallback((input: { search?: string; offset: number; limit: number }) => desk.data.rows(table, input), [desk, table])
  return <RowGrid label={t('rowsOf', { table })} load={load} />
}

function useRejects(table: string): readonly Reject[] {
  const desk = useDesk()
  const [rejects, setRejects] = useState<readonly Reject[]>([])
  useEffect(() => {
    desk.data.rejects(table).then(setRejects, () => setRejects([]))
  }, [desk, table])
  return rejects
}

interface DropDialogProps extends KnownTableProps {
  readonly onClose: () => void
}

function DropDialog({ table, model, onClose }: DropDialogProps) {
  const { t } = useTranslation('data')
  const desk = useDesk()
  const navigate = useNavigate()
  const campaigns = useLive((to) => to.campaigns.list, [])
  const users = usesOf(table.name, model, campaigns.value ?? [])
  return (
    <ConfirmDialog
      opened
      danger
      title={t('ask.title', { table: table.label ?? table.name })}
      confirm={t('dropTable')}
      onConfirm={() => desk.data.drop(table.name)}
      onDone={() => navigate(addresses.data)}
      onClose={onClose}
    >
      <Text size="sm">{t('ask.text')}</Text>
      <Text size="sm">{users.length === 0 ? t('ask.unused') : t('ask.used', { count: users.length })}</Text>
      {users.length > 0 && (
        <ul className={classes.users}>
          {users.map((campaign) => (
            <li key={campaign.id}>
              <Text span size="sm">
                {campaign.draft.name}
              </Text>
            </li>
          ))}
        </ul>
      )}
    </ConfirmDialog>
  )
}
