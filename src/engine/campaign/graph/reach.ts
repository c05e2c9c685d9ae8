import type { Campaign } from '../schema.ts'
import { successors } from './edges.ts'

/** Ids of all steps that can be reached from a step; the step itself only when it lies on a cycle. */
export function descendantsOf(campaign: Campaign, step: string): ReadonlySet<string> {
  return reached(successors(campaign), step)
}

function reached(next: ReadonlyMap<string, readonly string[]>, start: string): ReadonlySet<string> {
  const seen = new Set<string>()
  const open = [...(next.get(start) ?? [])]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (seen.has(at)) continue
    seen.add(at)
    open.push(...(next.get(at) ?? []))
  }
  return seen
}
