/** How many rounds a property runs: a few by default, more when CADENZA_ROUNDS multiplies them. */
export function rounds(few: number): number {
  const factor = Number(process.env.CADENZA_ROUNDS ?? '1')
  return Math.max(1, Math.round(few * (Number.isFinite(factor) ? factor : 1)))
}
