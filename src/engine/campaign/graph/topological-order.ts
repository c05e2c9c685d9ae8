import type { Campaign } from '../schema.ts'
import { successors } from './edges.ts'

/**
 * Ids of all steps, each behind the ones it depends on; among equals, in file order. Steps on or behind a cycle come last,
 * in file order, so that a campaign with a cycle can still be drawn and described.
 */
export function topologicalOrder(campaign: Campaign): readonly string[] {
  const ids = [...new Set(campaign.steps.map((step) => step.id))]
  const next = successors(campaign)
  const waitingFor = new Map<string, number>()
  for (const to of ids.flatMap((id) => next.get(id) ?? [])) waitingFor.set(to, (waitingFor.get(to) ?? 0) + 1)
  const order = ids.filter((id) => !waitingFor.has(id))
  const known = new Set(ids)
  // The list grows while it is walked.
  for (const id of order) {
    for (const to of next.get(id) ?? []) {
      const left = (waitingFor.get(to) ?? 0) - 1
      waitingFor.set(to, left)
      if (left === 0 && known.has(to)) order.push(to)
    }
  }
  const placed = new Set(order)
  return [...order, ...ids.filter((id) => !placed.has(id))]
}
