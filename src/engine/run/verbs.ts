import type { RunStateName, TaskStateName, Verb } from './events.ts'
import type { FlowStep } from './flow.ts'
import type { RunState } from './state.ts'
import { taskKey } from './task-key.ts'

// SPEC's table of verbs, as data. A cell says what a legal verb leads to; an absent cell is not legal, and `refusal` says why.

export const taskVerbNames = ['retry', 'skip'] as const
export type TaskVerb = (typeof taskVerbNames)[number]
type RunVerb = Exclude<Verb, TaskVerb>

type Row = Readonly<Partial<Record<RunVerb | 'task', string>>>

const inProgress: Row = { pause: 'paused', stop: 'stopping', abort: 'aborting', close: 'flag', task: 'carried out' }
const final: Row = {}

export const verbTable: Readonly<Record<RunStateName, Row>> = {
  queued: { pause: 'paused', stop: 'stopped', abort: 'aborted', close: 'flag' },
  running: inProgress,
  waiting: inProgress,
  paused: { resume: 'as derived', stop: 'stopped', abort: 'aborted', close: 'flag', task: 'noted' },
  suspended: { pause: 'paused', resume: 'retries', stop: 'stopped', abort: 'aborted', close: 'flag', task: 'carried out' },
  stopping: { abort: 'aborting' },
  aborting: {},
  completed: final,
  stopped: final,
  aborted: final,
  failed: final,
}

export interface Availability {
  readonly available: boolean
  /** A sentence: `log:why.<reason>`. */
  readonly why?: string
}

/** For the buttons of a run. A task verb is available when some task can take it. */
export function verbsFor(state: RunState): Readonly<Record<Verb, Availability>> {
  const failed = [...state.tasks.values()].some((task) => task.state === 'error')
  const forTask = availability(refusal(state, 'retry') ?? (failed ? undefined : 'nothing_failed'))
  return {
    pause: availability(refusal(state, 'pause')),
    resume: availability(refusal(state, 'resume')),
    stop: availability(refusal(state, 'stop')),
    abort: availability(refusal(state, 'abort')),
    close: availability(refusal(state, 'close')),
    retry: forTask,
    skip: forTask,
  }
}

/** For the buttons of one step. The run may still refuse a skip that a later step could not bear. */
export function taskVerbs(state: RunState, at: FlowStep): Readonly<Record<TaskVerb, Availability>> {
  return {
    retry: availability(taskRefusal(state, at, 'retry')),
    skip: availability(taskRefusal(state, at, 'skip')),
  }
}

/** Why the run does not take the verb now; undefined when it does. */
export function refusal(state: RunState, verb: Verb): string | undefined {
  const row = verbTable[state.state]
  const column = isTaskVerb(verb) ? 'task' : verb
  if (row[column] !== undefined) return verb === 'close' && state.closing ? 'already_closing' : undefined
  return reasonOf(state.state, verb)
}

/** Why a task verb is not taken for this step; undefined when it is. It looks at the task's state only. */
export function taskRefusal(state: RunState, at: FlowStep | undefined, verb: TaskVerb): string | undefined {
  const whole = refusal(state, verb)
  if (whole) return whole
  if (!at) return 'step_unknown'
  const task: TaskStateName = state.tasks.get(taskKey({ step: at.step.id, firing: 1 }))?.state ?? 'pending'
  if (task !== 'error') return 'task_not_failed'
  return verb === 'skip' && (!at.primary || at.activity?.ignoresRows) ? 'skip_without_inlet' : undefined
}

export function isTaskVerb(verb: Verb): verb is TaskVerb {
  return verb === 'retry' || verb === 'skip'
}

function reasonOf(state: RunStateName, verb: Verb): string {
  if (state === 'stopping') return 'run_stopping'
  if (state === 'aborting') return 'run_aborting'
  if (state === 'queued' && isTaskVerb(verb)) return 'not_started'
  if (verbTable[state] === final) return 'run_ended'
  return verb === 'pause' ? 'already_paused' : 'not_paused'
}

function availability(reason: string | undefined): Availability {
  return reason === undefined ? { available: true } : { available: false, why: `log:why.${reason}` }
}
