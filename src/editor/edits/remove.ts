import type { Catalogue } from '../../engine/activity/define.ts'
import { inboundOf, outboundOf, stepOf } from '../../engine/campaign/graph/edges.ts'
import { type Campaign, transitionId } from '../../engine/campaign/schema.ts'
import { namesSets } from './add-step.ts'
import { primaryOutlet } from './ports.ts'
import { renameInbound } from './rename-inbound.ts'

/** Removes steps with their transitions. Settings of other steps are left as they are: W3 says what is missing. */
export function removeSteps(campaign: Campaign, ids: ReadonlySet<string>): Campaign {
  if (!campaign.steps.some((step) => ids.has(step.id))) return campaign
  return {
    ...campaign,
    steps: campaign.steps.filter((step) => !ids.has(step.id)),
    transitions: campaign.transitions.filter((each) => !ids.has(each.from) && !ids.has(each.to)),
  }
}

export function removeTransitions(campaign: Campaign, ids: ReadonlySet<string>): Campaign {
  const transitions = campaign.transitions.filter((each) => !ids.has(transitionId(each)))
  return transitions.length === campaign.transitions.length ? campaign : { ...campaign, transitions }
}

/**
 * Removes a step and joins what came in with what went out by its main outlet, as if it had never been inserted. Without
 * exactly one transition on both sides it is a plain removal.
 */
export function removeAndJoin(campaign: Campaign, catalogue: Catalogue, id: string): Campaign {
  const step = stepOf(campaign, id)
  const outlet = step && primaryOutlet(campaign, catalogue, step)
  const [before, moreBefore] = inboundOf(campaign, id)
  const [after, moreAfter] = outlet === undefined ? [] : outboundOf(campaign, id, outlet)
  if (!before || !after || moreBefore || moreAfter) return removeSteps(campaign, new Set([id]))
  const joined = {
    ...campaign,
    transitions: campaign.transitions.map((each) => (each === after ? { ...after, from: before.from, outlet: before.outlet } : each)),
  }
  const removed = removeSteps(joined, new Set([id]))
  const target = stepOf(removed, after.to)
  if (!target || !namesSets(removed, catalogue, target)) return removed
  return renameInbound(removed, after.to, { step: id, name: after.outlet }, { step: before.from, name: before.outlet })
}
