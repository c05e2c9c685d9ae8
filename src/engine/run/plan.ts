import type { Catalogue } from '../activity/define.ts'
import type { Campaign } from '../campaign/schema.ts'
import type { TaskRef } from './events.ts'
import { type Flow, flowOf } from './flow.ts'
import { isActive } from './is-active.ts'
import type { RunState, TaskState } from './state.ts'
import { taskKey } from './task-key.ts'
import { type Settlement, verdicts } from './verdicts.ts'

// What a run does next, from its state alone. The same commands come again until something they lead to has happened:
// whoever carries them out does each once.

export type Command =
  | { readonly kind: 'settle'; readonly task: TaskRef; readonly settlement: Settlement }
  | { readonly kind: 'break'; readonly step: string }
  | { readonly kind: 'start'; readonly task: TaskRef; readonly attempt: number }
  /** The next part of a running task. */
  | { readonly kind: 'work'; readonly task: TaskState }
  | { readonly kind: 'wait'; readonly task: TaskState; readonly until: number }
  | { readonly kind: 'interrupt'; readonly task: TaskState }
  | { readonly kind: 'end'; readonly state: 'completed' | 'stopped' | 'aborted' }

export function plan(campaign: Campaign, catalogue: Catalogue, state: RunState): readonly Command[] {
  if (state.endedAt !== undefined) return []
  const active = [...state.tasks.values()].filter(isActive)
  if (state.state === 'stopping' || state.state === 'aborting') return planEnding(state, active)
  const going = active.flatMap((task) => planActive(state, task))
  if (state.paused) return going
  const next = planSteps(flowOf(campaign, catalogue), state)
  if (next.length > 0 || active.length > 0) return [...going, ...next]
  const halted = [...state.tasks.values()].some((task) => task.state === 'error')
  return halted ? [] : [{ kind: 'end', state: 'completed' }]
}

/** R7, R8: a delivery that has begun to hand over outlives a stop, unless it was held by a pause; nothing outlives an abort. */
function planEnding(state: RunState, active: readonly TaskState[]): readonly Command[] {
  const aborting = state.state === 'aborting'
  if (active.length === 0) return [{ kind: 'end', state: aborting ? 'aborted' : 'stopped' }]
  return active.map((task) => {
    const completes = !aborting && !state.paused && task.state === 'running' && task.progress !== undefined
    return { kind: completes ? 'work' : 'interrupt', task }
  })
}

/** R6: a pause lets a query end and keeps timers; a delivery stops after the batch in hand. */
function planActive(state: RunState, task: TaskState): readonly Command[] {
  if (task.state === 'waiting') return task.until === undefined ? [] : [{ kind: 'wait', task, until: task.until }]
  return state.paused && task.progress !== undefined ? [] : [{ kind: 'work', task }]
}

function planSteps(flow: Flow, state: RunState): readonly Command[] {
  const settles: Command[] = []
  const breaks: Command[] = []
  const starts: Command[] = []
  for (const [step, verdict] of verdicts(flow, state.tasks)) {
    const task = { step, firing: 1 }
    const moves = verdict.kind === 'ready' || (verdict.kind === 'settle' && verdict.as === 'skipped')
    if (moves && stopsBefore(flow, state, step)) breaks.push({ kind: 'break', step })
    else if (verdict.kind === 'settle') settles.push({ kind: 'settle', task, settlement: verdict })
    else if (verdict.kind === 'ready') starts.push({ kind: 'start', task, attempt: (state.tasks.get(taskKey(task))?.attempt ?? 0) + 1 })
  }
  return breaks.length > 0 ? [...settles, ...breaks] : [...settles, ...starts]
}

function stopsBefore(flow: Flow, state: RunState, step: string): boolean {
  return flow.byId.get(step)?.step.breakpoint === true && !state.breakpoints.has(step)
}
