/**
 * Where a key moves the active row of a list.
 * @returns the new index, or undefined for a key that does not move
 */
export function moveActive(key: string, active: number, count: number, page: number): number | undefined {
  if (count === 0) return undefined
  const moves: Record<string, number> = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: active + page,
    PageUp: active - page,
    Home: 0,
    End: count - 1,
  }
  const to = moves[key]
  return to === undefined ? undefined : Math.min(Math.max(to, 0), count - 1)
}
