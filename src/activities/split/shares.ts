import type { Settings, Subset } from './settings.ts'

// How many rows a limit comes to. Percentages are counted in millionths, in whole numbers, so that nothing is lost.

const millionths = 1_000_000
const whole = 100 * millionths
/** Three times 33.33 means thirds: what falls short of 100 by less than this is the whole. */
const tolerance = millionths / 100

function asMillionths(percent: number): number {
  return Math.round(percent * millionths)
}

/** Most rows of a subset; `all` without a limit, `matches` when it depends on how many rows the subset may take. */
export type Share =
  | { readonly kind: 'all' }
  | { readonly kind: 'rows'; readonly rows: number }
  | { readonly kind: 'matches'; readonly part: number }

/** The share of each subset of a population of `rows`. */
export function sharesOf(settings: Settings, rows: number): readonly Share[] {
  const ends = settings.overlap ? undefined : endsOfRuns(settings.subsets, rows)
  return settings.subsets.map((subset, index): Share => {
    const { limit } = subset
    if (limit.kind === 'none') return { kind: 'all' }
    if (limit.kind === 'number') return { kind: 'rows', rows: limit.n }
    if (limit.of === 'matches') return { kind: 'matches', part: asMillionths(limit.percent) }
    const end = ends?.[index]
    return { kind: 'rows', rows: end ? end.to - end.from : rounded(rows, asMillionths(limit.percent), whole) }
  })
}

/** Where the subsets of each run of percentages of the arrival begin and end: at round(rows × cumulated %). */
function endsOfRuns(subsets: readonly Subset[], rows: number): readonly { from: number; to: number }[] {
  const ends: { from: number; to: number }[] = []
  for (const [index, subset] of subsets.entries()) {
    const first = index === 0 || !isOfArrival(subsets[index - 1])
    const run = runAround(subsets, index)
    const total = run.reduce((sum, each) => sum + each.part, 0)
    const base = total < whole && whole - total <= tolerance ? total : whole
    const cumulated = run.filter((each) => each.index <= index).reduce((sum, each) => sum + each.part, 0)
    const from = first ? 0 : (ends[index - 1]?.to ?? 0)
    ends.push({ from, to: isOfArrival(subset) ? Math.min(rounded(rows, cumulated, base), rows) : from })
  }
  return ends
}

function isOfArrival(subset: Subset | undefined): boolean {
  return subset?.limit.kind === 'percentage' && subset.limit.of === 'arrival'
}

/** The consecutive subsets with percentages of the arrival to which a subset belongs. */
function runAround(subsets: readonly Subset[], index: number): readonly { index: number; part: number }[] {
  let from = index
  while (from > 0 && isOfArrival(subsets[from - 1])) from -= 1
  const run: { index: number; part: number }[] = []
  for (let at = from; at < subsets.length; at += 1) {
    const limit = subsets[at]?.limit
    if (limit?.kind !== 'percentage' || limit.of !== 'arrival') break
    run.push({ index: at, part: asMillionths(limit.percent) })
  }
  return run
}

/** Half a row counts as one. */
function rounded(rows: number, part: number, base: number): number {
  return Number((BigInt(rows) * BigInt(part) * 2n + BigInt(base)) / (BigInt(base) * 2n))
}
