import type { TaskState } from './state.ts'

/** Begun and not over. */
export function isActive(task: TaskState): boolean {
  return task.state === 'running' || task.state === 'waiting'
}
