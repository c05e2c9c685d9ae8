import { ActionIcon, Box, Code, CopyButton, Group, Text, Tooltip } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Executed } from '../engine/run/events.ts'
import { useFormat } from '../ui/use-format.ts'

/** One statement as it was run, with its time and rows. Values stand in it as placeholders. */
export function SqlBlock({ statement }: { readonly statement: Pick<Executed, 'sql'> & Partial<Executed> }) {
  const { t } = useTranslation('ui', { keyPrefix: 'log' })
  const { t: ui } = useTranslation('ui')
  const format = useFormat()
  const { sql, ms, rows } = statement
  return (
    <Box>
      <Group gap="xs" mb={2}>
        <Text size="xs" fw={600}>
          {t('sql')}
        </Text>
        {ms !== undefined && (
          <Text size="xs" c="dimmed">
            {format.duration(ms)}
          </Text>
        )}
        {rows !== undefined && (
          <Text size="xs" c="dimmed">
            {t('rows', { count: rows, n: format.number(rows) })}
          </Text>
        )}
        <CopyButton value={sql}>
          {({ copied, copy }) => (
            <Tooltip label={copied ? ui('copied') : t('copySql')}>
              <ActionIcon size="xs" variant="subtle" color="gray" aria-label={t('copySql')} onClick={copy}>
                {copied ? <IconCheck size={12} /> : <IconCopy size={12} />}
              </ActionIcon>
            </Tooltip>
          )}
        </CopyButton>
      </Group>
      <Code block fz="xs" mah={220} style={{ overflow: 'auto', whiteSpace: 'pre-wrap' }} tabIndex={0} aria-label={t('sql')}>
        {sql}
      </Code>
    </Box>
  )
}
