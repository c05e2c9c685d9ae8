import { startTransition, useCallback, useEffect, useReducer, useRef } from 'react'
import { useDesk } from '../../desk/use-desk.tsx'
import type { ImportProgress, Loaded, Sniffed } from '../../engine/model/import.ts'
import type { SourceFile } from '../../engine/model/source-file.ts'
import { type DraftColumn, draftOf, type ImportDraft, redraft, tableNameOf, tableOf, withColumn } from './import-draft.ts'

export interface SniffOptions {
  readonly delimiter?: string
  readonly nulls?: readonly string[]
  readonly header?: boolean
}

/** Where the import of one file stands. `progress` is absent while nothing works. */
export interface ImportState {
  readonly phase: 'reading' | 'correcting' | 'loading' | 'done'
  readonly options: SniffOptions
  readonly sniffed?: Sniffed
  readonly draft?: ImportDraft
  readonly progress?: ImportProgress
  readonly loaded?: Loaded
  readonly error?: unknown
}

type Change =
  | { readonly type: 'sniffing'; readonly options: SniffOptions }
  | { readonly type: 'sniffed'; readonly sniffed: Sniffed; readonly name: string }
  | { readonly type: 'draft'; readonly draft: ImportDraft }
  | { readonly type: 'column'; readonly at: number; readonly next: Partial<DraftColumn> }
  | { readonly type: 'loading' }
  | { readonly type: 'progress'; readonly at: ImportProgress }
  | { readonly type: 'loaded'; readonly loaded: Loaded }
  | { readonly type: 'failed'; readonly error: unknown }
  | { readonly type: 'cancelled' }

function reduce(state: ImportState, change: Change): ImportState {
  const { progress: _, error: __, ...still } = state
  switch (change.type) {
    case 'sniffing':
      return { ...still, phase: 'reading', options: change.options, progress: { phase: 'reading' } }
    case 'sniffed':
      return { ...still, phase: 'correcting', sniffed: change.sniffed, draft: nextDraft(state, change) }
    case 'draft':
      return { ...still, draft: change.draft }
    case 'column':
      return state.draft ? { ...still, draft: withColumn(state.draft, change.at, change.next) } : state
    case 'loading':
      return { ...still, phase: 'loading', progress: { phase: 'reading' } }
    case 'progress':
      return { ...state, progress: change.at }
    case 'loaded':
      return { ...still, phase: 'done', loaded: change.loaded }
    case 'failed':
      return { ...still, phase: state.draft ? 'correcting' : 'reading', error: change.error }
    case 'cancelled':
      return { ...still, phase: state.draft ? 'correcting' : 'reading' }
  }
}

function nextDraft(state: ImportState, change: { readonly sniffed: Sniffed; readonly name: string }): ImportDraft {
  return state.draft && state.sniffed ? redraft(change.sniffed, state.draft, state.sniffed) : draftOf(change.sniffed, change.name)
}

export interface Importing {
  readonly state: ImportState
  /** Reads the file again. */
  read(options: SniffOptions): void
  correct(draft: ImportDraft): void
  /** The same function for as long as the file is open. */
  correctColumn(at: number, next: Partial<DraftColumn>): void
  load(): void
  cancel(): void
}

/** Imports one file: reads a sample, lets a person correct it, writes the table. Leaving the screen cancels. */
export function useImport(source: SourceFile): Importing {
  const desk = useDesk()
  const [state, change] = useReducer(reduce, { phase: 'reading', options: {} })
  const going = useRef<AbortController>(undefined)

  const work = useCallback(async (task: (signal: AbortSignal, progress: (at: ImportProgress) => void) => Promise<Change>) => {
    going.current?.abort()
    const controller = new AbortController()
    going.current = controller
    const { signal } = controller
    const current = (next: Change) => {
      if (!signal.aborted) change(next)
    }
    try {
      const result = await task(signal, (at) => current({ type: 'progress', at }))
      // A wide file makes a long form: it is drawn in slices, between which the page answers.
      startTransition(() => current(result))
    } catch (error) {
      current({ type: 'failed', error })
    }
  }, [])

  const read = useCallback(
    (options: SniffOptions) => {
      change({ type: 'sniffing', options })
      void work(async (signal, progress) => {
        const sniffed = await desk.data.sniff(source, options, progress, signal)
        return { type: 'sniffed', sniffed, name: tableNameOf(source.name) }
      })
    },
    [desk, source, work],
  )
  useEffect(() => {
    read({})
    return () => going.current?.abort()
  }, [read])

  const load = () => {
    const { draft, sniffed } = state
    if (!draft || !sniffed) return
    change({ type: 'loading' })
    void work(async (signal, progress) => ({
      type: 'loaded',
      loaded: await desk.data.load(source, tableOf(draft, sniffed), progress, signal),
    }))
  }
  const cancel = () => {
    going.current?.abort()
    startTransition(() => change({ type: 'cancelled' }))
  }
  const correctColumn = useCallback((at: number, next: Partial<DraftColumn>) => change({ type: 'column', at, next }), [])
  return { state, read, correct: (draft) => change({ type: 'draft', draft }), correctColumn, load, cancel }
}
