import { NumberInput, Select, Stack, TagsInput, Textarea, TextInput, Title } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useLive } from '../../desk/use-desk.tsx'
import type { Campaign } from '../../engine/campaign/schema.ts'
import { dimensionKey } from '../../engine/query/model.ts'
import { ProblemText } from '../../parts/ProblemText.tsx'
import { useEditing } from '../editing.tsx'
import { changeCampaign } from '../edits/change-step.ts'
import { useShown } from '../shown.tsx'
import { NameField } from './NameField.tsx'

type Fields = Omit<Campaign, 'steps' | 'transitions'>

/** The campaign itself: what it is called, whom it targets, in which zone. */
export function CampaignSettings() {
  const { t } = useTranslation('editor')
  const { session } = useEditing()
  const { campaign, readOnly, checks } = useShown()
  const model = useLive((desk) => desk.data.model, []).value
  const zones = useMemo(() => Intl.supportedValuesOf('timeZone'), [])
  const change = (fields: Partial<Fields>) =>
    session.store.getState().edit((draft) => changeCampaign(draft, fields), `campaign:${Object.keys(fields).join()}`)
  const own = checks.problems.filter((problem) => problem.step === undefined && problem.transition === undefined)
  const dimensions = (model?.tables ?? [])
    .filter((table) => dimensionKey(table))
    .map(({ name, label }) => ({ value: name, label: label ?? name }))
  const known = dimensions.some(({ value }) => value === campaign.dimension) || campaign.dimension === ''
  return (
    <Stack gap="sm" p="sm">
      <Title order={3}>{t('settings.title')}</Title>
      {own.map((problem) => (
        <ProblemText key={problem.code} problem={problem} />
      ))}
      <NameField label={t('settings.name')} />
      <Textarea
        label={t('settings.description')}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={4000}
        value={campaign.description}
        readOnly={readOnly}
        onChange={(event) => change({ description: event.currentTarget.value })}
      />
      <TagsInput
        label={t('settings.tags')}
        placeholder={t('settings.tagsHint')}
        value={campaign.tags}
        readOnly={readOnly}
        onChange={(tags) => change({ tags: tags.filter((tag) => tag.length <= 60) })}
      />
      <Select
        label={t('settings.dimension')}
        description={t('settings.dimensionHint')}
        placeholder={t('settings.choose')}
        data={known ? dimensions : [...dimensions, { value: campaign.dimension, label: campaign.dimension }]}
        value={campaign.dimension === '' ? null : campaign.dimension}
        nothingFoundMessage={t('settings.noTables')}
        searchable
        readOnly={readOnly}
        onChange={(dimension) => change({ dimension: dimension ?? '' })}
      />
      <Select
        label={t('settings.zone')}
        description={t('settings.zoneHint')}
        placeholder={model?.zone ?? ''}
        data={zones}
        value={campaign.zone === '' ? null : campaign.zone}
        searchable
        clearable
        limit={80}
        readOnly={readOnly}
        onChange={(zone) => change({ zone: zone ?? '' })}
      />
      <TextInput
        label={t('settings.seed')}
        description={t('settings.seedHint')}
        value={campaign.seed}
        readOnly={readOnly}
        onChange={(event) => change({ seed: event.currentTarget.value })}
      />
      <NumberInput
        label={t('settings.retention')}
        description={t('settings.retentionHint')}
        value={campaign.retentionDays}
        min={1}
        allowDecimal={false}
        clampBehavior="strict"
        readOnly={readOnly}
        onChange={(days) => typeof days === 'number' && days >= 1 && change({ retentionDays: days })}
      />
    </Stack>
  )
}
