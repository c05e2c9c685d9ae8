import { Button, Group, Modal, Stack, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '../../desk/use-desk.tsx'
import type { Campaign } from '../../engine/campaign/schema.ts'
import { type ProblemLike, ProblemText } from '../../parts/ProblemText.tsx'
import { problemOf } from '../../parts/problem-of.ts'

interface TemplateDialogProps {
  readonly campaign: Campaign
  readonly onClose: () => void
}

/** Saves what is on the canvas as a template. Later edits of either leave the other alone. */
export function TemplateDialog({ campaign, onClose }: TemplateDialogProps) {
  const { t } = useTranslation(['editor', 'ui'])
  const desk = useDesk()
  const [name, setName] = useState(campaign.name)
  const [description, setDescription] = useState(campaign.description)
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState<ProblemLike>()
  const save = async () => {
    setBusy(true)
    try {
      await desk.campaigns.saveTemplate({ name: name.trim(), description, file: campaign })
      onClose()
    } catch (error) {
      setFailed(problemOf(error))
      setBusy(false)
    }
  }
  return (
    <Modal opened onClose={onClose} title={t('template.title')} centered closeButtonProps={{ 'aria-label': t('ui:close') }}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <Stack gap="sm">
          <TextInput
            label={t('template.name')}
            required
            maxLength={200}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            data-autofocus
          />
          <Textarea
            label={t('template.description')}
            autosize
            minRows={3}
            maxLength={4000}
            value={description}
            onChange={(event) => setDescription(event.currentTarget.value)}
          />
          {failed && <ProblemText problem={failed} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" size="sm" onClick={onClose}>
              {t('ui:cancel')}
            </Button>
            <Button size="sm" type="submit" loading={busy} disabled={name.trim() === ''}>
              {t('template.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
