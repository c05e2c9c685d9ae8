import type { Catalogue } from '../activity/define.ts'
import { inboundOf, outboundOf, stepOf } from './graph/edges.ts'
import { wouldCycle } from './graph/would-cycle.ts'
import type { Problem } from './problem.ts'
import { type Campaign, type Step, type Transition, transitionId } from './schema.ts'

/**
 * W1, W2: why a transition may not be drawn, undefined when it may. `inlet_crowded` is mended by a Combine in front of the
 * step, `outlet_crowded` by a Fork behind the outlet.
 */
export function connectionProblem(campaign: Campaign, catalogue: Catalogue, transition: Transition): Problem | undefined {
  const id = transitionId(transition)
  if (campaign.transitions.some((each) => transitionId(each) === id)) {
    return { code: 'transition_twice', severity: 'error', transition: id, params: { transition: id } }
  }
  const misplaced = endProblem(campaign, catalogue, transition)
  if (misplaced) return misplaced
  if (wouldCycle(campaign, transition)) {
    const params = { from: stepLabel(campaign, transition.from), to: stepLabel(campaign, transition.to) }
    return { code: 'connection_cycle', severity: 'error', transition: id, params }
  }
  return crowding(campaign, catalogue, transition)
}

/** A transition whose ends are not there: a missing step, outlet or inlet. */
export function endProblem(campaign: Campaign, catalogue: Catalogue, transition: Transition): Problem | undefined {
  const at = { severity: 'error', transition: transitionId(transition) } as const
  const [from, to] = [stepOf(campaign, transition.from), stepOf(campaign, transition.to)]
  if (!from || !to) {
    const params = { transition: at.transition, step: from ? transition.to : transition.from }
    return { code: 'transition_dangling', ...at, params }
  }
  const source = catalogue.get(from.type)
  const outlets = source?.outlets(from.settings).map((each) => each.name)
  if (outlets && !outlets.includes(transition.outlet)) {
    const params = { outlet: transition.outlet, name: nameOf(from), known: outlets.join(', ') || '–' }
    return { code: 'outlet_unknown', step: from.id, ...at, params }
  }
  const target = catalogue.get(to.type)
  const inlets = target?.inlets(to.settings).map((each) => each.name)
  if (inlets && !inlets.includes(transition.inlet)) {
    const params = { inlet: transition.inlet, name: nameOf(to), known: inlets.join(', ') || '–' }
    return { code: 'inlet_unknown', step: to.id, ...at, params }
  }
  return undefined
}

function crowding(campaign: Campaign, catalogue: Catalogue, transition: Transition): Problem | undefined {
  const at = { severity: 'error', transition: transitionId(transition) } as const
  const { from, outlet, to, inlet } = transition
  if (inboundOf(campaign, to, inlet).length > 0 && !inletTakesMany(campaign, catalogue, to, inlet)) {
    return { code: 'inlet_crowded', step: to, ...at, params: { name: stepLabel(campaign, to) } }
  }
  if (outboundOf(campaign, from, outlet).length > 0 && !outletTakesMany(campaign, catalogue, from, outlet)) {
    return { code: 'outlet_crowded', step: from, ...at, params: { name: stepLabel(campaign, from), outlet } }
  }
  return undefined
}

/** True also when the activity is unknown: nothing can be said of it. */
export function inletTakesMany(campaign: Campaign, catalogue: Catalogue, step: string, inlet: string): boolean {
  const at = stepOf(campaign, step)
  const activity = at && catalogue.get(at.type)
  return activity?.inlets(at?.settings).find((each) => each.name === inlet)?.many ?? true
}

/** True also when the activity is unknown: nothing can be said of it. */
export function outletTakesMany(campaign: Campaign, catalogue: Catalogue, step: string, outlet: string): boolean {
  const at = stepOf(campaign, step)
  const activity = at && catalogue.get(at.type)
  if (!activity) return true
  return activity.outlets(at.settings).find((each) => each.name === outlet)?.many === true
}

/** What people call a step: its name, else its id. */
export function nameOf(step: Step): string {
  return step.name === '' ? step.id : step.name
}

export function stepLabel(campaign: Campaign, id: string): string {
  const step = stepOf(campaign, id)
  return step ? nameOf(step) : id
}
