import type { Campaign } from '../schema.ts'
import { successors } from './edges.ts'

/**
 * W1: for each tangle of cycles one shortest way around it, as step ids without the repetition at the end; none in a sound
 * campaign.
 */
export function cyclesOf(campaign: Campaign): readonly (readonly string[])[] {
  const next = successors(campaign)
  const cycles: string[][] = []
  const told = new Set<string>()
  for (const step of new Set(campaign.steps.map((each) => each.id))) {
    if (told.has(step)) continue
    const cycle = wayBack(next, step)
    if (!cycle) continue
    cycles.push(cycle)
    for (const id of cycle) told.add(id)
  }
  return cycles
}

function wayBack(next: ReadonlyMap<string, readonly string[]>, start: string): string[] | undefined {
  const cameFrom = new Map<string, string>()
  const open = [start]
  for (const at of open) {
    for (const to of next.get(at) ?? []) {
      if (to === start) return pathTo(cameFrom, start, at)
      if (cameFrom.has(to)) continue
      cameFrom.set(to, at)
      open.push(to)
    }
  }
  return undefined
}

function pathTo(cameFrom: ReadonlyMap<string, string>, start: string, end: string): string[] {
  const path = [end]
  for (let at = end; at !== start; ) {
    at = cameFrom.get(at) ?? start
    path.unshift(at)
  }
  return path
}
