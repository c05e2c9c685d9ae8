import type { RunState } from '../../../src/engine/run/state.ts'
import { stateOf } from './drive-toy.ts'
import type { ToyWorld } from './toy-world.ts'

/** Everything that a run left behind, without instants and without who did it when: two runs can be compared by it. */
export async function whatHappened(world: ToyWorld, run: string) {
  const state = await stateOf(world, run)
  const messages = await world.outbox.page({ run }, 0, 1_000_000)
  const record = await world.store.run(run)
  return {
    state: state.state,
    warnings: state.warnings,
    tasks: tasksOf(state),
    tables: Object.fromEntries([...world.toy.tables].sort(([a], [b]) => (a < b ? -1 : 1))),
    messages: messages.map(({ id, address, subject }) => `${id} ${address} ${subject}`).sort(),
    record: { state: record?.state, failed: record?.failed, warnings: record?.warnings },
  }
}

function tasksOf(state: RunState) {
  const tasks = [...state.tasks].map(([key, { state: name, outlets, account, cause, progress, failure }]) => [
    key,
    { name, outlets, account, cause, progress, failure },
  ])
  return Object.fromEntries(tasks)
}
