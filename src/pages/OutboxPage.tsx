import { Group, Stack, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconMailbox } from '@tabler/icons-react'
import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { useDesk } from '../desk/use-desk.tsx'
import type { MessageHead } from '../engine/message/out-message.ts'
import type { OutboxFilter } from '../engine/ports/outbox.ts'
import { ProblemText } from '../parts/ProblemText.tsx'
import { problemOf } from '../parts/problem-of.ts'
import { DataGrid, type GridColumn } from '../ui/DataGrid.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Page } from '../ui/Page.tsx'
import { SearchField } from '../ui/SearchField.tsx'
import { useFormat } from '../ui/use-format.ts'
import { usePages } from '../ui/use-pages.ts'
import { MessagePane } from './outbox/MessagePane.tsx'
import { type Narrowing, OutboxFilters } from './outbox/OutboxFilters.tsx'
import classes from './outbox/OutboxPage.module.css'
import { useMessage } from './outbox/use-message.ts'

/** Every message that campaigns have handed over, to be read as its receiver would. */
export function OutboxPage() {
  const { t } = useTranslation('outbox')
  const desk = useDesk()
  const format = useFormat()
  const [query, setQuery] = useSearchParams()
  const [search, setSearch] = useState('')
  const [settled] = useDebouncedValue(search.trim(), 250)
  const [chosen, setChosen] = useState<string>()
  const { message, error: unread } = useMessage(chosen)
  const narrowing = narrowingOf(query)
  const { campaign, run, step } = narrowing
  const load = useCallback(
    async (offset: number, limit: number, signal: AbortSignal) => {
      const filter = filterOf({ campaign, run, step }, settled)
      const [rows, total] = await Promise.all([desk.outbox.page(filter, offset, limit, signal), desk.outbox.count(filter, signal)])
      return { rows, total }
    },
    [desk, campaign, run, step, settled],
  )
  const pages = usePages(load)
  const columns = useMemo<readonly GridColumn<MessageHead>[]>(
    () => [
      {
        id: 'at',
        label: t('column.at'),
        track: 'minmax(124px, 160px)',
        render: (message) => <span title={format.dateTime(message.at)}>{format.shortDateTime(message.at)}</span>,
      },
      {
        id: 'address',
        label: t('column.address'),
        track: 'minmax(150px, 1.2fr)',
        render: (message) => <span title={message.address}>{message.address}</span>,
      },
      {
        id: 'subject',
        label: t('column.subject'),
        track: 'minmax(150px, 1fr)',
        render: (message) => <span title={message.subject}>{message.subject}</span>,
      },
    ],
    [t, format],
  )
  const error = pages.error ?? unread
  const waiting = pages.error === undefined ? t('loading') : ''
  const narrowed = settled !== '' || campaign !== undefined
  const narrow = (next: Narrowing) => {
    setChosen(undefined)
    setQuery(new URLSearchParams({ ...filterOf(next, '') }))
  }
  return (
    <Page title={t('title')} description={t('description')} fill>
      {error !== undefined && <ProblemText problem={problemOf(error)} />}
      {pages.total === 0 && !narrowed ? (
        <EmptyState icon={IconMailbox} title={t('empty.title')}>
          {t('empty.text')}
        </EmptyState>
      ) : (
        <div className={classes.split}>
          <Stack gap="xs" mih={0} miw={0}>
            <Group gap="xs" align="end">
              <SearchField label={t('search')} value={search} onChange={setSearch} />
              <OutboxFilters narrowing={narrowing} onChange={narrow} />
            </Group>
            <Text size="xs" c="dimmed" aria-live="polite">
              {pages.total === undefined ? waiting : t('messages', { count: pages.total, n: format.number(pages.total) })}
            </Text>
            <DataGrid
              // Another list starts at its top.
              key={[campaign, run, step, settled].join(' ')}
              label={t('title')}
              columns={columns}
              count={pages.total ?? 0}
              rowAt={pages.rowAt}
              onRange={pages.ensure}
              onOpen={({ id }) => setChosen(id)}
              rowHeight={34}
              nothing={pages.total === undefined ? waiting : t('nothingFound')}
            />
          </Stack>
          <MessagePane message={message} />
        </div>
      )}
    </Page>
  )
}

function narrowingOf(query: URLSearchParams): Narrowing {
  return { campaign: query.get('campaign') ?? undefined, run: query.get('run') ?? undefined, step: query.get('step') ?? undefined }
}

function filterOf({ campaign, run, step }: Narrowing, search: string): OutboxFilter {
  return {
    ...(campaign === undefined ? {} : { campaign }),
    ...(run === undefined ? {} : { run }),
    ...(step === undefined ? {} : { step }),
    ...(search === '' ? {} : { search }),
  }
}
