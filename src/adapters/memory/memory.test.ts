import { describeDelivery } from '../../../test/contracts/delivery.ts'
import { describeInbox } from '../../../test/contracts/inbox.ts'
import { describeJournal } from '../../../test/contracts/journal.ts'
import { describeStore } from '../../../test/contracts/store.ts'
import { memoryInbox } from './inbox.ts'
import { memoryJournal } from './journal.ts'
import { memoryOutbox } from './outbox.ts'
import { memoryStore } from './store.ts'

describeJournal('memory', async () => memoryJournal())
describeInbox('memory', async () => memoryInbox())
describeDelivery('memory', async () => memoryOutbox())
describeStore('memory', async () => memoryStore())
