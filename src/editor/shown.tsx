import { createContext, useContext } from 'react'
import type { RunRecord } from '../engine/campaign/record.ts'
import type { Campaign } from '../engine/campaign/schema.ts'
import type { RunEvent } from '../engine/run/events.ts'
import type { RunState, TransitionState } from '../engine/run/state.ts'
import type { StepWords } from '../parts/use-step-words.ts'
import type { Checks } from './checks/checks.ts'
import type { StepRun } from './run/step-run.ts'

/** A run laid over the canvas. */
export interface ShownRun {
  readonly record: RunRecord
  /** The version that it runs. */
  readonly file: Campaign
  readonly events: readonly RunEvent[]
  readonly state: RunState
  readonly steps: ReadonlyMap<string, StepRun>
  readonly transitions: ReadonlyMap<string, TransitionState>
}

/** What is on the canvas: the draft, or the version of the run that is shown. */
export interface Shown {
  readonly campaign: Campaign
  readonly readOnly: boolean
  readonly checks: Checks
  readonly words: StepWords
  readonly run?: ShownRun | undefined
}

const ShownContext = createContext<Shown | undefined>(undefined)
export const ShownProvider = ShownContext.Provider

export function useShown(): Shown {
  const shown = useContext(ShownContext)
  if (!shown) throw new Error('a part of the editor stands outside ShownProvider')
  return shown
}
