import type { Campaign } from '../engine/campaign/schema.ts'
import type { RunState, TaskState } from '../engine/run/state.ts'

export interface TaskRow {
  readonly key: string
  readonly step: string
  readonly firing: number
  /** Undefined for a step that has no task yet. */
  readonly task: TaskState | undefined
}

/** Tasks in the order in which they started, then the steps that have not, in the order of the file. */
export function taskRows(campaign: Campaign, state: RunState): readonly TaskRow[] {
  const tasks = [...state.tasks.values()]
  const rows = campaign.steps.flatMap((step): TaskRow[] => {
    const own = tasks.filter((task) => task.task.step === step.id)
    if (own.length === 0) return [{ key: step.id, step: step.id, firing: 1, task: undefined }]
    return own.map((task) => ({ key: `${step.id}#${task.task.firing}`, step: step.id, firing: task.task.firing, task }))
  })
  const order = ({ task }: TaskRow) => task?.startedAt ?? task?.endedAt ?? Number.POSITIVE_INFINITY
  return rows.sort((a, b) => (order(a) === order(b) ? 0 : order(a) - order(b)))
}
