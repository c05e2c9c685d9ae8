/** The word that was most likely meant, when one is near enough to be a slip of the fingers. */
export function nearest(typed: string, words: readonly string[]): string | undefined {
  const limit = Math.max(1, Math.floor(typed.length / 3))
  const [best] = words
    .map((word) => ({ word, far: distance(typed.toLowerCase(), word.toLowerCase()) }))
    .filter(({ far }) => far <= limit)
    .sort((a, b) => a.far - b.far)
  return best?.word
}

/** Letters to insert, delete, replace or swap with their neighbour. */
function distance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) row.push(cheapest(rows, row, a.slice(0, i), b.slice(0, j)))
    rows.push(row)
  }
  return rows[a.length]?.[b.length] ?? 0
}

function cheapest(rows: readonly (readonly number[])[], row: readonly number[], a: string, b: string): number {
  const [i, j] = [a.length, b.length]
  const at = (back: number, left: number) => rows[i - back]?.[j - left] ?? Number.POSITIVE_INFINITY
  const replaced = at(1, 1) + (a.at(-1) === b.at(-1) ? 0 : 1)
  const swapped = a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1) && j > 1 ? at(2, 2) + 1 : Number.POSITIVE_INFINITY
  return Math.min(at(1, 0) + 1, (row[j - 1] ?? 0) + 1, replaced, swapped)
}
