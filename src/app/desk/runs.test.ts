import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { catalogue } from '../../activities/index.ts'
import { Database } from '../../adapters/dexie/database.ts'
import { dexieInbox } from '../../adapters/dexie/inbox.ts'
import { dexieJournal, dexieLease } from '../../adapters/dexie/journal.ts'
import { dexieOutbox } from '../../adapters/dexie/outbox.ts'
import { dexieStore } from '../../adapters/dexie/store.ts'
import { liquidRender } from '../../adapters/liquid/liquid-render.ts'
import { systemClock } from '../../adapters/system/clock.ts'
import { systemDice } from '../../adapters/system/dice.ts'
import { DeskError } from '../../desk/desk.ts'
import { onlyASignal } from '../../engine/activity/inbound.ts'
import { runsDesk } from './runs.ts'

it('[W8] a transition that only says when has no rows, and nothing is asked of the engine', async () => {
  const db = new Database(`runs-${systemDice().id()}`)
  const desk = runsDesk({
    catalogue,
    store: dexieStore(db),
    journal: dexieJournal(db),
    lease: dexieLease(db),
    inbox: dexieInbox(db),
    outbox: dexieOutbox(db),
    clock: systemClock(),
    dice: systemDice(),
    engine: () => Promise.reject(new DeskError('opfs_missing')),
    render: async () => liquidRender(),
  })
  expect(await desk.rows({ ...onlyASignal('customers'), offset: 0, limit: 50 })).toEqual({ columns: [], rows: [], total: 0 })
  await db.delete()
})
