import 'fake-indexeddb/auto'
import { Database } from '../../src/adapters/dexie/database.ts'
import { dexieInbox } from '../../src/adapters/dexie/inbox.ts'
import { dexieJournal, dexieLease } from '../../src/adapters/dexie/journal.ts'
import { dexieOutbox } from '../../src/adapters/dexie/outbox.ts'
import { dexieStore } from '../../src/adapters/dexie/store.ts'
import { describeDelivery } from './delivery.ts'
import { describeInbox } from './inbox.ts'
import { describeJournal } from './journal.ts'
import { describeStore } from './store.ts'

let made = 0
const fresh = () => new Database(`contract-${++made}`)

describeJournal('dexie', async () => {
  const db = fresh()
  return { journal: dexieJournal(db), lease: dexieLease(db) }
})
describeInbox('dexie', async () => dexieInbox(fresh()))
describeDelivery('dexie', async () => dexieOutbox(fresh()))
describeStore('dexie', async () => dexieStore(fresh()))
