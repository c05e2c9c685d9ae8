import { Button, Group, Modal, ScrollArea, Stack, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { catalogue } from '../../activities/index.ts'
import { type ReadCampaign, readCampaign } from '../../engine/campaign/read-file.ts'
import { ProblemText } from '../../parts/ProblemText.tsx'
import { useEditing } from '../editing.tsx'

interface ImportDialogProps {
  readonly file: File
  readonly onClose: () => void
}

/** W7: what a campaign file holds and what is wrong with it, before it takes the place of what is open. */
export function ImportDialog({ file, onClose }: ImportDialogProps) {
  const { t } = useTranslation(['editor', 'ui'])
  const { session } = useEditing()
  const [read, setRead] = useState<ReadCampaign>()
  useEffect(() => {
    let gone = false
    void file.text().then((text) => !gone && setRead(readCampaign(text, catalogue)))
    return () => {
      gone = true
    }
  }, [file])
  const campaign = read?.campaign
  const take = () => {
    if (campaign) session.store.getState().edit(() => campaign)
    onClose()
  }
  return (
    <Modal
      opened={read !== undefined}
      onClose={onClose}
      title={t('import.title', { file: file.name })}
      centered
      size="lg"
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <Stack gap="sm">
        <Text>{campaign ? t('import.found', { name: campaign.name, count: campaign.steps.length }) : t('import.refused')}</Text>
        {campaign && (read?.problems.length ?? 0) > 0 && (
          <Text c="dimmed">{t('import.remarks', { count: read?.problems.length ?? 0 })}</Text>
        )}
        <ScrollArea.Autosize mah={320} scrollbarSize={8}>
          <Stack gap="xs">
            {read?.problems.map((problem, index) => (
              <ProblemText key={`${problem.code}:${problem.field ?? ''}:${index}`} problem={problem} />
            ))}
          </Stack>
        </ScrollArea.Autosize>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" size="sm" onClick={onClose}>
            {t(campaign ? 'ui:cancel' : 'ui:close')}
          </Button>
          {campaign && (
            <Button size="sm" onClick={take} data-autofocus>
              {t('import.replace')}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  )
}
