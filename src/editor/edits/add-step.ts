import type { Catalogue } from '../../engine/activity/define.ts'
import { inboundOf, stepOf } from '../../engine/campaign/graph/edges.ts'
import { descendantsOf } from '../../engine/campaign/graph/reach.ts'
import { type Campaign, type Step, type Transition, transitionId } from '../../engine/campaign/schema.ts'
import { newStepId } from '../../engine/campaign/step-id.ts'
import type { Kit } from './kit.ts'
import { freePlace, gapX, nudgeSteps, type Point, positionOf, stepWidth } from './place.ts'
import { inletsOf, type Port, primaryInlet, primaryOutlet } from './ports.ts'
import { renameInbound } from './rename-inbound.ts'

/** Where a new step goes: on free ground, behind an outlet, or into a transition. */
export type Place =
  | { readonly kind: 'free'; readonly at: Point }
  | { readonly kind: 'outlet'; readonly port: Port; readonly at?: Point }
  | { readonly kind: 'transition'; readonly transition: Transition }

export interface NewStep {
  readonly type: string
  readonly name: string
}

export interface Added {
  readonly campaign: Campaign
  readonly step: string
}

/** Adds a step of a known activity and wires it by its primary inlet and outlet. */
export function addStep(campaign: Campaign, { catalogue, taken }: Kit, { type, name }: NewStep, place: Place): Added {
  const activity = catalogue.get(type)
  if (!activity) throw new Error(`the palette offered "${type}", which is no activity`)
  const step: Step = {
    id: newStepId(campaign, type, taken),
    type,
    version: activity.version,
    name,
    settings: initialSettings(activity.initial),
    mode: 'run',
    breakpoint: false,
  }
  return { campaign: placed(campaign, catalogue, step, place), step: step.id }
}

/** A name that no other step has: "Email", "Email 2" ... */
export function freshName(campaign: Campaign, name: string): string {
  const taken = new Set(campaign.steps.map((step) => step.name))
  let candidate = name
  for (let n = 2; taken.has(candidate); n++) candidate = `${name} ${n}`
  return candidate
}

/** True when a step of the type can stand at the place: it needs an inlet, and inside a transition an outlet too. */
export function fits(catalogue: Catalogue, type: string, place: Place): boolean {
  const activity = catalogue.get(type)
  if (!activity) return false
  if (place.kind === 'free') return true
  const enters = activity.inlets(activity.initial).length > 0
  return place.kind === 'outlet' ? enters : enters && activity.outlets(activity.initial).length > 0
}

function initialSettings(initial: unknown): Record<string, unknown> {
  const copy: unknown = structuredClone(initial)
  return typeof copy === 'object' && copy !== null ? { ...copy } : {}
}

function placed(campaign: Campaign, catalogue: Catalogue, step: Step, place: Place): Campaign {
  if (place.kind === 'free') return withStep(campaign, step, freePlace(campaign, place.at))
  return place.kind === 'outlet' ? appended(campaign, catalogue, step, place) : inserted(campaign, catalogue, step, place.transition)
}

function withStep(campaign: Campaign, step: Step, position: Point): Campaign {
  return { ...campaign, steps: [...campaign.steps, { ...step, position }] }
}

function appended(campaign: Campaign, catalogue: Catalogue, step: Step, { port, at }: Extract<Place, { kind: 'outlet' }>): Campaign {
  const source = stepOf(campaign, port.step)
  const from = source ? positionOf(source) : { x: 0, y: 0 }
  const grown = withStep(campaign, step, freePlace(campaign, at ?? { x: from.x + stepWidth + gapX, y: from.y }))
  const inlet = primaryInlet(grown, catalogue, step)
  if (inlet === undefined) return grown
  return { ...grown, transitions: [...grown.transitions, { from: port.step, outlet: port.name, to: step.id, inlet }] }
}

/** Puts a step into a transition, in the transition's place in the file, because order decides which set is the primary one. */
function inserted(campaign: Campaign, catalogue: Catalogue, step: Step, transition: Transition): Campaign {
  const [inlet, outlet] = [primaryInlet(campaign, catalogue, step), primaryOutlet(campaign, catalogue, step)]
  const [source, target] = [stepOf(campaign, transition.from), stepOf(campaign, transition.to)]
  if (inlet === undefined || outlet === undefined || !source || !target) return campaign
  const roomy = withRoomBetween(campaign, source, target)
  const id = transitionId(transition)
  const [from, to] = [positionOf(source), positionOf(stepOf(roomy, target.id) ?? target)]
  const grown = withStep(roomy, step, freePlace(roomy, { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }))
  const rewired: Campaign = {
    ...grown,
    transitions: grown.transitions.flatMap((each) =>
      transitionId(each) === id
        ? [
            { ...each, to: step.id, inlet },
            { from: step.id, outlet, to: each.to, inlet: each.inlet },
          ]
        : [each],
    ),
  }
  return namesSets(campaign, catalogue, target)
    ? renameInbound(rewired, target.id, { step: transition.from, name: transition.outlet }, { step: step.id, name: outlet })
    : rewired
}

/** True for a step whose settings may name its inbound populations. */
export function namesSets(campaign: Campaign, catalogue: Catalogue, step: Step): boolean {
  return inletsOf(campaign, catalogue, step).some((inlet) => inlet.many) || inboundOf(campaign, step.id).length > 1
}

/** Moves the target and everything behind it to the right until a step fits in between. */
function withRoomBetween(campaign: Campaign, source: Step, target: Step): Campaign {
  const needed = positionOf(source).x + 2 * (stepWidth + gapX) - positionOf(target).x
  if (needed <= 0) return campaign
  return nudgeSteps(campaign, new Set([target.id, ...descendantsOf(campaign, target.id)]), { x: needed, y: 0 })
}
