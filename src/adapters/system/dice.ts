import type { Dice } from '../../engine/ports/dice.ts'

const letters = 'abcdefghijklmnopqrstuvwxyz'
const signs = `${letters}0123456789`

/** Ids from the platform's secure random numbers. */
export function systemDice(): Dice {
  return { id: () => Array.from({ length: 12 }, (_, i) => pick(i === 0 ? letters : signs)).join('') }
}

/** Bytes beyond the last whole multiple are thrown again, so that every sign is equally likely. */
function pick(from: string): string {
  const limit = 256 - (256 % from.length)
  for (;;) {
    const [byte = 255] = crypto.getRandomValues(new Uint8Array(1))
    if (byte < limit) return from.charAt(byte % from.length)
  }
}
