import type { Transition } from '../campaign/schema.ts'
import type { Population } from './events.ts'
import type { Flow, FlowStep } from './flow.ts'
import type { TaskState } from './state.ts'
import { taskKey } from './task-key.ts'

// Where every step of a run stands, dead paths followed to their ends (R12, A-AND). The answer depends on the tasks alone,
// never on the order in which they came to be as they are, so that a replay and a repeat agree.

export type Verdict =
  /** Its outlets may still fire. */
  | { readonly kind: 'open' }
  /** Everything it waits for is there. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'fired'; readonly outlets: Readonly<Record<string, Population>> }
  /** Nothing will ever leave it. `cause` is the step to blame for what follows. */
  | { readonly kind: 'dead'; readonly cause: string }
  /** It can be settled without running. */
  | ({ readonly kind: 'settle' } & Settlement)

export interface Settlement {
  readonly as: 'skipped' | 'disabled' | 'blocked' | 'not_reached'
  /** The step that keeps it from running; absent when the step itself is the reason. */
  readonly cause?: string
  readonly outlets: Readonly<Record<string, Population>>
}

type Arrival =
  | { readonly kind: 'open' }
  | { readonly kind: 'came'; readonly population: Population }
  | { readonly kind: 'dead'; readonly cause: string }

const open = { kind: 'open' } as const

/** By step id, in topological order; steps on a cycle stay open. */
export function verdicts(flow: Flow, tasks: ReadonlyMap<string, TaskState>): ReadonlyMap<string, Verdict> {
  const known = new Map<string, Verdict>()
  const arrivalOf = (transition: Transition) => arrival(transition, known.get(transition.from) ?? open)
  for (const at of flow.order) {
    const task = tasks.get(taskKey({ step: at.step.id, firing: 1 }))
    known.set(at.step.id, task && task.state !== 'pending' ? verdictOfTask(task) : judge(at, task, arrivalOf))
  }
  return known
}

function verdictOfTask(task: TaskState): Verdict {
  switch (task.state) {
    case 'done':
    case 'skipped':
      return { kind: 'fired', outlets: task.outlets }
    case 'disabled':
    case 'blocked':
    case 'not_reached':
      return { kind: 'dead', cause: blame(task.task.step, task.state, task.cause) }
    default:
      return open
  }
}

/** What follows an unreached step lacks what that step lacked; what follows a disabled or blocked one lacks that one. */
function blame(step: string, as: string, cause: string | undefined): string {
  return as === 'not_reached' ? (cause ?? step) : step
}

function arrival(transition: Transition, from: Verdict): Arrival {
  if (from.kind === 'dead') return from
  if (from.kind === 'fired') {
    const population = from.outlets[transition.outlet]
    return population ? { kind: 'came', population } : { kind: 'dead', cause: transition.from }
  }
  // A skipped step fires once that is stored (R1).
  if (from.kind === 'settle' && from.as !== 'skipped') return { kind: 'dead', cause: blame(transition.from, from.as, from.cause) }
  return open
}

function judge(at: FlowStep, task: TaskState | undefined, arrivalOf: (transition: Transition) => Arrival): Verdict {
  if (at.step.mode === 'disabled') return settle('disabled')
  if (at.step.mode === 'skip' || task?.skipAsked === true) return judgeSkipped(at, arrivalOf)
  if (at.inbound.length === 0) return at.activity?.entry === false ? settle('not_reached') : { kind: 'ready' }
  return judgeArrivals(at, at.inbound.map(arrivalOf))
}

/** The other inlets of a skipped step are not waited for: nothing would be made of them. */
function judgeSkipped(at: FlowStep, arrivalOf: (transition: Transition) => Arrival): Verdict {
  if (!at.primary) return settle('not_reached')
  const primary = arrivalOf(at.primary)
  if (primary.kind === 'open') return open
  if (primary.kind === 'dead') return settle('not_reached', primary.cause)
  const outlets = at.firstOutlet === undefined ? {} : { [at.firstOutlet]: primary.population }
  return { kind: 'settle', as: 'skipped', outlets }
}

function judgeArrivals(at: FlowStep, arrivals: readonly Arrival[]): Verdict {
  const causes = arrivals.flatMap((each) => (each.kind === 'dead' ? [each.cause] : []))
  const waits = arrivals.some((each) => each.kind === 'open')
  const [cause] = causes
  if (cause === undefined) return waits ? open : { kind: 'ready' }
  if (at.deadInlets === 'go_on') {
    if (waits) return open
    return causes.length < arrivals.length ? { kind: 'ready' } : settle('not_reached', cause)
  }
  // All for one reason: the step lies behind that reason. Otherwise it joins a living path with a dead one.
  const behind = causes.length === arrivals.length && causes.every((each) => each === cause)
  return settle(behind ? 'not_reached' : 'blocked', cause)
}

function settle(as: Settlement['as'], cause?: string): Verdict {
  return { kind: 'settle', as, outlets: {}, ...(cause === undefined ? {} : { cause }) }
}
