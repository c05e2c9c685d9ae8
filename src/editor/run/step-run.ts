import type { Campaign } from '../../engine/campaign/schema.ts'
import type { TaskStateName } from '../../engine/run/events.ts'
import type { RunState, TaskState } from '../../engine/run/state.ts'

/** How a step stands in a run: its newest task's state, or `attention` when the run stopped before it and waits for a person. */
export interface StepRun {
  readonly state: TaskStateName | 'attention'
  readonly task?: TaskState
}

export function stepRuns(campaign: Campaign, run: RunState): ReadonlyMap<string, StepRun> {
  const newest = new Map<string, TaskState>()
  for (const task of run.tasks.values()) {
    const known = newest.get(task.task.step)
    if (!known || known.task.firing < task.task.firing) newest.set(task.task.step, task)
  }
  return new Map(campaign.steps.map((step) => [step.id, stepRun(step.id, newest.get(step.id), run)]))
}

function stepRun(step: string, task: TaskState | undefined, run: RunState): StepRun {
  if (task && task.state !== 'pending') return { state: task.state, task }
  const stopped = run.state === 'paused' && run.breakpoints.has(step)
  return { state: stopped ? 'attention' : 'pending', ...(task && { task }) }
}
