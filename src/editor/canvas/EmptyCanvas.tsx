import { Stack, Text } from '@mantine/core'
import { Panel } from '@xyflow/react'
import { useTranslation } from 'react-i18next'

/** What to do first. */
export function EmptyCanvas({ readOnly }: { readonly readOnly: boolean }) {
  const { t } = useTranslation('editor')
  return (
    <Panel position="top-center" style={{ pointerEvents: 'none' }}>
      <Stack gap={4} mt={72} align="center" maw={420}>
        <Text fw={600}>{t('empty.title')}</Text>
        {!readOnly && (
          <Text size="sm" c="dimmed" ta="center">
            {t('empty.text')}
          </Text>
        )}
      </Stack>
    </Panel>
  )
}
