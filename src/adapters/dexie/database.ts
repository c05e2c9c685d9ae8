import { Dexie, type Table } from 'dexie'
import type { CampaignRecord, RunRecord, TemplateRecord, VersionRecord } from '../../engine/campaign/record.ts'
import type { MessageHead, OutMessage } from '../../engine/message/out-message.ts'
import type { Message } from '../../engine/ports/inbox.ts'
import type { DataModel } from '../../engine/query/model.ts'
import type { RunEvent } from '../../engine/run/events.ts'

// Everything the browser keeps beside the data engine's own files. Transactions are flushed to the disk before they answer:
// a journal that forgets on a power cut is not one.

/** One append: its events are written and read together. `n` is the position of the first one in the run's journal. */
export interface JournalRow {
  readonly run: string
  readonly n: number
  readonly events: readonly RunEvent[]
}

export interface InboxRow {
  readonly n?: number
  readonly run: string
  readonly id: string
  readonly message: Message
}

/** What is searched of up to 200 messages of one step; their contents stand in `contents` under the same number. */
export interface MessageChunk {
  readonly n?: number
  readonly run: string
  readonly campaign: string
  readonly step: string
  readonly size: number
  readonly ids: readonly string[]
  /** Address and subject of each message, in lower case. */
  readonly texts: readonly string[]
  /** What a list shows of each message. */
  readonly heads: readonly Pick<MessageHead, 'address' | 'subject' | 'at'>[]
}

export interface MessageContents {
  readonly n: number
  readonly messages: readonly OutMessage[]
}

export class Database extends Dexie {
  declare readonly campaigns: Table<CampaignRecord, string>
  declare readonly versions: Table<VersionRecord, [string, number]>
  declare readonly runs: Table<RunRecord, string>
  declare readonly templates: Table<TemplateRecord, string>
  declare readonly models: Table<{ readonly id: 'model'; readonly model: DataModel }, string>
  declare readonly settings: Table<{ readonly name: string; readonly value: unknown }, string>
  declare readonly journal: Table<JournalRow, [string, number]>
  declare readonly leases: Table<{ readonly run: string; readonly token: number }, string>
  declare readonly inbox: Table<InboxRow, number>
  declare readonly chunks: Table<MessageChunk, number>
  declare readonly contents: Table<MessageContents, number>

  constructor(name: string) {
    super(name, { chromeTransactionDurability: 'strict' })
    this.version(1).stores({
      campaigns: 'id, modified',
      versions: '[campaign+version]',
      runs: 'id, campaign, created',
      templates: 'id, created',
      models: 'id',
      settings: 'name',
      journal: '[run+n]',
      leases: 'run',
      inbox: '++n, &[run+id]',
      chunks: '++n, *ids, run, campaign, step, [run+step]',
      contents: 'n',
    })
    // Its keys alone say how many messages of what lie where: counting and paging read no chunk.
    this.version(2)
      .stores({ chunks: '++n, *ids, run, [n+run+campaign+step+size]' })
      .upgrade(async (transaction) => {
        const contents: Table<MessageContents, number> = transaction.table('contents')
        const chunks: Table<MessageChunk, number> = transaction.table('chunks')
        for (const n of await contents.toCollection().primaryKeys()) {
          const stored = await contents.get(n)
          if (stored) await chunks.put({ ...chunkOf(stored.messages), n })
        }
      })
  }
}

export function chunkOf(messages: readonly OutMessage[]): MessageChunk {
  const { run = '', campaign = '', step = '' } = messages[0] ?? {}
  return {
    run,
    campaign,
    step,
    size: messages.length,
    ids: messages.map(({ id }) => id),
    texts: messages.map(({ address, subject }) => `${address}\n${subject}`.toLowerCase()),
    heads: messages.map(({ address, subject, at }) => ({ address, subject, at })),
  }
}

/** Every record whose compound key starts with the run. */
export function ofRun(run: string): [[string, typeof Dexie.minKey], [string, typeof Dexie.maxKey]] {
  return [
    [run, Dexie.minKey],
    [run, Dexie.maxKey],
  ]
}
