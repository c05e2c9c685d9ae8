import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk, useLive } from '../../desk/use-desk.tsx'
import type { CampaignRecord } from '../../engine/campaign/record.ts'
import { AbortReport } from '../../parts/AbortReport.tsx'
import { ConfirmDialog } from '../../parts/ConfirmDialog.tsx'
import { useReturnFocus } from '../../ui/use-return-focus.ts'

interface AbortCampaignDialogProps {
  readonly record: CampaignRecord
  readonly onClose: () => void
}

/** R8: the emergency brake for a campaign and all its runs; afterwards it tells what had happened. */
export function AbortCampaignDialog({ record, onClose }: AbortCampaignDialogProps) {
  useReturnFocus()
  const { t } = useTranslation('campaigns')
  const { t: ui } = useTranslation('ui')
  const desk = useDesk()
  const runs = useLive((to) => to.runs.list(record.id), [record.id])
  const [hit, setHit] = useState<readonly string[]>()
  const { name } = record.draft
  if (hit === undefined) {
    const going = (runs.value ?? []).filter((run) => run.ended === undefined).map((run) => run.id)
    return (
      <ConfirmDialog
        opened
        danger
        title={t('ask.abort.title', { name })}
        confirm={t('action.abort')}
        onConfirm={() => desk.campaigns.verb(record.id, 'abort')}
        onDone={() => setHit(going)}
        onClose={onClose}
      >
        <Text size="sm">{t('ask.abort.text')}</Text>
        <Text size="sm">{t('ask.abort.runs', { count: going.length })}</Text>
      </ConfirmDialog>
    )
  }
  return (
    <Modal opened onClose={onClose} size="lg" title={t('aborted', { name })} closeButtonProps={{ 'aria-label': ui('close') }}>
      <Stack gap="lg">
        {hit.length === 0 && <Text size="sm">{t('abortedNothing')}</Text>}
        {hit.map((run) => (
          <AbortReport key={run} run={run} />
        ))}
        <Group justify="flex-end">
          <Button onClick={onClose}>{ui('close')}</Button>
        </Group>
      </Stack>
    </Modal>
  )
}
