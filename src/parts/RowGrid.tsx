import { Group, Stack, Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Column, ColumnType } from '../engine/query/model.ts'
import type { Cell, RowSet } from '../engine/query/row-set.ts'
import { DataGrid, type GridColumn } from '../ui/DataGrid.tsx'
import { useFormat } from '../ui/use-format.ts'
import { usePages } from '../ui/use-pages.ts'
import { ProblemText } from './ProblemText.tsx'
import { problemOf } from './problem-of.ts'

type Row = readonly Cell[]

interface RowGridProps {
  readonly label: string
  /** Stable between renders: a new function starts over. */
  readonly load: (input: { search?: string; offset: number; limit: number }) => Promise<RowSet & { readonly total: number }>
  readonly height?: number | string
}

const numeric: ReadonlySet<ColumnType> = new Set(['integer', 'decimal', 'number'])
const mostRows = 500_000

/** The rows of a table or a population, searched and read as far as they are scrolled to. */
export function RowGrid({ label, load, height }: RowGridProps) {
  const { t } = useTranslation('ui', { keyPrefix: 'rows' })
  const format = useFormat()
  const [search, setSearch] = useState('')
  const [settled] = useDebouncedValue(search.trim(), 250)
  const [columns, setColumns] = useState<readonly Column[]>([])
  const page = useCallback(
    async (offset: number, limit: number) => {
      const answer = await load({ ...(settled ? { search: settled } : {}), offset, limit })
      if (offset === 0) setColumns(answer.columns)
      return answer
    },
    [load, settled],
  )
  const pages = usePages<Row>(page)
  const shown = useMemo(() => columns.map((column, index) => gridColumn(column, index, t('empty'))), [columns, t])
  const total = pages.total ?? 0
  const waiting = pages.error === undefined ? t('loading') : ''
  const counted =
    total > mostRows
      ? t('first', { n: format.number(mostRows), total: format.number(total) })
      : t('rows', { count: total, n: format.number(total) })
  return (
    <Stack gap="xs" h="100%" mih={0}>
      <Group justify="space-between" gap="sm">
        <TextInput
          size="xs"
          w={260}
          aria-label={t('search')}
          placeholder={t('search')}
          leftSection={<IconSearch size={14} aria-hidden />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <Text size="xs" c="dimmed" aria-live="polite">
          {pages.total === undefined ? waiting : counted}
        </Text>
      </Group>
      {pages.error !== undefined && <ProblemText problem={problemOf(pages.error)} />}
      <DataGrid
        // Another list starts at its top.
        key={settled}
        label={label}
        columns={shown}
        count={Math.min(total, mostRows)}
        rowAt={pages.rowAt}
        onRange={pages.ensure}
        rowHeight={30}
        nothing={pages.total === undefined ? waiting : t(settled ? 'nothingFound' : 'nothing')}
        {...(height === undefined ? {} : { height })}
      />
    </Stack>
  )
}

function gridColumn(column: Column, index: number, empty: string): GridColumn<Row> {
  const align = numeric.has(column.type) ? 'end' : 'start'
  return {
    id: column.name,
    label: column.label ?? column.name,
    track: align === 'end' ? 'minmax(110px, 1fr)' : 'minmax(150px, 1fr)',
    align,
    hint: `${column.name} · ${column.type}`,
    render: (row) => {
      const cell = row[index] ?? null
      if (cell !== null) return String(cell)
      return (
        <Text span size="xs" c="dimmed" fs="italic">
          {empty}
        </Text>
      )
    },
  }
}
