import { Alert, Button, Group, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useFormat } from '../../ui/use-format.ts'
import { useEditing } from '../editing.tsx'

/** Another tab saved meanwhile: nothing is saved from here until the person chooses. Both choices can be undone. */
export function ConflictBar() {
  const { t } = useTranslation('editor')
  const { session } = useEditing()
  const format = useFormat()
  const state = useStore(session.autosave.state)
  if (state.kind !== 'conflict') return null
  const ready = state.theirs !== undefined
  return (
    <Alert color="yellow" radius={0} p="xs" icon={<IconAlertTriangle size={16} aria-hidden />} title={t('conflict.title')} role="alert">
      <Group justify="space-between" gap="sm">
        <Text>{state.theirs ? t('conflict.text', { when: format.relative(state.theirs.modified) }) : t('conflict.reading')}</Text>
        <Group gap="xs">
          <Button variant="default" disabled={!ready} onClick={() => session.autosave.takeTheirs()}>
            {t('conflict.theirs')}
          </Button>
          <Button disabled={!ready} onClick={() => void session.autosave.keepMine()}>
            {t('conflict.mine')}
          </Button>
        </Group>
      </Group>
    </Alert>
  )
}
