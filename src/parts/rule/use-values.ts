import { useEffect, useState } from 'react'
import { useDesk } from '../../desk/use-desk.tsx'
import type { ValueSource } from './value-source.ts'

export interface ValueCount {
  readonly value: string
  readonly rows: number
}

const pauseMs = 200

/** The most frequent values of a column that contain the search; asked for only while `wanted`. */
export function useValues(source: ValueSource | undefined, search: string, wanted: boolean): readonly ValueCount[] {
  const desk = useDesk()
  const [values, setValues] = useState<readonly ValueCount[]>([])
  const { table, column } = source ?? {}
  useEffect(() => {
    if (!wanted || table === undefined || column === undefined) return
    const asked = new AbortController()
    const timer = setTimeout(() => {
      desk.data
        .values(table, column, search, asked.signal)
        .then((found) => !asked.signal.aborted && setValues(found))
        // Suggestions are a help: without them the person types the value.
        .catch(() => !asked.signal.aborted && setValues([]))
    }, pauseMs)
    return () => {
      clearTimeout(timer)
      asked.abort()
    }
  }, [desk, table, column, search, wanted])
  return values
}
