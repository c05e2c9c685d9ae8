import { Button, Group, Text, Tooltip } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconCloudUpload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { ProblemText } from '../../parts/ProblemText.tsx'
import { problemOf } from '../../parts/problem-of.ts'
import { useEditing } from '../editing.tsx'

/** Whether what is seen is stored; why not, and a way to try again. */
export function SavedState() {
  const { t } = useTranslation('editor')
  const { session } = useEditing()
  const state = useStore(session.autosave.state)
  if (state.kind === 'failed') {
    return (
      <Tooltip multiline maw={360} label={<ProblemText problem={problemOf(state.error)} />} styles={{ tooltip: { padding: 0 } }}>
        <Button
          variant="light"
          color="red"
          leftSection={<IconAlertTriangle size={14} aria-hidden />}
          onClick={() => void session.autosave.flush()}
        >
          {t('saved.failed')}
        </Button>
      </Tooltip>
    )
  }
  const Icon = { saved: IconCheck, saving: IconCloudUpload, conflict: IconAlertTriangle }[state.kind]
  return (
    <Group gap={4} wrap="nowrap" role="status" data-saved={state.kind}>
      <Icon size={14} aria-hidden color="var(--mantine-color-dimmed)" />
      <Text size="xs" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
        {t(`saved.${state.kind}`)}
      </Text>
    </Group>
  )
}
