import { Button, Group, Modal, SegmentedControl, Select, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useDesk, useLive } from '../../desk/use-desk.tsx'
import type { Campaign } from '../../engine/campaign/schema.ts'
import { addresses } from '../../parts/addresses.ts'
import { ProblemText } from '../../parts/ProblemText.tsx'
import { problemOf } from '../../parts/problem-of.ts'
import { useReturnFocus } from '../../ui/use-return-focus.ts'
import { CampaignFilePicker } from './CampaignFilePicker.tsx'
import { chosenDraft, type Origin, origins } from './draft-choice.ts'
import { dimensions, type StartingPoint } from './starting-points.ts'
import { useStartingPoints } from './use-starting-points.ts'

interface NewCampaignDialogProps {
  /** A template chosen before. */
  readonly template?: string
  readonly onClose: () => void
}

/** Makes a draft, blank or from a template or a file, and opens it. */
export function NewCampaignDialog({ template, onClose }: NewCampaignDialogProps) {
  useReturnFocus()
  const { t } = useTranslation('campaigns')
  const { t: ui } = useTranslation('ui')
  const desk = useDesk()
  const navigate = useNavigate()
  const model = useLive((to) => to.data.model, [])
  const { points = [] } = useStartingPoints()
  const [origin, setOrigin] = useState<Origin>(template === undefined ? 'blank' : 'template')
  const [chosen, setChosen] = useState(template)
  const [file, setFile] = useState<Campaign>()
  const [typedName, setTypedName] = useState<string>()
  const [pickedDimension, setPickedDimension] = useState<string>()
  const [error, setError] = useState<unknown>()

  const offered = model.value ? dimensions(model.value) : []
  const point = points.find((each) => each.id === chosen)
  const choice = chosenDraft({ origin, point, file, typedName, pickedDimension, tables: offered.map(({ value }) => value) })
  const create = async (event: FormEvent) => {
    event.preventDefault()
    if (!choice.draft) return
    try {
      const id = await desk.campaigns.create(choice.draft, origin === 'template' ? point?.id : undefined)
      navigate(addresses.campaign(id))
    } catch (cause) {
      setError(cause)
    }
  }
  return (
    <Modal opened onClose={onClose} size="md" title={t('create.title')} closeButtonProps={{ 'aria-label': ui('close') }}>
      <form onSubmit={create}>
        <Stack gap="md">
          <SegmentedControl
            fullWidth
            aria-label={t('create.origin')}
            value={origin}
            onChange={(value) => setOrigin(origins.find((each) => each === value) ?? 'blank')}
            data={origins.map((value) => ({ value, label: t(`create.${value}`) }))}
          />
          {origin === 'template' && <TemplateSelect points={points} point={point} onChange={setChosen} />}
          {origin === 'file' && <CampaignFilePicker onRead={setFile} />}
          <TextInput
            label={t('create.name')}
            placeholder={t('create.namePlaceholder')}
            required
            maxLength={200}
            value={choice.name}
            onChange={(event) => setTypedName(event.currentTarget.value)}
            data-autofocus
          />
          <Select
            label={t('create.dimension')}
            description={t('create.dimensionHint')}
            placeholder={t(offered.length === 0 ? 'create.noTable' : 'create.choose')}
            disabled={offered.length === 0}
            data={[...offered]}
            value={choice.dimension ?? null}
            onChange={(value) => setPickedDimension(value ?? undefined)}
            allowDeselect={false}
          />
          {choice.lostDimension !== undefined && (
            <Text size="xs" c="dimmed">
              {t('create.dimensionLost', { table: choice.lostDimension })}
            </Text>
          )}
          {error !== undefined && <ProblemText problem={problemOf(error)} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {ui('cancel')}
            </Button>
            <Button type="submit" disabled={choice.draft === undefined}>
              {t('create.go')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

interface TemplateSelectProps {
  readonly points: readonly StartingPoint[]
  readonly point: StartingPoint | undefined
  readonly onChange: (id: string | undefined) => void
}

function TemplateSelect({ points, point, onChange }: TemplateSelectProps) {
  const { t } = useTranslation('campaigns')
  return (
    <Select
      label={t('create.template')}
      description={point?.description}
      placeholder={t('create.choose')}
      data={points.map(({ id, name }) => ({ value: id, label: name }))}
      value={point?.id ?? null}
      onChange={(value) => onChange(value ?? undefined)}
    />
  )
}
