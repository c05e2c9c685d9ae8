import { type DriveEnd, driveLocally } from '../../../src/adapters/local/drive-locally.ts'
import type { RunStateName, Verb } from '../../../src/engine/run/events.ts'
import { fold } from '../../../src/engine/run/fold.ts'
import type { RunState } from '../../../src/engine/run/state.ts'
import { taskKey } from '../../../src/engine/run/task-key.ts'
import type { ToyWorld } from './toy-world.ts'

/** Moves time on whenever a run does nothing but wait. */
function passTime(world: ToyWorld, state: RunState): void {
  const { wakeAt } = state
  if (state.state === 'waiting' && wakeAt !== undefined) queueMicrotask(() => world.clock.advanceTo(wakeAt))
}

/** Drives a run until it has ended, or there is nothing it could do without a person. */
export async function driveToEnd(world: ToyWorld, run: string): Promise<RunState> {
  const end = await driveLocally(world, run, {
    watch: (state) => passTime(world, state),
    until: ({ state }) => state === 'suspended' || state === 'paused',
  })
  if (!('state' in end)) throw new Error(`the drive was ${end.kind}`)
  return end.state
}

export interface ToyDrive {
  readonly over: Promise<DriveEnd>
  /** Resolves with the first state, from now on or now, for which it holds. */
  when(holds: (state: RunState) => boolean): Promise<RunState>
  /** Resolves when the run is in that state. */
  is(name: RunStateName): Promise<RunState>
  ask(verb: Verb, step?: string): Promise<void>
  letGo(): Promise<DriveEnd>
}

let asked = 0

/** A drive that goes on beside the test; time stands still unless the test moves it. */
export function startDrive(world: ToyWorld, run: string): ToyDrive {
  const stop = new AbortController()
  let latest: RunState | undefined
  const watchers = new Set<(state: RunState) => void>()
  const over = driveLocally(world, run, {
    signal: stop.signal,
    watch(state) {
      latest = state
      for (const watcher of watchers) watcher(state)
    },
  })
  const when = (holds: (state: RunState) => boolean) =>
    new Promise<RunState>((resolve, reject) => {
      if (latest && holds(latest)) return resolve(latest)
      const watcher = (state: RunState) => {
        if (!holds(state)) return
        watchers.delete(watcher)
        resolve(state)
      }
      watchers.add(watcher)
      over.catch(reject)
    })
  return {
    over,
    when,
    is: (name) => when(({ state }) => state === name),
    async ask(verb, step) {
      asked += 1
      await world.inbox.post(run, { id: `m${asked}`, verb, by: 'Ada', ...(step === undefined ? {} : { step }) })
    },
    letGo() {
      stop.abort()
      return over
    },
  }
}

/** The state as the journal has it. */
export async function stateOf(world: ToyWorld, run: string): Promise<RunState> {
  const record = await world.store.run(run)
  const version = record && (await world.store.version(record.campaign, record.version))
  if (!version) throw new Error(`no run ${run}`)
  return fold(version.file, world.catalogue, await world.journal.read(run))
}

/** Where every step stands, by step id. */
export function stepsOf(state: RunState): Readonly<Record<string, string>> {
  return Object.fromEntries([...state.tasks.values()].map((task) => [task.task.step, task.state]))
}

export function taskOf(state: RunState, step: string) {
  const task = state.tasks.get(taskKey({ step, firing: 1 }))
  if (!task) throw new Error(`step ${step} has no task`)
  return task
}
