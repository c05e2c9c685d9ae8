import type { TaskRef } from './events.ts'

/**
 * R2: names one effect of a task: run, step and firing, and the part of a task that has several. The attempt is not in it: a
 * second try finds what the first one did.
 */
export function effectKey(run: string, task: TaskRef, part?: string): string {
  const whole = `${run}/${task.step}/${task.firing}`
  return part === undefined ? whole : `${whole}/${part}`
}
