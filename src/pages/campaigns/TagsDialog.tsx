import { Button, Group, Modal, Stack, TagsInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '../../desk/use-desk.tsx'
import type { CampaignRecord } from '../../engine/campaign/record.ts'
import { ProblemText } from '../../parts/ProblemText.tsx'
import { problemOf } from '../../parts/problem-of.ts'
import { useReturnFocus } from '../../ui/use-return-focus.ts'

interface TagsDialogProps {
  readonly record: CampaignRecord
  /** Tags in use, to pick from. */
  readonly known: readonly string[]
  readonly onClose: () => void
}

export function TagsDialog({ record, known, onClose }: TagsDialogProps) {
  useReturnFocus()
  const { t } = useTranslation('campaigns')
  const { t: ui } = useTranslation('ui')
  const desk = useDesk()
  const [tags, setTags] = useState<string[]>(record.draft.tags)
  const [error, setError] = useState<unknown>()
  const save = () => desk.campaigns.setTags(record.id, tags).then(onClose, setError)
  return (
    <Modal opened onClose={onClose} title={t('tagsOf', { name: record.draft.name })} closeButtonProps={{ 'aria-label': ui('close') }}>
      <Stack gap="md">
        <TagsInput
          label={t('column.tags')}
          description={t('tagsHint')}
          data={[...known]}
          value={tags}
          onChange={(values) => setTags(values.map((tag) => tag.slice(0, 60)))}
          openOnFocus={false}
          data-autofocus
        />
        {error !== undefined && <ProblemText problem={problemOf(error)} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {ui('cancel')}
          </Button>
          <Button onClick={save}>{t('saveTags')}</Button>
        </Group>
      </Stack>
    </Modal>
  )
}
