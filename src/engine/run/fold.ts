import type { Catalogue } from '../activity/define.ts'
import type { Campaign } from '../campaign/schema.ts'
import { type Account, type Executed, isKnownEvent, type RunEvent, type RunStateName, type TaskRef, type Verb } from './events.ts'
import { flowOf } from './flow.ts'
import { isActive } from './is-active.ts'
import type { RunState, TaskState } from './state.ts'
import { taskKey } from './task-key.ts'
import { verdicts } from './verdicts.ts'
import { warningsOf } from './warnings.ts'

// The state of a run is the fold of its journal and nothing else. Two rules hold here and nowhere else: a final state is
// written once (R10), and a verb acts only as far as it was accepted when it was taken.

/** @param events from the first one on, in stored order */
export function fold(campaign: Campaign, catalogue: Catalogue, events: readonly RunEvent[]): RunState {
  const folding = startFold(campaign, catalogue)
  for (const event of events) folding.take(event)
  return folding.state()
}

export interface Folding {
  take(event: RunEvent): void
  state(): RunState
}

/** The same, event by event. */
export function startFold(campaign: Campaign, catalogue: Catalogue): Folding {
  const ledger = emptyLedger()
  let state: RunState | undefined
  return {
    take(event) {
      state = undefined
      apply(ledger, event)
    },
    state() {
      state ??= summed(ledger, campaign, catalogue)
      return state
    },
  }
}

type FinalName = Extract<RunEvent, { type: 'run_ended' }>['state']

interface Ledger {
  created: { run: string; campaign: string; version: number; zone: string; seed: string; at: number }
  lastAt: number
  ended: { readonly state: FinalName; readonly at: number } | undefined
  asked: 'stop' | 'abort' | undefined
  paused: boolean
  closing: boolean
  readonly tasks: Map<string, TaskState>
  readonly taken: Set<string>
  readonly breakpoints: Set<string>
}

function emptyLedger(): Ledger {
  return {
    created: { run: '', campaign: '', version: 0, zone: 'UTC', seed: '', at: 0 },
    lastAt: 0,
    ended: undefined,
    asked: undefined,
    paused: false,
    closing: false,
    tasks: new Map(),
    taken: new Set(),
    breakpoints: new Set(),
  }
}

function apply(ledger: Ledger, event: RunEvent): void {
  // A run with such an event is not driven; whoever only looks at it sees the rest.
  if (!isKnownEvent(event)) return
  if (event.type === 'verb_taken') ledger.taken.add(event.message)
  if (ledger.ended) return
  ledger.lastAt = event.at
  switch (event.type) {
    case 'run_created':
      ledger.created = event
      break
    case 'run_taken_up':
      break
    case 'run_ended':
      ledger.ended = event
      break
    case 'breakpoint_reached':
      ledger.breakpoints.add(event.step)
      ledger.paused = true
      break
    case 'verb_taken':
      if (event.accepted) applyVerb(ledger, event.verb, event.step)
      break
    default:
      applyToTask(ledger, event)
  }
}

function applyVerb(ledger: Ledger, verb: Verb, step: string | undefined): void {
  switch (verb) {
    case 'pause':
      ledger.paused = true
      break
    case 'resume':
      // Resume of a suspended run retries what failed; of a paused one, it only lets the run go on.
      if (ledger.paused) ledger.paused = false
      else for (const task of ledger.tasks.values()) putBack(ledger, task, false)
      break
    case 'stop':
    case 'abort':
      ledger.asked = verb
      break
    case 'close':
      ledger.closing = true
      break
    default:
      for (const task of ledger.tasks.values()) if (task.task.step === step) putBack(ledger, task, verb === 'skip')
  }
}

function putBack(ledger: Ledger, task: TaskState, skipAsked: boolean): void {
  if (task.state !== 'error') return
  const again: TaskState = { task: task.task, state: 'pending', attempt: task.attempt, outlets: {}, statements: [] }
  ledger.tasks.set(taskKey(task.task), skipAsked ? { ...again, skipAsked } : again)
}

type TaskEvent = Extract<RunEvent, { task: TaskRef }>

