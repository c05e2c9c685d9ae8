import { Code, Stack, Text } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Reject } from '../../engine/model/import.ts'
import { ProblemText } from '../../parts/ProblemText.tsx'
import { DataGrid, type GridColumn } from '../../ui/DataGrid.tsx'
import { useFormat } from '../../ui/use-format.ts'

interface RejectListProps {
  readonly rejects: readonly Reject[]
  /** How many there were in all; only the first are kept. */
  readonly total: number
}

/** Lines that an import did not take, each with its reason. */
export function RejectList({ rejects, total }: RejectListProps) {
  const { t } = useTranslation('data')
  const format = useFormat()
  const columns = useMemo<readonly GridColumn<Reject>[]>(
    () => [
      { id: 'line', label: t('reject.line'), track: '90px', align: 'end', render: ({ line }) => format.number(line) },
      { id: 'column', label: t('reject.column'), track: '150px', render: ({ column }) => column ?? '—' },
      {
        id: 'reason',
        label: t('reject.reason'),
        track: 'minmax(200px, 1fr)',
        render: ({ reason }) => <ProblemText problem={{ code: reason }} detail="line" />,
      },
      {
        id: 'text',
        label: t('reject.text'),
        track: 'minmax(260px, 2fr)',
        render: ({ text }) => (
          <Code fz="xs" title={text}>
            {text}
          </Code>
        ),
      },
    ],
    [t, format],
  )
  return (
    <Stack gap={6}>
      {total > rejects.length && (
        <Text size="xs" c="dimmed">
          {t('reject.first', { n: format.number(rejects.length), total: format.number(total) })}
        </Text>
      )}
      <DataGrid
        label={t('reject.label')}
        columns={columns}
        count={rejects.length}
        rowAt={(index) => rejects[index]}
        rowHeight={30}
        height={Math.min(320, 34 + rejects.length * 30 + 2)}
      />
    </Stack>
  )
}
