import type { Campaign, Step, Transition } from '../schema.ts'

export function stepOf(campaign: Campaign, id: string): Step | undefined {
  return campaign.steps.find((step) => step.id === id)
}

/** Transitions that lead into a step, in file order; into one of its inlets when it is named. */
export function inboundOf(campaign: Campaign, step: string, inlet?: string): readonly Transition[] {
  return campaign.transitions.filter((each) => each.to === step && (inlet === undefined || each.inlet === inlet))
}

/** Transitions that leave a step, in file order; from one of its outlets when it is named. */
export function outboundOf(campaign: Campaign, step: string, outlet?: string): readonly Transition[] {
  return campaign.transitions.filter((each) => each.from === step && (outlet === undefined || each.outlet === outlet))
}

/** Ids of the steps right behind each step that has any. */
export function successors(campaign: Campaign): ReadonlyMap<string, readonly string[]> {
  const behind = new Map<string, string[]>()
  for (const { from, to } of campaign.transitions) {
    const steps = behind.get(from)
    if (!steps) behind.set(from, [to])
    else if (!steps.includes(to)) steps.push(to)
  }
  return behind
}
