import { useEffect, useState } from 'react'
import { useDesk } from '../../desk/use-desk.tsx'
import type { Rule } from '../../engine/query/rule.ts'

export interface RuleCountState {
  readonly state: 'counting' | 'counted' | 'failed'
  /** The last number, also while the next one is being counted. */
  readonly rows?: number
}

const pauseMs = 400

/** Counts a while after the last edit; the next edit cancels the query that runs. */
export function useRuleCount(dimension: string, rule: Rule, zone: string, countable: boolean): RuleCountState {
  const desk = useDesk()
  const [count, setCount] = useState<RuleCountState>({ state: 'counting' })
  // The text, so that a new object with the same content is not counted again.
  const text = JSON.stringify(rule)
  useEffect(() => {
    if (!countable || dimension === '') return
    const asked = new AbortController()
    setCount((before) => ({ ...before, state: 'counting' }))
    const timer = setTimeout(() => {
      desk.data
        .count(dimension, JSON.parse(text), zone, asked.signal)
        .then((rows) => !asked.signal.aborted && setCount({ state: 'counted', rows }))
        .catch(() => !asked.signal.aborted && setCount({ state: 'failed' }))
    }, pauseMs)
    return () => {
      clearTimeout(timer)
      asked.abort()
    }
  }, [desk, dimension, text, zone, countable])
  return count
}
