import { Anchor, Paper, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useLive } from '../../desk/use-desk.tsx'
import { addresses } from '../../parts/addresses.ts'
import { useStorage } from '../../parts/use-storage.ts'
import { useFormat } from '../../ui/use-format.ts'
import { lastBackupSetting } from '../settings/BackupSection.tsx'

/** D6: what the browser promised, how much is used, and when the last backup was. */
export function Keeping({ tables }: { readonly tables: number }) {
  const { t } = useTranslation('home')
  const format = useFormat()
  const { storage } = useStorage()
  const last = useLive((desk) => desk.workspace.setting<number>(lastBackupSetting), [])
  return (
    <Paper component="section" withBorder p="md" aria-label={t('keeping.title')}>
      <Title order={2} fz="md" mb="xs">
        {t('keeping.title')}
      </Title>
      <Stack gap={6}>
        <Anchor component={Link} to={addresses.data} size="sm">
          {t('keeping.tables', { count: tables })}
        </Anchor>
        {storage && (
          <Text size="sm">
            {t('keeping.used', { used: format.bytes(storage.used), free: format.bytes(Math.max(0, storage.quota - storage.used)) })}
          </Text>
        )}
        {storage && (
          <Text size="sm" c="dimmed">
            {t(storage.persisted ? 'keeping.promised' : 'keeping.notPromised')}
          </Text>
        )}
        <Text size="sm">
          {typeof last.value === 'number' ? t('keeping.backup', { when: format.relative(last.value) }) : t('keeping.noBackup')}
        </Text>
        <Anchor component={Link} to={addresses.settings} size="sm">
          {t('keeping.settings')}
        </Anchor>
      </Stack>
    </Paper>
  )
}
