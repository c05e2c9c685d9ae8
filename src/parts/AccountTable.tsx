import { Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Account } from '../engine/run/events.ts'
import { useFormat } from '../ui/use-format.ts'
import type { StepWords } from './use-step-words.ts'

interface AccountTableProps {
  readonly account: Account
  readonly step: string
  readonly words: StepWords
}

/** What a task did with each row that came in, and where each row that went out came from (R4). */
export function AccountTable({ account, step, words }: AccountTableProps) {
  const { t } = useTranslation('ui', { keyPrefix: 'account' })
  const { number, share: percent } = useFormat()
  const inlets = Object.entries(account.inlets)
  const whole = inlets.reduce((sum, [, rows]) => sum + rows, 0)
  const share = (rows: number) => (whole === 0 ? '–' : percent(rows / whole))
  const lines = [
    ...inlets.map(([inlet, rows]) => ({
      key: `in.${inlet}`,
      side: t('in'),
      name: inlets.length === 1 ? t('inlet') : t('inletNamed', { inlet }),
      rows,
    })),
    ...Object.entries(account.outlets).map(([outlet, rows]) => ({
      key: `out.${outlet}`,
      side: t('out'),
      name: words.outlet(step, outlet),
      rows,
    })),
    ...Object.entries(account.buckets).map(([bucket, rows]) => ({
      key: bucket,
      side: t('bucket'),
      name: words.bucket(step, bucket),
      rows,
    })),
  ]
  if (lines.length === 0) return null
  return (
    <Table aria-label={t('title')} withTableBorder verticalSpacing={4} horizontalSpacing="sm" fz="xs" maw={560} tabularNums>
      <Table.Thead>
        <Table.Tr>
          <Table.Th colSpan={2}>{t('title')}</Table.Th>
          <Table.Th ta="end">{t('rows')}</Table.Th>
          <Table.Th ta="end">{t('share')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {lines.map((line) => (
          <Table.Tr key={line.key}>
            <Table.Td>
              <Text span size="xs" c="dimmed">
                {line.side}
              </Text>
            </Table.Td>
            <Table.Td>{line.name}</Table.Td>
            <Table.Td ta="end">{number(line.rows)}</Table.Td>
            <Table.Td ta="end">{share(line.rows)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
