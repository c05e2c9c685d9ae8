import type { Inlet, Outlet } from '../../engine/activity/context.ts'
import type { Catalogue } from '../../engine/activity/define.ts'
import { inletTakesMany, outletTakesMany } from '../../engine/campaign/connection.ts'
import { inboundOf, outboundOf } from '../../engine/campaign/graph/edges.ts'
import type { Campaign, Step } from '../../engine/campaign/schema.ts'

/** One end of a transition: a named outlet or inlet of a step. */
export interface Port {
  readonly step: string
  readonly name: string
}

/**
 * The inlets of a step, with any that its settings do not have but a transition enters: what a hand-written file or a newer
 * product wrote can still be drawn.
 */
export function inletsOf(campaign: Campaign, catalogue: Catalogue, step: Step): readonly Inlet[] {
  const declared = catalogue.get(step.type)?.inlets(step.settings) ?? []
  const named = inboundOf(campaign, step.id).map((each) => each.inlet)
  return [...declared, ...missing(declared, named).map((name): Inlet => ({ name, many: false }))]
}

/** The outlets of a step, with any that its settings no longer have but a transition still leaves. */
export function outletsOf(campaign: Campaign, catalogue: Catalogue, step: Step): readonly Outlet[] {
  const declared = catalogue.get(step.type)?.outlets(step.settings) ?? []
  const named = outboundOf(campaign, step.id).map((each) => each.outlet)
  return [...declared, ...missing(declared, named).map((name): Outlet => ({ name, role: 'other' }))]
}

function missing(declared: readonly { readonly name: string }[], named: readonly string[]): readonly string[] {
  return [...new Set(named)].filter((name) => !declared.some((port) => port.name === name))
}

export function primaryInlet(campaign: Campaign, catalogue: Catalogue, step: Step): string | undefined {
  return inletsOf(campaign, catalogue, step)[0]?.name
}

export function primaryOutlet(campaign: Campaign, catalogue: Catalogue, step: Step): string | undefined {
  const outlets = outletsOf(campaign, catalogue, step)
  return (outlets.find((outlet) => outlet.role === 'main' || outlet.role === 'subset') ?? outlets[0])?.name
}

/** True when nothing more may leave the outlet (W2). */
export function outletUsed(campaign: Campaign, catalogue: Catalogue, { step, name }: Port): boolean {
  return outboundOf(campaign, step, name).length > 0 && !outletTakesMany(campaign, catalogue, step, name)
}

/** True when nothing more may enter the inlet (W2). */
export function inletUsed(campaign: Campaign, catalogue: Catalogue, { step, name }: Port): boolean {
  return inboundOf(campaign, step, name).length > 0 && !inletTakesMany(campaign, catalogue, step, name)
}
