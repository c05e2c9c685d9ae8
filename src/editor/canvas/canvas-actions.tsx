import { createContext, useContext } from 'react'
import type { Place } from '../edits/add-step.ts'

/** A place on the screen, in client pixels, that a menu opens at. */
export interface Anchor {
  readonly x: number
  readonly y: number
}

/** What steps and transitions on the canvas can ask for. It never changes, so that they are not drawn again for it. */
export interface CanvasActions {
  /** Opens the palette at a point to put a step somewhere. */
  readonly offerSteps: (place: Place, anchor: Anchor) => void
  readonly openMenu: (step: string, anchor: Anchor) => void
  /** Asks where a transition from this step leads to. */
  readonly connectFrom: (step: string) => void
  /** Opens the rows that a transition carried. */
  readonly openRows: (transition: string) => void
}

const CanvasActionsContext = createContext<CanvasActions | undefined>(undefined)
export const CanvasActionsProvider = CanvasActionsContext.Provider

export function useCanvasActions(): CanvasActions {
  const actions = useContext(CanvasActionsContext)
  if (!actions) throw new Error('a part of the canvas stands outside CanvasActionsProvider')
  return actions
}

/** Where a menu opens for a button: under its middle. */
export function anchorOf(element: Element): Anchor {
  const { left, width, bottom } = element.getBoundingClientRect()
  return { x: left + width / 2, y: bottom }
}

/** The element that labels of transitions are put into: one for all, because looking it up per label costs every frame. */
const LabelHostContext = createContext<HTMLElement | null>(null)
export const LabelHostProvider = LabelHostContext.Provider
export function useLabelHost(): HTMLElement | null {
  return useContext(LabelHostContext)
}
