import { Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useDesk } from '../../desk/use-desk.tsx'
import { ConfirmDialog } from '../../parts/ConfirmDialog.tsx'
import { AbortCampaignDialog } from './AbortCampaignDialog.tsx'
import type { MenuAction } from './CampaignMenu.tsx'
import type { CampaignRow } from './campaign-rows.ts'
import { TagsDialog } from './TagsDialog.tsx'

export interface OpenDialog {
  readonly action: Exclude<MenuAction, 'open' | 'duplicate' | 'restore'>
  readonly row: CampaignRow
}

interface CampaignDialogsProps {
  readonly dialog: OpenDialog
  readonly rows: readonly CampaignRow[]
  readonly onClose: () => void
}

/** The questions behind the row menu. */
export function CampaignDialogs({ dialog, rows, onClose }: CampaignDialogsProps) {
  const { t } = useTranslation('campaigns')
  const desk = useDesk()
  const { action } = dialog
  const { record } = dialog.row
  const { id } = record
  if (action === 'editTags') {
    const known = [...new Set(rows.flatMap((row) => row.record.draft.tags))].sort()
    return <TagsDialog record={record} known={known} onClose={onClose} />
  }
  if (action === 'abort') return <AbortCampaignDialog record={record} onClose={onClose} />
  const run: Record<typeof action, () => Promise<void>> = {
    close: () => desk.campaigns.verb(id, 'close'),
    stop: () => desk.campaigns.verb(id, 'stop'),
    archive: () => desk.campaigns.archive(id),
    delete: () => desk.campaigns.remove(id),
  }
  const active = record.stage === 'live' || record.stage === 'scheduled' || record.stage === 'closed'
  return (
    <ConfirmDialog
      opened
      title={t(`ask.${action}.title`, { name: record.draft.name })}
      confirm={t(`action.${action}`)}
      danger={action === 'stop' || action === 'delete'}
      onConfirm={run[action]}
      onClose={onClose}
    >
      <Stack gap="xs">
        <Text size="sm">{t(`ask.${action}.text`)}</Text>
        {action === 'archive' && active && <Text size="sm">{t('ask.archive.stops')}</Text>}
      </Stack>
    </ConfirmDialog>
  )
}
