import type { Campaign } from '../campaign/schema.ts'
import type { RunWarning, TaskState } from './state.ts'
import { taskKey } from './task-key.ts'

/** What a person should be told of a run beside its state, in the order of the campaign's steps. */
export function warningsOf(campaign: Campaign, tasks: ReadonlyMap<string, TaskState>): readonly RunWarning[] {
  return campaign.steps.flatMap((step): readonly RunWarning[] => {
    const task = tasks.get(taskKey({ step: step.id, firing: 1 }))
    const code = task && codeOf(task)
    if (!code) return []
    return [{ code, step: step.id, ...(task.cause === undefined ? {} : { cause: task.cause }) }]
  })
}

function codeOf(task: TaskState): string | undefined {
  switch (task.state) {
    case 'disabled':
      return 'step_disabled'
    case 'skipped':
      return 'step_skipped'
    case 'blocked':
      return 'join_blocked'
    case 'error':
      return 'branch_halted'
    case 'not_reached':
      return task.cause === undefined ? 'step_not_started' : undefined
    default:
      return undefined
  }
}
