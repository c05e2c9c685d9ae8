import type { TaskRef } from './events.ts'

/** The schema that holds everything a run wrote. */
export function runSchema(run: string): string {
  return `r_${run}`
}

/**
 * A table of one task, as `r_<run>.<step>_<firing>_<name>`. Engines fold the case of names, step ids do not: capitals and
 * `_` are escaped, so that two tasks never meet in one table.
 */
export function tableName(run: string, task: TaskRef, name: string): string {
  return `${runSchema(run)}.${escaped(task.step)}_${task.firing}_${escaped(name)}`
}

function escaped(id: string): string {
  return id.replace(/[A-Z_-]/g, (char) => (char === '-' ? '_' : `$${char.toLowerCase()}`))
}
