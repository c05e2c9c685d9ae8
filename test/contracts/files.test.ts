import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileInbox } from '../../src/adapters/files/file-inbox.ts'
import { fileRuns } from '../../src/adapters/files/file-journal.ts'
import { fileOutbox } from '../../src/adapters/files/file-outbox.ts'
import { fileStore } from '../../src/adapters/files/file-store.ts'
import { describeDelivery } from './delivery.ts'
import { describeInbox } from './inbox.ts'
import { describeJournal } from './journal.ts'
import { describeStore } from './store.ts'

const folder = () => mkdtemp(join(tmpdir(), 'cadenza-files-'))

describeJournal('files', async () => fileRuns(await folder()))
describeInbox('files', async () => fileInbox(await folder()))
describeDelivery('files', async () => fileOutbox(join(await folder(), 'outbox.jsonl')))
describeStore('files', async () => fileStore(await folder()))
