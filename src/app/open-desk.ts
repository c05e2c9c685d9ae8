import { catalogue } from '../activities/index.ts'
import { Database } from '../adapters/dexie/database.ts'
import { dexieInbox } from '../adapters/dexie/inbox.ts'
import { dexieJournal, dexieLease } from '../adapters/dexie/journal.ts'
import { dexieOutbox } from '../adapters/dexie/outbox.ts'
import { dexieStore } from '../adapters/dexie/store.ts'
import { systemClock } from '../adapters/system/clock.ts'
import { systemDice } from '../adapters/system/dice.ts'
import type { Desk, DeskError } from '../desk/desk.ts'
import { makeDesk } from './desk/make-desk.ts'
import { databaseName, engineName } from './names.ts'
import { type Client, connectEngine } from './rpc/client.ts'
import { reads, remoteEngine } from './rpc/service.ts'
import { broadcastWire } from './rpc/wire.ts'

export interface OpenDesk {
  readonly desk: Desk
  readonly setting: (name: string) => Promise<unknown>
}

/** This tab's desk: its own database for what is stored, and the engine in whichever tab owns it. */
export function openDesk(trouble: (error: DeskError) => void): OpenDesk {
  const db = new Database(databaseName)
  const store = dexieStore(db)
  const here = crypto.randomUUID()
  const client = connectEngine(broadcastWire(engineName), { id: crypto.randomUUID(), here, reads, trouble })
  startWorker(here, client)
  const desk = makeDesk(
    {
      catalogue,
      store,
      journal: dexieJournal(db),
      lease: dexieLease(db),
      inbox: dexieInbox(db),
      outbox: dexieOutbox(db),
      clock: systemClock(),
      dice: systemDice(),
      engine: remoteEngine(client),
      render: async () => (await import('../adapters/liquid/liquid-render.ts')).liquidRender(),
    },
    client.engine,
  )
  return { desk, setting: (name) => store.setting(name) }
}

/** Every tab starts one; all but the first wait for the lock. */
function startWorker(name: string, client: Client): void {
  const worker = new Worker(new URL('./engine.worker.ts', import.meta.url), { type: 'module', name })
  worker.addEventListener('error', (event) => {
    worker.terminate()
    client.workerBroke({ code: 'engine_crashed', detail: event.message })
  })
}
