import { Button, Stack, Text, Title } from '@mantine/core'
import { IconCopy, IconCopyPlus, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useEditing } from '../editing.tsx'
import { useShown } from '../shown.tsx'
import { writeClipboard } from '../write-clipboard.ts'

/** What can be done with several steps at once. */
export function SelectionInspector({ count }: { readonly count: number }) {
  const { t } = useTranslation('editor')
  const { commands } = useEditing()
  const { readOnly } = useShown()
  return (
    <Stack gap="sm" p="sm" align="flex-start">
      <Title order={3}>{t('selection.title', { count })}</Title>
      <Text c="dimmed">{t('selection.hint')}</Text>
      <Button variant="default" leftSection={<IconCopy size={14} aria-hidden />} onClick={() => void writeClipboard(commands.copied())}>
        {t('menu.copy')}
      </Button>
      {!readOnly && (
        <>
          <Button variant="default" leftSection={<IconCopyPlus size={14} aria-hidden />} onClick={commands.duplicateSelected}>
            {t('menu.duplicate')}
          </Button>
          <Button variant="default" c="red" leftSection={<IconTrash size={14} aria-hidden />} onClick={commands.removeSelected}>
            {t('menu.delete')}
          </Button>
        </>
      )}
    </Stack>
  )
}
