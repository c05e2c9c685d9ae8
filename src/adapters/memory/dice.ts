import type { Dice } from '../../engine/ports/dice.ts'

/** Ids in order: `a00000000001`, `a00000000002` ... */
export function countingDice(): Dice {
  let last = 0
  return {
    id() {
      last += 1
      return `a${String(last).padStart(11, '0')}`
    },
  }
}
