import type { Catalogue } from '../activity/define.ts'
import { checkCampaign } from '../campaign/check.ts'
import type { Campaign } from '../campaign/schema.ts'
import type { Message } from '../ports/inbox.ts'
import type { DataModel } from '../query/model.ts'
import type { RunEvent } from './events.ts'
import { flowOf } from './flow.ts'
import type { RunState } from './state.ts'
import { isTaskVerb, refusal, taskRefusal } from './verbs.ts'

/** What a verb comes to in this state: taken and accepted, or taken and refused with the reason. */
export function answer(
  campaign: Campaign,
  catalogue: Catalogue,
  model: DataModel,
  state: RunState,
  message: Message,
  at: number,
): RunEvent {
  const { id, verb, by, step } = message
  const why = isTaskVerb(verb)
    ? (taskRefusal(state, flowOf(campaign, catalogue).byId.get(step ?? ''), verb) ??
      (verb === 'skip' && step !== undefined && breaksLaterSteps(campaign, catalogue, model, step) ? 'skip_breaks_later' : undefined))
    : refusal(state, verb)
  return {
    type: 'verb_taken',
    at,
    message: id,
    verb,
    by,
    ...(step === undefined ? {} : { step }),
    accepted: why === undefined,
    ...(why === undefined ? {} : { why }),
  }
}

/** R12: a later step may need a key or column that only this one makes. The check of a campaign knows. */
function breaksLaterSteps(campaign: Campaign, catalogue: Catalogue, model: DataModel, skipped: string): boolean {
  const without: Campaign = { ...campaign, steps: campaign.steps.map((step) => (step.id === skipped ? { ...step, mode: 'skip' } : step)) }
  const errors = (of: Campaign) => checkCampaign(of, model, catalogue).filter(({ severity }) => severity === 'error').length
  return errors(without) > errors(campaign)
}
