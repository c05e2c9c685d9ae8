import type { TaskRef } from './events.ts'

/** By which a run's tasks are kept: `step#firing`. */
export function taskKey(task: TaskRef): string {
  return `${task.step}#${task.firing}`
}
