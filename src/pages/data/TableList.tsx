import { Anchor, Badge, Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { type DataModel, dimensionKey } from '../../engine/query/model.ts'
import { addresses } from '../../parts/addresses.ts'
import { useFormat } from '../../ui/use-format.ts'
import { useCounts } from './use-counts.ts'

export function TableList({ model }: { readonly model: DataModel }) {
  const { t } = useTranslation('data')
  const format = useFormat()
  const navigate = useNavigate()
  const counts = useCounts(model)
  return (
    <Table.ScrollContainer minWidth={640} type="native">
      <Table aria-label={t('tables')} highlightOnHover withTableBorder tabularNums>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('table.name')}</Table.Th>
            <Table.Th ta="end">{t('table.rows')}</Table.Th>
            <Table.Th ta="end">{t('table.columns')}</Table.Th>
            <Table.Th>{t('table.key')}</Table.Th>
            <Table.Th ta="end">{t('table.links')}</Table.Th>
            <Table.Th>{t('table.file')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {model.tables.map((table) => {
            const rows = counts?.[table.name]
            return (
              <Table.Tr key={table.name} style={{ cursor: 'pointer' }} onClick={() => navigate(addresses.table(table.name))}>
                <Table.Td>
                  <Anchor component={Link} to={addresses.table(table.name)} size="sm" fw={500} onClick={(event) => event.stopPropagation()}>
                    {table.label ?? table.name}
                  </Anchor>
                </Table.Td>
                <Table.Td ta="end">{rows === undefined ? '…' : format.number(rows)}</Table.Td>
                <Table.Td ta="end">{format.number(table.columns.length)}</Table.Td>
                <Table.Td>
                  {table.primaryKey.length === 0 ? (
                    <Text size="xs" c="dimmed">
                      {t('table.noKey')}
                    </Text>
                  ) : (
                    <>
                      {table.primaryKey.join(' + ')}
                      {dimensionKey(table) && (
                        <Badge ml="xs" size="sm" variant="light">
                          {t('table.targetable')}
                        </Badge>
                      )}
                    </>
                  )}
                </Table.Td>
                <Table.Td ta="end">
                  {format.number(model.links.filter((link) => link.from === table.name || link.to === table.name).length)}
                </Table.Td>
                <Table.Td>{table.file?.path ?? '—'}</Table.Td>
              </Table.Tr>
            )
          })}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
