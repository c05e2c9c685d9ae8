import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { Commands } from './commands.ts'
import type { EditorSession } from './store/session.ts'
import type { EditorState } from './store/store.ts'

/** What every part of an open editor shares; it stays the same object while the campaign is open. */
export interface Editing {
  readonly session: EditorSession
  readonly commands: Commands
}

const EditingContext = createContext<Editing | undefined>(undefined)
export const EditingProvider = EditingContext.Provider

export function useEditing(): Editing {
  const editing = useContext(EditingContext)
  if (!editing) throw new Error('a part of the editor stands outside EditingProvider')
  return editing
}

/** A part of the store; the component draws again only when that part changes. */
export function useEditorState<T>(select: (state: EditorState) => T): T {
  return useStore(useEditing().session.store, select)
}
