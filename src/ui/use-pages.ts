import { useCallback, useEffect, useRef, useState } from 'react'

export interface Page<T> {
  readonly rows: readonly T[]
  readonly total: number
}

export interface Pages<T> {
  /** Undefined until the first page came. */
  readonly total: number | undefined
  readonly error: unknown
  rowAt(index: number): T | undefined
  /** Loads what is missing between two rows. */
  ensure(first: number, last: number): void
}

const size = 100

/**
 * A long list read in pages, as far as it is looked at. A change of `load` starts over; the rows before stay on screen until
 * the new first page comes. What is still under way for the list before is aborted.
 */
export function usePages<T>(load: (offset: number, limit: number, signal: AbortSignal) => Promise<Page<T>>): Pages<T> {
  const [state, setState] = useState<{ pages: ReadonlyMap<number, readonly T[]>; total: number | undefined; error: unknown }>({
    pages: new Map(),
    total: undefined,
    error: undefined,
  })
  const asked = useRef(asking(load))

  const fetchPage = useCallback(
    async (page: number) => {
      const mine = asked.current
      if (mine.load !== load || mine.pages.has(page)) return
      mine.pages.add(page)
      try {
        const { rows, total } = await load(page * size, size, mine.over.signal)
        if (asked.current !== mine) return
        setState((before) => ({ pages: new Map(page === 0 ? [] : before.pages).set(page, rows), total, error: undefined }))
      } catch (error) {
        mine.pages.delete(page)
        if (asked.current === mine) setState((before) => ({ ...before, error }))
      }
    },
    [load],
  )
  useEffect(() => {
    const mine = asking(load)
    asked.current = mine
    void fetchPage(0)
    return () => mine.over.abort()
  }, [load, fetchPage])

  const ensure = useCallback(
    (first: number, last: number) => {
      for (let page = Math.floor(first / size); page <= Math.floor(last / size); page++) void fetchPage(page)
    },
    [fetchPage],
  )
  const rowAt = (index: number) => state.pages.get(Math.floor(index / size))?.[index % size]
  return { total: state.total, error: state.error, rowAt, ensure }
}

function asking<L>(load: L) {
  return { load, pages: new Set<number>(), over: new AbortController() }
}
