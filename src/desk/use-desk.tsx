import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import type { Live } from '../engine/ports/store.ts'
import type { Desk } from './desk.ts'

const DeskContext = createContext<Desk | undefined>(undefined)

export function DeskProvider({ desk, children }: { readonly desk: Desk; readonly children: ReactNode }) {
  return <DeskContext.Provider value={desk}>{children}</DeskContext.Provider>
}

export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (!desk) throw new Error('a screen stands outside DeskProvider')
  return desk
}

export interface LiveValue<T> {
  readonly value: T | undefined
  /** False until the first value came. */
  readonly ready: boolean
  readonly error: unknown
}

/**
 * The newest value of a live query. `make` is called again only when `deps` change; the last value stays on screen until
 * the new one comes.
 */
export function useLive<T>(make: (desk: Desk) => Live<T>, deps: readonly unknown[]): LiveValue<T> {
  const desk = useDesk()
  const [state, setState] = useState<LiveValue<T>>({ value: undefined, ready: false, error: undefined })
  useEffect(() => {
    const subscription = make(desk).subscribe(
      (value) => setState({ value, ready: true, error: undefined }),
      (error) => setState((before) => ({ ...before, ready: true, error })),
    )
    return () => subscription.unsubscribe()
  }, [desk, ...deps])
  return state
}
