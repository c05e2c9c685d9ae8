import { catalogue } from '../../src/activities/index.ts'
import { openNode } from '../../src/adapters/duckdb-node/open-node.ts'
import { liquidRender } from '../../src/adapters/liquid/liquid-render.ts'
import { driveLocally } from '../../src/adapters/local/drive-locally.ts'
import { virtualClock } from '../../src/adapters/memory/clock.ts'
import { countingDice } from '../../src/adapters/memory/dice.ts'
import { memoryInbox } from '../../src/adapters/memory/inbox.ts'
import { memoryJournal } from '../../src/adapters/memory/journal.ts'
import { memoryOutbox } from '../../src/adapters/memory/outbox.ts'
import { memoryStore } from '../../src/adapters/memory/store.ts'
import type { Campaign } from '../../src/engine/campaign/schema.ts'
import { demoTables } from '../../src/engine/model/demo-data.ts'
import { demoModel } from '../../src/engine/model/demo-model.ts'
import type { World } from '../../src/engine/ports/world.ts'
import { createRun } from '../../src/engine/run/create-run.ts'
import type { RunState } from '../../src/engine/run/state.ts'

/** The morning on which scenarios start; the demo data ends the day before. */
export const morning = Date.UTC(2026, 6, 1, 7)

export interface DemoWorld {
  readonly world: Omit<World, 'clock'>
  readonly outbox: ReturnType<typeof memoryOutbox>
  /** Runs a campaign to its end; waits pass as soon as nothing else goes on. */
  run(campaign: Campaign): Promise<RunState>
  close(): Promise<void>
}

/** The demo data in native DuckDB, everything else in memory, time that only moves when a run waits. */
export async function demoWorld(customers: number): Promise<DemoWorld> {
  const duckdb = await openNode()
  for (const { table, select } of demoTables({ customers, seed: 1, until: '2026-06-30' })) {
    await duckdb.tables.create(table, select, new AbortController().signal)
  }
  const outbox = memoryOutbox()
  const world: Omit<World, 'clock'> = {
    catalogue,
    ...memoryJournal(),
    inbox: memoryInbox(),
    store: memoryStore(),
    delivery: outbox,
    data: duckdb.data,
    audiences: duckdb.audiences,
    render: liquidRender(),
    dice: countingDice(),
  }
  await world.store.putModel(demoModel())
  return { world, outbox, run: (campaign) => runToEnd(world, campaign), close: () => duckdb.close() }
}

/** Each run starts on the same morning, so that a rule like "in the last 90 days" means the same in every scenario. */
async function runToEnd(timeless: Omit<World, 'clock'>, campaign: Campaign): Promise<RunState> {
  const clock = virtualClock(morning)
  const world: World = { ...timeless, clock }
  const id = world.dice.id()
  await world.store.putVersion({ campaign: id, version: 1, file: campaign, published: clock.now() })
  const run = await createRun(world, { campaign: id, version: 1, by: 'test' })
  const end = await driveLocally(world, run, {
    watch(state) {
      if (state.state === 'waiting' && state.wakeAt !== undefined) queueMicrotask(() => clock.advanceTo(state.wakeAt ?? 0))
    },
    until: (state) => state.state === 'suspended',
  })
  if (!('state' in end)) throw new Error(`the run was ${end.kind}`)
  return end.state
}
