import type { Durable } from '../ports/durable.ts'
import type { World } from '../ports/world.ts'
import type { DataModel } from '../query/model.ts'
import { answer } from './answer.ts'
import { effectKey } from './effect-key.ts'
import type { RunEvent } from './events.ts'
import { flowOf } from './flow.ts'
import { startFold } from './fold.ts'
import { type DrivenRun, type Job, jobOf } from './job.ts'
import { wakeEvent } from './outcome-event.ts'
import { performerOf } from './perform.ts'
import { type Command, plan } from './plan.ts'
import type { RunState, TaskState } from './state.ts'
import { taskKey } from './task-key.ts'

// The only loop of a run. What makes it right:
//   D1  It awaits one thing: `durable.race`. Everything else happens inside an effect that the durable begins.
//   D2  It acts only on events that are stored: a command follows from the state, the state from stored events (R1). So an
//       effect begins after its `task_started` is stored, and what depends on its result after that is.
//   D3  While recorded events are being given it plans nothing: the next command follows from all that is known.
//   D4  A command that is planned again while it is under way has no second effect: one part of a task is in hand at a time,
//       and keys name task, attempt and part (R2).
//   D5  Time comes from the durable, stored in the event that needed it (R3).
//   D6  A verb is answered from the state that every earlier event has made, and the answer is stored before it acts.

export interface DriveOptions {
  readonly durable: Durable
  /** Used to tell whether a step may be skipped; tasks read the model of their own moment. */
  readonly model: DataModel
  /** Called whenever the state has changed and everything recorded is in it. */
  readonly watch?: (state: RunState) => void
  /** Lets the run go, unended, when it holds and nothing is in hand. */
  readonly until?: (state: RunState) => boolean
}

/** Drives a run to its end. @returns its last state */
export async function drive(world: World, run: DrivenRun, options: DriveOptions): Promise<RunState> {
  const { durable, model, watch, until } = options
  const { campaign } = run
  const { catalogue } = world
  const folding = startFold(campaign, catalogue)
  const carryOut = carrier(world, run, durable)
  for (;;) {
    if (!durable.replaying) {
      const state = folding.state()
      watch?.(state)
      if (state.endedAt !== undefined || (until?.(state) && !carryOut.busy())) return state
      for (const command of plan(campaign, catalogue, state)) carryOut.command(command, state)
    }
    const event = await durable.race((message, at) => answer(campaign, catalogue, model, folding.state(), message, at))
    folding.take(event)
    carryOut.happened(event)
  }
}

interface Carrier {
  command(command: Command, state: RunState): void
  happened(event: RunEvent): void
  busy(): boolean
}

/** Carries commands out through the durable, and knows which part of which task is in hand. */
function carrier(world: World, run: DrivenRun, durable: Durable): Carrier {
  const flow = flowOf(run.campaign, world.catalogue)
  const perform = performerOf(world)
  const inHand = new Map<string, string>()
  const jobFor = (state: RunState, task: TaskState): Job => jobOf(run, flow, state, task)

  function work(state: RunState, task: TaskState): void {
    const key = taskKey(task.task)
    if (inHand.has(key)) return
    const part = attemptKey(run, task, `part-${task.progress?.done ?? 'first'}`)
    inHand.set(key, part)
    durable.step(part, (signal) => perform(jobFor(state, task), signal))
  }

  function interrupt(task: TaskState): void {
    const part = inHand.get(taskKey(task.task))
    if (part !== undefined) {
      durable.cancel(part)
      return
    }
    durable.cancel(attemptKey(run, task, 'wake'))
    durable.note(attemptKey(run, task, 'interrupted'), (at) => ({ type: 'task_interrupted', at, task: task.task, attempt: task.attempt }))
  }

  return {
    busy: () => inHand.size > 0,
    happened(event) {
      if ('task' in event && event.type !== 'task_started') inHand.delete(taskKey(event.task))
    },
    command(command, state) {
      switch (command.kind) {
        case 'work':
          return work(state, command.task)
        case 'interrupt':
          return interrupt(command.task)
        case 'wait': {
          const job = jobFor(state, command.task)
          return durable.sleepUntil(attemptKey(run, command.task, 'wake'), command.until, (at) => wakeEvent(job, at))
        }
        default:
          return durable.note(noteKey(run, command), (at) => noteEvent(command, at))
      }
    },
  }
}

type Noted = Exclude<Command, { kind: 'work' | 'interrupt' | 'wait' }>

function noteEvent(command: Noted, at: number): RunEvent {
  switch (command.kind) {
    case 'start':
      return { type: 'task_started', at, task: command.task, attempt: command.attempt }
    case 'settle': {
      const { as, cause, outlets } = command.settlement
      return { type: 'task_settled', at, task: command.task, as, outlets: { ...outlets }, ...(cause === undefined ? {} : { cause }) }
    }
    case 'break':
      return { type: 'breakpoint_reached', at, step: command.step }
    case 'end':
      return { type: 'run_ended', at, state: command.state }
  }
}

function noteKey(run: DrivenRun, command: Noted): string {
  switch (command.kind) {
    case 'start':
      return effectKey(run.id, command.task, `start#${command.attempt}`)
    case 'settle':
      return effectKey(run.id, command.task, command.settlement.as)
    case 'break':
      return effectKey(run.id, { step: command.step, firing: 1 }, 'breakpoint')
    case 'end':
      return `${run.id}/end`
  }
}

/** What is recorded is recorded for one try; the effects inside it are keyed without it (R2). */
function attemptKey(run: DrivenRun, task: TaskState, part: string): string {
  return effectKey(run.id, task.task, `${part}#${task.attempt}`)
}
