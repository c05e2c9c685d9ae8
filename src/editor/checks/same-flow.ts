import type { Campaign, Step } from '../../engine/campaign/schema.ts'
import { same } from '../store/same.ts'

/** True when two campaigns differ at most in where their steps stand on the canvas. */
export function sameFlow(a: Campaign, b: Campaign): boolean {
  if (a === b) return true
  const { steps: stepsOfA, transitions: transitionsOfA, ...fieldsOfA } = a
  const { steps: stepsOfB, transitions: transitionsOfB, ...fieldsOfB } = b
  return (
    same(fieldsOfA, fieldsOfB) &&
    same(transitionsOfA, transitionsOfB) &&
    stepsOfA.length === stepsOfB.length &&
    stepsOfA.every((step, index) => sameStep(step, stepsOfB[index]))
  )
}

function sameStep(a: Step, b: Step | undefined): boolean {
  if (a === b) return true
  if (!b) return false
  const { position: _placeOfA, ...restOfA } = a
  const { position: _placeOfB, ...restOfB } = b
  return same(restOfA, restOfB)
}
