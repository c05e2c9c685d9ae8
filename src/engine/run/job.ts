import type { Inbound, WorkContext } from '../activity/context.ts'
import type { Campaign } from '../campaign/schema.ts'
import type { DataModel } from '../query/model.ts'
import type { TaskRef } from './events.ts'
import type { Flow, FlowStep } from './flow.ts'
import type { RunState, TaskState } from './state.ts'
import { tableName } from './table-name.ts'
import { taskKey } from './task-key.ts'

/** Which run is driven, and what it runs. */
export interface DrivenRun {
  readonly id: string
  /** The campaign's id. */
  readonly campaignId: string
  /** The pinned version (W5). */
  readonly campaign: Campaign
}

/** A task with everything its parts need, taken from the state at the moment the part begins. */
export interface Job {
  readonly run: DrivenRun
  readonly at: FlowStep
  readonly task: TaskState
  readonly zone: string
  readonly seed: string
  /** Empty for a step whose inbound only says when (W8). */
  readonly inlets: Readonly<Record<string, readonly Inbound[]>>
}

export function jobOf(run: DrivenRun, flow: Flow, state: RunState, task: TaskState): Job {
  const at = flow.byId.get(task.task.step)
  if (!at) throw new Error(`run ${run.id} has a task of step "${task.task.step}", which its version does not have`)
  return { run, at, task, zone: state.zone, seed: state.seed, inlets: at.activity?.ignoresRows ? {} : inletsOf(at, state) }
}

function inletsOf(at: FlowStep, state: RunState): Job['inlets'] {
  const inlets: Record<string, Inbound[]> = {}
  for (const { from, outlet, inlet } of at.inbound) {
    const population = state.tasks.get(taskKey({ step: from, firing: 1 }))?.outlets[outlet]
    if (!population) continue
    const list = inlets[inlet] ?? []
    list.push({ step: from, outlet, population })
    inlets[inlet] = list
  }
  return inlets
}

/** R3: the same for every try of a task, as long as the data model is. */
export function workContext(job: Job, model: DataModel): WorkContext {
  const { run, at, task } = job
  const ref: TaskRef = task.task
  return {
    model,
    dimension: run.campaign.dimension,
    zone: job.zone,
    now: task.startedAt ?? 0,
    seed: job.seed,
    campaign: { id: run.campaignId, name: run.campaign.name },
    run: run.id,
    step: ref.step,
    firing: ref.firing,
    inlets: job.inlets,
    wired: at.wired,
    table: (name) => tableName(run.id, ref, name),
  }
}
