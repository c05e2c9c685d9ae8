import { Select, Table, Text, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Sniffed, SniffedColumn } from '../../engine/ports/tables.ts'
import type { ColumnType } from '../../engine/query/model.ts'
import { useFormat } from '../../ui/use-format.ts'
import { type ImportDraft, typesFor } from './import-draft.ts'

interface ImportColumnsProps {
  readonly draft: ImportDraft
  readonly sniffed: Sniffed
  readonly onChange: (draft: ImportDraft) => void
}

/** The columns of a file: name, type, first values, how many are empty. */
export function ImportColumns({ draft, sniffed, onChange }: ImportColumnsProps) {
  const { t } = useTranslation('data')
  const set = (at: number, next: Partial<ImportDraft['columns'][number]>) => {
    const before = draft.columns[at]?.name
    const columns = draft.columns.map((column, index) => (index === at ? { ...column, ...next } : column))
    const after = columns[at]?.name
    onChange({ ...draft, columns, primaryKey: draft.primaryKey.map((key) => (key === before && after !== undefined ? after : key)) })
  }
  return (
    <Table.ScrollContainer minWidth={820} mah={380} type="native">
      <Table aria-label={t('import.columns')} stickyHeader withTableBorder verticalSpacing={4} tabularNums>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('column.header')}</Table.Th>
            <Table.Th>{t('column.name')}</Table.Th>
            <Table.Th>{t('column.type')}</Table.Th>
            <Table.Th>{t('column.samples')}</Table.Th>
            <Table.Th ta="end">{t('column.nulls')}</Table.Th>
            <Table.Th ta="end">{t('column.distinct')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sniffed.columns.map((column, at) => (
            <ColumnLine
              key={at}
              column={column}
              name={draft.columns[at]?.name ?? ''}
              type={draft.columns[at]?.type ?? 'text'}
              onName={(name) => set(at, { name })}
              onType={(type) => set(at, { type })}
            />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

interface ColumnLineProps {
  readonly column: SniffedColumn
  readonly name: string
  readonly type: ColumnType
  readonly onName: (name: string) => void
  readonly onType: (type: ColumnType) => void
}

function ColumnLine({ column, name, type, onName, onType }: ColumnLineProps) {
  const { t } = useTranslation('data')
  const format = useFormat()
  const types = typesFor(column)
  return (
    <Table.Tr>
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
          onChange={(event) => onName(event.currentTarget.value)}
        />
      </Table.Td>
      <Table.Td>
        <Select
          w={150}
          aria-label={t('column.typeOf', { header: column.header })}
          allowDeselect={false}
          data={types.map((value) => ({ value, label: t(`type.${value}`) }))}
          value={type}
          onChange={(value) => onType(types.find((each) => each === value) ?? 'text')}
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
}
