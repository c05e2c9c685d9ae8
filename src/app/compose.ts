import { catalogue } from '../activities/index.ts'
import { Database } from '../adapters/dexie/database.ts'
import { forgetRun } from '../adapters/dexie/forget-run.ts'
import { dexieInbox } from '../adapters/dexie/inbox.ts'
import { dexieJournal, dexieLease } from '../adapters/dexie/journal.ts'
import { dexieOutbox } from '../adapters/dexie/outbox.ts'
import { dexieStore } from '../adapters/dexie/store.ts'
import { openWasm } from '../adapters/duckdb-wasm/open-wasm.ts'
import { liquidRender } from '../adapters/liquid/liquid-render.ts'
import { supervise } from '../adapters/local/supervise.ts'
import { systemClock } from '../adapters/system/clock.ts'
import { systemDice } from '../adapters/system/dice.ts'
import type { World } from '../engine/ports/world.ts'
import { databaseName } from './names.ts'
import type { Handler } from './rpc/server.ts'
import { handlersOf } from './rpc/service.ts'
import { keepHouse } from './worker/housekeeping.ts'
import { keepRuns } from './worker/run-keeper.ts'
import { engineService } from './worker/service.ts'
import { settleCampaigns } from './worker/settle-campaigns.ts'
import { workspaceService } from './worker/workspace-service.ts'

/**
 * Opens everything behind the engine, takes the runs up, and answers what tabs may call.
 * @param onTrouble told of a run that could not be driven; it is tried again later
 */
export async function composeEngine(onTrouble: (error: unknown) => void): Promise<ReadonlyMap<string, Handler>> {
  const db = new Database(databaseName)
  const { data, tables, audiences } = await openWasm()
  const store = dexieStore(db)
  const world: World = {
    catalogue,
    store,
    data,
    audiences,
    journal: dexieJournal(db),
    lease: dexieLease(db),
    inbox: dexieInbox(db),
    render: liquidRender(),
    delivery: dexieOutbox(db),
    clock: systemClock(),
    dice: systemDice(),
  }
  settleCampaigns(store)
  const runs = keepRuns(() => supervise(world, { onTrouble: (_, error) => onTrouble(error) }))
  void keepHouse({ ...world, forgetRun: (run) => forgetRun(db, run) }, new AbortController().signal)
  return handlersOf({ ...engineService({ ...world, tables }), ...workspaceService({ ...world, db, tables }, runs) })
}
