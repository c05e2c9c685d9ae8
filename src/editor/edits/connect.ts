import type { Catalogue } from '../../engine/activity/define.ts'
import { connectionProblem } from '../../engine/campaign/connection.ts'
import { inboundOf, outboundOf, stepOf } from '../../engine/campaign/graph/edges.ts'
import { type Campaign, type Transition, transitionId } from '../../engine/campaign/schema.ts'
import { addStep } from './add-step.ts'
import type { Kit } from './kit.ts'
import { inletUsed, outletUsed } from './ports.ts'

/** The two activities that W2 names: the only ways to share an outlet and to join transitions. */
const sharing = 'fork'
const joining = 'combine'

/** What would make a refused connection possible. */
export interface Offer {
  readonly fork: boolean
  readonly combine: boolean
}

/** W2: a second edge from a used outlet offers a Fork, a second edge to a single inlet offers a Combine. */
export function offerFor(campaign: Campaign, catalogue: Catalogue, transition: Transition): Offer | undefined {
  const code = connectionProblem(campaign, catalogue, transition)?.code
  if (code !== 'outlet_crowded' && code !== 'inlet_crowded') return undefined
  return {
    fork: outletUsed(campaign, catalogue, { step: transition.from, name: transition.outlet }),
    combine: inletUsed(campaign, catalogue, { step: transition.to, name: transition.inlet }),
  }
}

function has(campaign: Campaign, transition: Transition): boolean {
  const id = transitionId(transition)
  return campaign.transitions.some((each) => transitionId(each) === id)
}

export function connect(campaign: Campaign, transition: Transition): Campaign {
  return has(campaign, transition) ? campaign : { ...campaign, transitions: [...campaign.transitions, transition] }
}

/** Moves one end of a transition, in its place in the file. */
export function reconnect(campaign: Campaign, old: Transition, transition: Transition): Campaign {
  const id = transitionId(old)
  if (id === transitionId(transition)) return campaign
  return { ...campaign, transitions: campaign.transitions.map((each) => (transitionId(each) === id ? transition : each)) }
}

interface Names {
  readonly fork: string
  readonly combine: string
}

/** Carries an offer out: a Fork behind the used outlet, a Combine in front of the used inlet, and the connection between. */
export function connectBy(campaign: Campaign, kit: Kit, transition: Transition, offer: Offer, names: Names): Campaign {
  const forked = offer.fork ? withFork(campaign, kit, transition, names.fork) : { campaign, transition }
  const { campaign: joined, transition: last } = offer.combine
    ? withCombine(forked.campaign, kit, forked.transition, names.combine)
    : forked
  return connect(joined, last)
}

interface Rewired {
  readonly campaign: Campaign
  /** The connection that is now free to be made. */
  readonly transition: Transition
}

function withFork(campaign: Campaign, kit: Kit, transition: Transition, name: string): Rewired {
  const present = outboundOf(campaign, transition.from, transition.outlet)[0]
  if (!present) return { campaign, transition }
  const added = addStep(campaign, kit, { type: sharing, name }, { kind: 'transition', transition: present })
  const step = stepOf(added.campaign, added.step)
  const free = kit.catalogue
    .get(sharing)
    ?.outlets(step?.settings)
    .find((outlet) => outboundOf(added.campaign, added.step, outlet.name).length === 0)
  return { campaign: added.campaign, transition: free ? { ...transition, from: added.step, outlet: free.name } : transition }
}

function withCombine(campaign: Campaign, kit: Kit, transition: Transition, name: string): Rewired {
  const present = inboundOf(campaign, transition.to, transition.inlet)[0]
  if (!present) return { campaign, transition }
  const added = addStep(campaign, kit, { type: joining, name }, { kind: 'transition', transition: present })
  const inlet = inboundOf(added.campaign, added.step)[0]?.inlet ?? transition.inlet
  return { campaign: added.campaign, transition: { ...transition, to: added.step, inlet } }
}
