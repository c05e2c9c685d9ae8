import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { catalogue } from '../../activities/index.ts'
import type { Campaign } from '../../engine/campaign/schema.ts'
import { flowOf } from '../../engine/run/flow.ts'
import type { RunState } from '../../engine/run/state.ts'
import { type Availability, type TaskVerb, taskVerbs } from '../../engine/run/verbs.ts'

const neither: Readonly<Record<TaskVerb, Availability>> = { retry: { available: false }, skip: { available: false } }

/** What may be done with a step's task, with the reasons as sentences. */
export function useTaskVerbs(campaign: Campaign, state: RunState | undefined): (step: string) => Readonly<Record<TaskVerb, Availability>> {
  const { t } = useTranslation()
  return useMemo(() => {
    const flow = flowOf(campaign, catalogue)
    const inWords = ({ available, why }: Availability): Availability => (why === undefined ? { available } : { available, why: t(why) })
    return (step) => {
      const at = flow.byId.get(step)
      if (!state || !at) return neither
      const { retry, skip } = taskVerbs(state, at)
      return { retry: inWords(retry), skip: inWords(skip) }
    }
  }, [campaign, state, t])
}
