import { useEffect, useMemo, useState } from 'react'
import type { LogLine } from '../engine/run/state.ts'
import { filterLines, type LogFilter } from './log-filter.ts'

/** A slice of the search ends after so many milliseconds, so that typing and scrolling go on in between. */
const slice = 8
/** Lines between two looks at the clock. */
const stride = 50
/** What was found so far is shown this often. */
const shownEvery = 200

interface Filtered {
  readonly shown: readonly LogLine[]
  readonly searching: boolean
}

/**
 * The lines that pass the filter. A search through the texts of a long log is done in slices; what it found so far is shown.
 * @param textOf what a line says and holds; asked once a line
 */
export function useFilteredLines(lines: readonly LogLine[], filter: LogFilter, textOf: (line: LogLine) => string): Filtered {
  const { search, level, step } = filter
  const candidates = useMemo(() => filterLines(lines, { level, step }), [lines, level, step])
  const text = useMemo(() => remembered(textOf), [textOf])
  const needle = search.trim().toLocaleLowerCase()
  const [found, setFound] = useState<Filtered>({ shown: candidates, searching: false })
  useEffect(() => {
    if (needle === '') return
    return searchInSlices(candidates, (line) => text(line).includes(needle), setFound)
  }, [candidates, needle, text])
  return needle === '' ? { shown: candidates, searching: false } : found
}

function remembered(textOf: (line: LogLine) => string): (line: LogLine) => string {
  const texts = new WeakMap<LogLine, string>()
  return (line) => {
    const known = texts.get(line)
    if (known !== undefined) return known
    const text = textOf(line).toLocaleLowerCase()
    texts.set(line, text)
    return text
  }
}

/** @returns ends the search */
function searchInSlices(lines: readonly LogLine[], holds: (line: LogLine) => boolean, tell: (found: Filtered) => void): () => void {
  const matches: LogLine[] = []
  let at = 0
  let told = performance.now()
  let timer: number | undefined
  const look = (until: number) => {
    while (at < lines.length && performance.now() < until) {
      matches.push(...lines.slice(at, at + stride).filter(holds))
      at += stride
    }
    return at >= lines.length
  }
  const work = () => {
    const done = look(performance.now() + slice)
    if (done || performance.now() - told > shownEvery) {
      told = performance.now()
      tell({ shown: [...matches], searching: !done })
    }
    timer = done ? undefined : window.setTimeout(work)
  }
  work()
  return () => window.clearTimeout(timer)
}
