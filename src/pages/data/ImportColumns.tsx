import { Select, Table, Text, TextInput } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { memo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Sniffed, SniffedColumn } from '../../engine/model/import.ts'
import type { ColumnType } from '../../engine/query/model.ts'
import { useFormat } from '../../ui/use-format.ts'
import { useOptionsWhenReached } from '../../ui/use-options-when-reached.ts'
import { type DraftColumn, type ImportDraft, typesFor } from './import-draft.ts'

interface ImportColumnsProps {
  readonly draft: ImportDraft
  readonly sniffed: Sniffed
  readonly onChange: (at: number, next: Partial<DraftColumn>) => void
}

const lineHeight = 39
const frameHeight = 380
/** Enough that the keyboard always finds a next field to go to. */
const ahead = 8

/** The columns of a file: name, type, first values, how many are empty. Only the lines on screen exist: a file may be wide. */
export function ImportColumns({ draft, sniffed, onChange }: ImportColumnsProps) {
  const { t } = useTranslation('data')
  const frame = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: sniffed.columns.length,
    getScrollElement: () => frame.current,
    estimateSize: () => lineHeight,
    overscan: ahead,
    // Known before it is measured, so that the lines are drawn with the form and not in one go after it.
    initialRect: { width: 0, height: frameHeight },
  })
  const items = virtual.getVirtualItems()
  const above = items[0]?.start ?? 0
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0)
  return (
    <Table.ScrollContainer ref={frame} minWidth={820} mah={frameHeight} type="native">
      <Table
        aria-label={t('import.columns')}
        aria-rowcount={sniffed.columns.length + 1}
        stickyHeader
        withTableBorder
        verticalSpacing={4}
        tabularNums
      >
        <Table.Thead>
          <Table.Tr aria-rowindex={1}>
            <Table.Th>{t('column.header')}</Table.Th>
            <Table.Th>{t('column.name')}</Table.Th>
            <Table.Th>{t('column.type')}</Table.Th>
            <Table.Th>{t('column.samples')}</Table.Th>
            <Table.Th ta="end">{t('column.nulls')}</Table.Th>
            <Table.Th ta="end">{t('column.distinct')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {above > 0 && <tr aria-hidden style={{ height: above }} />}
          {items.map(({ index: at }) => {
            const column = sniffed.columns[at]
            const { name = '', type = 'text' } = draft.columns[at] ?? {}
            return column && <ColumnLine key={at} column={column} at={at} name={name} type={type} onChange={onChange} />
          })}
          {below > 0 && <tr aria-hidden style={{ height: below }} />}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

interface ColumnLineProps {
  readonly column: SniffedColumn
  readonly at: number
  readonly name: string
  readonly type: ColumnType
  readonly onChange: ImportColumnsProps['onChange']
}

/** A letter typed into one line draws that line and no other. */
const ColumnLine = memo(function ColumnLine({ column, at, name, type, onChange }: ColumnLineProps) {
  const { t } = useTranslation('data')
  const format = useFormat()
  const options = useOptionsWhenReached()
  const types = typesFor(column)
  return (
    <Table.Tr aria-rowindex={at + 2}>
      <Table.Td maw={180}>
        <Text size="sm" truncate title={column.header}>
          {column.header}
        </Text>
      </Table.Td>
      <Table.Td>
        <TextInput
          w={170}
          aria-label={t('column.nameOf', { header: column.header })}
          value={name}
          onChange={(event) => onChange(at, { name: event.currentTarget.value })}
        />
      </Table.Td>
      <Table.Td>
        <Select
          w={150}
          aria-label={t('column.typeOf', { header: column.header })}
          allowDeselect={false}
          data={types.map((value) => ({ value, label: t(`type.${value}`) }))}
          value={type}
          onChange={(value) => onChange(at, { type: types.find((each) => each === value) ?? 'text' })}
          {...options}
        />
      </Table.Td>
      <Table.Td maw={300}>
        <Text size="xs" c="dimmed" truncate title={column.samples.join(' · ')}>
          {column.samples.join(' · ')}
        </Text>
      </Table.Td>
      <Table.Td ta="end">{format.number(column.nulls)}</Table.Td>
      <Table.Td ta="end">{format.number(column.distinct)}</Table.Td>
    </Table.Tr>
  )
})
