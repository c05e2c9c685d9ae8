import type { Campaign, Step, Transition } from '../../engine/campaign/schema.ts'
import { same } from './same.ts'
import { applySplice, type Splice, spliceOf } from './splice.ts'

interface Change<T> {
  readonly before?: T
  readonly after?: T
}

type Fields = Omit<Campaign, 'steps' | 'transitions'>

/** The difference of two states of a campaign, small enough to keep hundreds of them. It works in both directions. */
export interface CampaignDiff {
  /** The campaign's own fields, name to retention, when any differs. */
  readonly fields?: { readonly before: Fields; readonly after: Fields }
  readonly steps: readonly (Change<Step> & { readonly id: string })[]
  /** Ids of the steps in file order, when it differs. */
  readonly order?: Splice<string>
  readonly transitions?: Splice<Transition>
}

/** @returns undefined when both are equal */
export function diffCampaigns(before: Campaign, after: Campaign): CampaignDiff | undefined {
  const fields = fieldsChange(before, after)
  const steps = stepChanges(before, after)
  const order = before.steps === after.steps ? undefined : spliceOf(idsOf(before), idsOf(after))
  const transitions = before.transitions === after.transitions ? undefined : spliceOf(before.transitions, after.transitions)
  if (!fields && steps.length === 0 && !order && !transitions) return undefined
  return { steps, ...(fields && { fields }), ...(order && { order }), ...(transitions && { transitions }) }
}

/** The campaign on the other side of a difference. The campaign must be the side that the direction starts from. */
export function applyDiff(campaign: Campaign, diff: CampaignDiff, direction: 'forward' | 'back'): Campaign {
  const side = direction === 'forward' ? 'after' : 'before'
  const byId = new Map(campaign.steps.map((step) => [step.id, step]))
  for (const change of diff.steps) {
    const step = change[side]
    if (step) byId.set(change.id, step)
    else byId.delete(change.id)
  }
  const ids = diff.order ? applySplice(idsOf(campaign), diff.order, direction) : idsOf(campaign)
  return {
    ...(diff.fields ? diff.fields[side] : fieldsOf(campaign)),
    steps: diff.steps.length === 0 && !diff.order ? campaign.steps : ids.flatMap((id) => byId.get(id) ?? []),
    transitions: diff.transitions ? applySplice(campaign.transitions, diff.transitions, direction) : campaign.transitions,
  }
}

function idsOf(campaign: Campaign): string[] {
  return campaign.steps.map((step) => step.id)
}

function fieldsOf({ steps: _steps, transitions: _transitions, ...fields }: Campaign): Fields {
  return fields
}

function fieldsChange(before: Campaign, after: Campaign): CampaignDiff['fields'] {
  const [a, b] = [fieldsOf(before), fieldsOf(after)]
  return same(a, b) ? undefined : { before: a, after: b }
}

function stepChanges(before: Campaign, after: Campaign): CampaignDiff['steps'] {
  if (before.steps === after.steps) return []
  const was = new Map(before.steps.map((step) => [step.id, step]))
  const is = new Map(after.steps.map((step) => [step.id, step]))
  const ids = new Set([...was.keys(), ...is.keys()])
  return [...ids].flatMap((id) => {
    const [a, b] = [was.get(id), is.get(id)]
    return same(a, b) ? [] : [{ id, ...(a && { before: a }), ...(b && { after: b }) }]
  })
}
