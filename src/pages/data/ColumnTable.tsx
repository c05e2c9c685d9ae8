import { Badge, Table as Grid, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Column, DataModel, Table } from '../../engine/query/model.ts'

interface ColumnTableProps {
  readonly table: Table
  readonly model: DataModel
}

export function ColumnTable({ table, model }: ColumnTableProps) {
  const { t } = useTranslation('data')
  return (
    <Grid aria-label={t('tab.columns')} withTableBorder maw={900}>
      <Grid.Thead>
        <Grid.Tr>
          <Grid.Th>{t('column.name')}</Grid.Th>
          <Grid.Th>{t('column.header')}</Grid.Th>
          <Grid.Th>{t('column.type')}</Grid.Th>
          <Grid.Th>{t('column.leadsTo')}</Grid.Th>
        </Grid.Tr>
      </Grid.Thead>
      <Grid.Tbody>
        {table.columns.map((column) => (
          <Grid.Tr key={column.name}>
            <Grid.Td>
              <Group gap={6}>
                {column.name}
                {table.primaryKey.includes(column.name) && (
                  <Badge size="sm" variant="light">
                    {t('table.key')}
                  </Badge>
                )}
              </Group>
            </Grid.Td>
            <Grid.Td>{column.label ?? '—'}</Grid.Td>
            <Grid.Td>
              {t(`type.${column.type}`)}
              <Precision column={column} />
            </Grid.Td>
            <Grid.Td>{targets(table, column, model).join(', ') || '—'}</Grid.Td>
          </Grid.Tr>
        ))}
      </Grid.Tbody>
    </Grid>
  )
}

function Precision({ column }: { readonly column: Column }) {
  if (column.precision === undefined) return null
  return (
    <Text span size="xs" c="dimmed">
      {` (${column.precision}, ${column.scale ?? 0})`}
    </Text>
  )
}

function targets(table: Table, column: Column, model: DataModel): readonly string[] {
  return model.links
    .filter((link) => link.from === table.name)
    .flatMap((link) => link.columns.filter((pair) => pair.from === column.name).map((pair) => `${link.to}.${pair.to}`))
}
