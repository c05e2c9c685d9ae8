import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { catalogue } from '../../activities/index.ts'
import { useLive } from '../../desk/use-desk.tsx'
import type { RunRecord } from '../../engine/campaign/record.ts'
import type { Campaign } from '../../engine/campaign/schema.ts'
import { useStepWords } from '../../parts/use-step-words.ts'
import { useFormat } from '../../ui/use-format.ts'

export interface Narrowing {
  readonly campaign: string | undefined
  readonly run: string | undefined
  readonly step: string | undefined
}

interface OutboxFiltersProps {
  readonly narrowing: Narrowing
  readonly onChange: (narrowing: Narrowing) => void
}

/** Narrows to a campaign, then to one of its runs, then to one of its steps. */
export function OutboxFilters({ narrowing, onChange }: OutboxFiltersProps) {
  const { t } = useTranslation('outbox')
  const campaigns = useLive((desk) => desk.campaigns.list, []).value ?? []
  const runs = useLive((desk) => desk.runs.list(), []).value ?? []
  // A run that was opened by its address belongs to a campaign, even when the address does not name it.
  const campaign = narrowing.campaign ?? runs.find((run) => run.id === narrowing.run)?.campaign
  const file = campaigns.find((record) => record.id === campaign)?.draft
  return (
    <>
      <Select
        w={190}
        clearable
        searchable
        aria-label={t('filter.campaign')}
        placeholder={t('filter.campaign')}
        data={campaigns.map(({ id, draft }) => ({ value: id, label: draft.name }))}
        value={campaign ?? null}
        onChange={(value) => onChange({ campaign: value ?? undefined, run: undefined, step: undefined })}
      />
      {campaign !== undefined && (
        <RunSelect
          runs={runs.filter((run) => run.campaign === campaign)}
          run={narrowing.run}
          onChange={(run) => onChange({ ...narrowing, campaign, run })}
        />
      )}
      {file && <StepSelect campaign={file} step={narrowing.step} onChange={(step) => onChange({ ...narrowing, campaign, step })} />}
    </>
  )
}

interface RunSelectProps {
  readonly runs: readonly RunRecord[]
  readonly run: string | undefined
  readonly onChange: (run: string | undefined) => void
}

function RunSelect({ runs, run, onChange }: RunSelectProps) {
  const { t } = useTranslation('outbox')
  const format = useFormat()
  return (
    <Select
      w={190}
      clearable
      aria-label={t('filter.run')}
      placeholder={t('filter.run')}
      data={runs.map(({ id, number, created }) => ({ value: id, label: t('runOf', { n: number, when: format.date(created) }) }))}
      value={run ?? null}
      onChange={(value) => onChange(value ?? undefined)}
    />
  )
}

interface StepSelectProps {
  readonly campaign: Campaign
  readonly step: string | undefined
  readonly onChange: (step: string | undefined) => void
}

function StepSelect({ campaign, step, onChange }: StepSelectProps) {
  const { t } = useTranslation('outbox')
  const words = useStepWords(campaign)
  return (
    <Select
      w={170}
      clearable
      aria-label={t('filter.step')}
      placeholder={t('filter.step')}
      data={campaign.steps
        .filter((each) => catalogue.get(each.type)?.category === 'channel')
        .map(({ id }) => ({ value: id, label: words.step(id) }))}
      value={step ?? null}
      onChange={(value) => onChange(value ?? undefined)}
    />
  )
}
