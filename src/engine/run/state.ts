import type { Account, Executed, Failure, Population, RunStateName, TaskRef, TaskStateName } from './events.ts'

// What the fold of a journal answers. Instants are epoch milliseconds.

export interface TaskState {
  readonly task: TaskRef
  readonly state: TaskStateName
  /** 0 for a task that was settled without being started. */
  readonly attempt: number
  readonly startedAt?: number
  readonly endedAt?: number
  /** For a waiting task: when it goes on, and with which populations. */
  readonly until?: number
  readonly releases?: Readonly<Record<string, Population>>
  readonly progress?: { readonly done: number; readonly total: number; readonly buckets: Readonly<Record<string, number>> }
  /** Only outlets that fired. */
  readonly outlets: Readonly<Record<string, Population>>
  readonly account?: Account
  readonly statements: readonly Executed[]
  readonly failure?: Failure
  /** The step that keeps this one from running. */
  readonly cause?: string
  /** A person asked to skip the task after it failed; it is pending until that is carried out. */
  readonly skipAsked?: boolean
  /** Time spent working, waiting excluded. */
  readonly ms?: number
}

/**
 * What a person should be told about a run: `step_disabled`, `step_skipped`, `join_blocked`, `branch_halted` (a task failed),
 * `step_not_started` (no transition leads to it and its activity cannot begin by itself).
 */
export interface RunWarning {
  readonly code: string
  readonly step: string
  readonly cause?: string
}

export interface RunState {
  readonly run: string
  readonly campaign: string
  readonly version: number
  readonly zone: string
  readonly seed: string
  readonly state: RunStateName
  readonly createdAt: number
  readonly endedAt?: number
  /** Instant of the last event. */
  readonly lastAt: number
  readonly closing: boolean
  /** Held back by a pause or a breakpoint; it stays true when a paused run is then stopped. */
  readonly paused: boolean
  /** By `step#firing`. A step without a task is pending. */
  readonly tasks: ReadonlyMap<string, TaskState>
  /** Ids of the inbox messages that were taken. */
  readonly taken: ReadonlySet<string>
  /** Steps at whose breakpoint the run has stopped. */
  readonly breakpoints: ReadonlySet<string>
  readonly warnings: readonly RunWarning[]
  /** The earliest instant at which a waiting task wakes. */
  readonly wakeAt?: number
}

/** What a transition carried: the sum over firings; absent from the map when its outlet has not fired. */
export interface TransitionState {
  readonly rows: number
  /** From the start of the task behind it to its end, waiting excluded. */
  readonly ms: number
  readonly populations: readonly Population[]
}

/** One line of the log that people read, made from one event. `say` it as `log:<code>`, filled from `params`. */
export interface LogLine {
  /** Position of the event in the journal, from 0. */
  readonly n: number
  readonly at: number
  readonly level: 'info' | 'warning' | 'error'
  readonly code: string
  readonly params: Readonly<Record<string, string | number>>
  readonly step?: string
  readonly firing?: number
  readonly account?: Account
  readonly statements: readonly Executed[]
  readonly ms?: number
  readonly failure?: Failure
}
