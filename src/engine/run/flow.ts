import type { Activity, Catalogue } from '../activity/define.ts'
import { topologicalOrder } from '../campaign/graph/topological-order.ts'
import type { Campaign, Step, Transition } from '../campaign/schema.ts'

// What a run asks of its campaign after every event, worked out once: settings are parsed here and nowhere on the way.

export interface FlowStep {
  readonly step: Step
  /** Absent for a type that the catalogue does not have. */
  readonly activity: Activity | undefined
  /** In file order. */
  readonly inbound: readonly Transition[]
  readonly wired: ReadonlySet<string>
  /** The first transition into the first inlet: what a skipped step lets through (R12). */
  readonly primary: Transition | undefined
  readonly firstOutlet: string | undefined
  readonly deadInlets: 'block' | 'go_on'
}

export interface Flow {
  /** Each step behind the ones it depends on. */
  readonly order: readonly FlowStep[]
  readonly byId: ReadonlyMap<string, FlowStep>
}

const flows = new WeakMap<Campaign, { readonly catalogue: Catalogue; readonly flow: Flow }>()

export function flowOf(campaign: Campaign, catalogue: Catalogue): Flow {
  const known = flows.get(campaign)
  if (known?.catalogue === catalogue) return known.flow
  const flow = workOut(campaign, catalogue)
  flows.set(campaign, { catalogue, flow })
  return flow
}

function workOut(campaign: Campaign, catalogue: Catalogue): Flow {
  const inbound = grouped(campaign.transitions, (transition) => transition.to)
  const outbound = grouped(campaign.transitions, (transition) => transition.from)
  const byId = new Map(
    campaign.steps.map((step): [string, FlowStep] => [
      step.id,
      flowStep(step, catalogue.get(step.type), inbound.get(step.id) ?? [], outbound.get(step.id) ?? []),
    ]),
  )
  return { order: topologicalOrder(campaign).flatMap((id) => byId.get(id) ?? []), byId }
}

function grouped(transitions: readonly Transition[], by: (transition: Transition) => string): ReadonlyMap<string, readonly Transition[]> {
  const groups = new Map<string, Transition[]>()
  for (const transition of transitions) {
    const group = groups.get(by(transition))
    if (group) group.push(transition)
    else groups.set(by(transition), [transition])
  }
  return groups
}

function flowStep(step: Step, activity: Activity | undefined, inbound: readonly Transition[], outbound: readonly Transition[]): FlowStep {
  const inlet = activity?.inlets(step.settings)[0]?.name
  return {
    step,
    activity,
    inbound,
    wired: new Set(outbound.map((transition) => transition.outlet)),
    primary: inbound.find((transition) => transition.inlet === inlet),
    firstOutlet: activity?.outlets(step.settings)[0]?.name,
    deadInlets: activity?.deadInlets(step.settings) ?? 'block',
  }
}
