import { same } from './same.ts'

/** One stretch of a list that differs: at `at`, `removed` stood where `added` stands now. */
export interface Splice<T> {
  readonly at: number
  readonly removed: readonly T[]
  readonly added: readonly T[]
}

/** What turns one list into another, without the equal beginning and end; undefined when they are equal. */
export function spliceOf<T>(before: readonly T[], after: readonly T[]): Splice<T> | undefined {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && same(before[start], after[start])) start++
  let end = 0
  while (end < shorter - start && same(before[before.length - 1 - end], after[after.length - 1 - end])) end++
  const removed = before.slice(start, before.length - end)
  const added = after.slice(start, after.length - end)
  return removed.length === 0 && added.length === 0 ? undefined : { at: start, removed, added }
}

export function applySplice<T>(list: readonly T[], splice: Splice<T>, direction: 'forward' | 'back'): T[] {
  const [out, into] = direction === 'forward' ? [splice.removed, splice.added] : [splice.added, splice.removed]
  return [...list.slice(0, splice.at), ...into, ...list.slice(splice.at + out.length)]
}
