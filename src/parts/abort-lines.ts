import type { Catalogue } from '../engine/activity/define.ts'
import type { Campaign } from '../engine/campaign/schema.ts'
import type { RunState, TaskState } from '../engine/run/state.ts'
import { taskRows } from './task-rows.ts'

/** What had happened in a step when its run was aborted. */
export interface AbortLine {
  readonly key: string
  readonly step: string
  readonly task: TaskState | undefined
  /** Rows that left the step; undefined when nothing left it. */
  readonly rows: number | undefined
  /** True for a step that hands messages over. */
  readonly sends: boolean
}

export function abortLines(campaign: Campaign, catalogue: Catalogue, state: RunState): readonly AbortLine[] {
  return taskRows(campaign, state).map(({ key, step, task }) => {
    const type = campaign.steps.find((each) => each.id === step)?.type ?? ''
    const outlets = Object.values(task?.outlets ?? {})
    return {
      key,
      step,
      task,
      rows: outlets.length === 0 ? undefined : outlets.reduce((sum, population) => sum + population.rows, 0),
      sends: catalogue.get(type)?.category === 'channel',
    }
  })
}
