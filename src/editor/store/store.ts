import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Campaign } from '../../engine/campaign/schema.ts'
import { edited, type History, type Moment, noHistory, redone, undone } from './history.ts'

export interface Selection {
  readonly steps: readonly string[]
  readonly transitions: readonly string[]
}

export interface EditorState extends Moment {
  readonly selection: Selection
  /** Edits of the same group within a second become one undo step. */
  edit(change: (campaign: Campaign) => Campaign, group?: string): void
  undo(): void
  redo(): void
  select(selection: Partial<Selection>): void
}

export type EditorStore = StoreApi<EditorState>

export const nothing: Selection = { steps: [], transitions: [] }

interface StoreOptions {
  readonly campaign: Campaign
  readonly history?: History
  /** Epoch milliseconds. */
  readonly now: () => number
}

/** The campaign being edited, what led to it, and what is selected. It knows no storage and no screen. */
export function createEditorStore({ campaign, history = noHistory, now }: StoreOptions): EditorStore {
  return createStore<EditorState>()((set) => ({
    campaign,
    history,
    selection: nothing,
    edit: (change, group) => set((state) => edited(state, change(state.campaign), now(), group)),
    undo: () => set((state) => withLivingSelection(state, undone(state))),
    redo: () => set((state) => withLivingSelection(state, redone(state))),
    select: (selection) => set({ selection: { ...nothing, ...selection } }),
  }))
}

/** A step that is gone cannot stay selected. */
function withLivingSelection({ selection }: EditorState, moment: Moment): Partial<EditorState> {
  const ids = new Set(moment.campaign.steps.map((step) => step.id))
  return { ...moment, selection: { ...selection, steps: selection.steps.filter((id) => ids.has(id)) } }
}