function applyToTask(ledger: Ledger, event: TaskEvent): void {
  const key = taskKey(event.task)
  const before = ledger.tasks.get(key) ?? { task: event.task, state: 'pending', attempt: 0, outlets: {}, statements: [] }
  ledger.tasks.set(key, after(before, event))
}

function after(before: TaskState, event: TaskEvent): TaskState {
  switch (event.type) {
    case 'task_started':
      return { task: event.task, state: 'running', attempt: event.attempt, startedAt: event.at, outlets: {}, statements: [] }
    case 'task_progressed': {
      const { done, total, buckets } = event
      return { ...before, ...spent(before, event), progress: { done, total, buckets } }
    }
    case 'task_waiting':
      return { ...before, state: 'waiting', until: event.until, releases: event.outlets ?? {} }
    case 'task_finished':
      return { ...ended(before, event), state: 'done', outlets: event.outlets, account: event.account }
    case 'task_failed':
      return { ...ended(before, event), state: 'error', failure: event.failure }
    case 'task_interrupted':
      return isActive(before) ? { ...before, state: 'interrupted', endedAt: event.at } : before
    case 'task_settled': {
      const settled: TaskState = {
        task: event.task,
        state: event.as,
        attempt: before.attempt,
        endedAt: event.at,
        outlets: event.outlets,
        statements: [],
      }
      return event.cause === undefined ? settled : { ...settled, cause: event.cause }
    }
  }
}

interface Spent {
  readonly statements?: readonly Executed[] | undefined
  readonly ms?: number | undefined
}

function spent(before: TaskState, event: Spent) {
  return { statements: [...before.statements, ...(event.statements ?? [])], ms: (before.ms ?? 0) + (event.ms ?? 0) }
}

function ended(before: TaskState, event: Spent & { readonly at: number; readonly account?: Account }): TaskState {
  const { until: _until, releases: _releases, ...rest } = before
  return { ...rest, ...spent(before, event), endedAt: event.at }
}

function summed(ledger: Ledger, campaign: Campaign, catalogue: Catalogue): RunState {
  const { created } = ledger
  const tasks = new Map(ledger.tasks)
  const wakes = [...tasks.values()].flatMap((task) => (task.state === 'waiting' && task.until !== undefined ? [task.until] : []))
  const wakeAt = ledger.ended || wakes.length === 0 ? undefined : Math.min(...wakes)
  return {
    run: created.run,
    campaign: created.campaign,
    version: created.version,
    zone: created.zone,
    seed: created.seed,
    state: nameOf(ledger, campaign, catalogue),
    createdAt: created.at,
    lastAt: ledger.lastAt,
    closing: ledger.closing,
    paused: ledger.paused,
    tasks,
    taken: new Set(ledger.taken),
    breakpoints: new Set(ledger.breakpoints),
    warnings: warningsOf(campaign, tasks),
    ...(ledger.ended ? { endedAt: ledger.ended.at } : {}),
    ...(wakeAt === undefined ? {} : { wakeAt }),
  }
}

/** The first that holds (SPEC 4). Between two tasks, while something is ready to start, a run is running. */
function nameOf(ledger: Ledger, campaign: Campaign, catalogue: Catalogue): RunStateName {
  if (ledger.ended) return ledger.ended.state
  if (ledger.asked) return ledger.asked === 'abort' ? 'aborting' : 'stopping'
  if (ledger.paused) return 'paused'
  if (ledger.tasks.size === 0) return 'queued'
  const states = new Set([...ledger.tasks.values()].map((task) => task.state))
  if (states.has('running') || somethingMoves(ledger, campaign, catalogue)) return 'running'
  if (states.has('error')) return 'suspended'
  return states.has('waiting') ? 'waiting' : 'running'
}

function somethingMoves(ledger: Ledger, campaign: Campaign, catalogue: Catalogue): boolean {
  const all = verdicts(flowOf(campaign, catalogue), ledger.tasks)
  return [...all.values()].some((verdict) => verdict.kind === 'ready' || verdict.kind === 'settle')
}
