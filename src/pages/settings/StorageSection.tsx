import { Button, Group, Progress, Stack, Text } from '@mantine/core'
import { IconShieldCheck, IconShieldQuestion } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStorage } from '../../parts/use-storage.ts'
import { useFormat } from '../../ui/use-format.ts'

/** Whether the browser promised to keep the workspace, and how much of what it grants is used. */
export function StorageSection() {
  const { t } = useTranslation('settings')
  const format = useFormat()
  const { storage, askToPersist } = useStorage()
  const [refused, setRefused] = useState(false)
  if (!storage) return <Text size="sm">{t('storage.unknown')}</Text>
  const { persisted, used, quota } = storage
  const ask = async () => setRefused(!(await askToPersist()))
  const Icon = persisted ? IconShieldCheck : IconShieldQuestion
  return (
    <Stack gap="xs" w="100%" maw={520}>
      <Group gap="xs" wrap="nowrap">
        <Icon size={18} aria-hidden />
        <Text size="sm">{t(persisted ? 'storage.kept' : 'storage.notKept')}</Text>
      </Group>
      {!persisted && (
        <Button variant="default" onClick={ask} w="fit-content">
          {t('storage.ask')}
        </Button>
      )}
      {refused && (
        <Text size="sm" c="dimmed" role="status">
          {t('storage.refused')}
        </Text>
      )}
      <Progress value={quota === 0 ? 0 : Math.max(0.5, (used / quota) * 100)} aria-label={t('storage.bar')} />
      <Text size="xs" c="dimmed">
        {t('storage.used', { used: format.bytes(used), free: format.bytes(Math.max(0, quota - used)) })}
      </Text>
    </Stack>
  )
}
