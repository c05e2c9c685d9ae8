import type { Campaign, Transition } from '../schema.ts'
import { descendantsOf } from './reach.ts'

/** W1: true when the campaign with this transition would lead from a step back to itself. */
export function wouldCycle(campaign: Campaign, transition: Pick<Transition, 'from' | 'to'>): boolean {
  return transition.from === transition.to || descendantsOf(campaign, transition.to).has(transition.from)
}
