import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { catalogue } from '../activities/index.ts'
import type { Campaign } from '../engine/campaign/schema.ts'

export interface StepWords {
  /** What a person called the step, else the activity's name, else the id. */
  step(id: string): string
  /** The activity's name; the raw type for one that this product does not have. */
  activity(type: string): string
  outlet(step: string, outlet: string): string
  bucket(step: string, bucket: string): string
}

/** How the steps of a campaign, their outlets and their buckets are called in the person's language. */
export function useStepWords(campaign: Campaign): StepWords {
  const { t, i18n } = useTranslation()
  return useMemo(() => {
    const steps = new Map(campaign.steps.map((step) => [step.id, step]))
    const own = (type: string | undefined, key: string, params: Readonly<Record<string, string>> = {}) => {
      const full = `activity.${type}:${key}`
      return type !== undefined && i18n.exists(full) ? t(full, params) : undefined
    }
    // Numbered outlets share one sentence: `subset2` is said as `outlet.subset` with its number.
    const numbered = (type: string | undefined, outlet: string) => {
      const [, stem, n] = /^(\D+)(\d+)$/.exec(outlet) ?? []
      return stem !== undefined && n !== undefined ? own(type, `outlet.${stem}`, { n }) : undefined
    }
    const outletName = (type: string | undefined, outlet: string) => own(type, `outlet.${outlet}`) ?? numbered(type, outlet) ?? outlet
    const activity = (type: string) => own(type, 'name') ?? type
    const typed = (id: string, outlet: string) => {
      const step = steps.get(id)
      const found = step && catalogue.get(step.type)?.outlets(step.settings)
      return found?.find((each) => each.name === outlet)?.label
    }
    return {
      activity,
      step: (id) => {
        const step = steps.get(id)
        return step ? step.name || activity(step.type) : id
      },
      outlet: (id, outlet) => typed(id, outlet) || outletName(steps.get(id)?.type, outlet),
      bucket: (id, bucket) => own(steps.get(id)?.type, `bucket.${bucket}`) ?? bucket,
    }
  }, [campaign, t, i18n])
}
