import type { Render } from '../ports/render.ts'
import type { Column, DataModel } from '../query/model.ts'
import type { Population } from '../run/events.ts'

export interface Inlet {
  readonly name: string
  /** W2: takes several inbound transitions. */
  readonly many: boolean
}

export interface Outlet {
  readonly name: string
  /** `main` and `subset` carry what was kept, `complement` what was thrown away, `other` anything else. */
  readonly role: 'main' | 'subset' | 'complement' | 'other'
  /** A label that a person typed, as for the subsets of a Split. */
  readonly label?: string
  /** W2: several transitions may leave it. Only Fork has such outlets. */
  readonly many?: boolean
}

/** What is known about a population before it exists. */
export interface Shape {
  readonly dimension: string
  readonly key: string
  /** The key and the gathered columns. */
  readonly columns: readonly Column[]
}

export interface InboundShape {
  readonly step: string
  /** What a person called the step; absent when it has no name. */
  readonly name?: string
  readonly outlet: string
  /** Absent while the step before has no valid settings. */
  readonly shape?: Shape
}

/** What an activity sees while a campaign is being drawn or checked. */
export interface CheckContext {
  readonly model: DataModel
  /** The campaign's targeting dimension. */
  readonly dimension: string
  readonly zone: string
  readonly inlets: Readonly<Record<string, readonly InboundShape[]>>
  /** Outlets with a transition. */
  readonly wired: ReadonlySet<string>
  /** Reads a message's template; absent where none is at hand. */
  readonly checkTemplate?: Render['check']
  /** Names of audiences that other campaigns save, with the campaign's name; absent where no other campaign is known. */
  readonly savedElsewhere?: ReadonlyMap<string, string>
}

/** What is at hand besides the campaign and the model when a campaign is checked. */
export type Surroundings = Pick<CheckContext, 'checkTemplate' | 'savedElsewhere'>

export interface Inbound {
  readonly step: string
  readonly outlet: string
  readonly population: Population
}

/** What an activity sees when its task starts. Everything that could differ between two tries is in here. */
export interface WorkContext {
  readonly model: DataModel
  readonly dimension: string
  readonly zone: string
  /** The instant stored with the task's start, in epoch milliseconds. */
  readonly now: number
  readonly seed: string
  readonly campaign: { readonly id: string; readonly name: string }
  readonly run: string
  readonly step: string
  readonly firing: number
  /** In the order of the campaign's transitions; an inlet that did not fire is absent from its list. */
  readonly inlets: Readonly<Record<string, readonly Inbound[]>>
  /** Only these outlets need a table of their own, beside the main one. */
  readonly wired: ReadonlySet<string>
  /** A qualified table name in the run's own schema, unique to this task. */
  table(name: string): string
}
