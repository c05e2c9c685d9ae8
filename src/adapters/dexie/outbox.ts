import type { Collection } from 'dexie'
import type { Delivery, Outbox, OutboxFilter, OutMessage } from '../../engine/ports/delivery.ts'
import type { Database, MessageChunk } from './database.ts'

// Messages lie in chunks: as single rows, a million of them take minutes to write and seconds to search.

const chunkSize = 200
type Keyed = MessageChunk & { readonly n: number }

export function dexieOutbox(db: Database): Delivery & Outbox {
  return {
    hand: (messages) => db.transaction('rw', db.chunks, db.contents, () => hand(db, messages)),
    count: async (filter) => (await hitsOf(db, filter)).reduce((sum, hit) => sum + hit.at.length, 0),
    page: (filter, offset, limit) => page(db, filter, offset, limit),
    async message(id) {
      const chunk = await db.chunks.where('ids').equals(id).first()
      const contents = chunk?.n === undefined ? undefined : await db.contents.get(chunk.n)
      return contents?.messages.find((message) => message.id === id)
    },
    remove: (run) =>
      db.transaction('rw', db.chunks, db.contents, async () => {
        const keys = await db.chunks.where('run').equals(run).primaryKeys()
        await db.contents.bulkDelete(keys)
        await db.chunks.bulkDelete(keys)
      }),
  }
}

async function hand(db: Database, messages: readonly OutMessage[]) {
  const known = await knownIds(
    db,
    messages.map((message) => message.id),
  )
  const fresh = messages.filter((message) => !known.has(message.id) && known.add(message.id))
  for (const group of groupsOf(fresh)) {
    const [{ run, campaign, step }] = group
    const ids = group.map((message) => message.id)
    const n = await db.chunks.add({ run, campaign, step, ids, texts: group.map(searchText) })
    await db.contents.add({ n, messages: group })
  }
  return { accepted: fresh.length, known: messages.length - fresh.length }
}

async function knownIds(db: Database, ids: readonly string[]): Promise<Set<string>> {
  const found = await db.chunks.where('ids').anyOf(ids).keys()
  return new Set(found.map(String))
}

type Group = [OutMessage, ...OutMessage[]]

/** Consecutive messages of one step, at most a chunk long. */
function groupsOf(messages: readonly OutMessage[]): readonly Group[] {
  const groups: Group[] = []
  for (const message of messages) {
    const last = groups.at(-1)
    const joins = last && last.length < chunkSize && last[0].run === message.run && last[0].step === message.step
    if (joins) last.push(message)
    else groups.push([message])
  }
  return groups
}

function searchText(message: OutMessage): string {
  return `${message.address}\n${message.subject}`.toLowerCase()
}

interface Hit {
  readonly n: number
  /** Positions inside the chunk, newest first. */
  readonly at: readonly number[]
}

async function page(db: Database, filter: OutboxFilter, offset: number, limit: number): Promise<readonly OutMessage[]> {
  const wanted: Hit[] = []
  let skip = offset
  let room = limit
  for (const hit of await hitsOf(db, filter)) {
    const at = hit.at.slice(skip, skip + room)
    skip = Math.max(0, skip - hit.at.length)
    room -= at.length
    if (at.length > 0) wanted.push({ n: hit.n, at })
    if (room === 0) break
  }
  const contents = await db.contents.bulkGet(wanted.map((hit) => hit.n))
  return wanted.flatMap((hit, i) => hit.at.flatMap((position) => contents[i]?.messages[position] ?? []))
}

/** Chunks with what matches in them, newest first. */
async function hitsOf(db: Database, filter: OutboxFilter): Promise<readonly Hit[]> {
  const search = filter.search?.trim().toLowerCase() ?? ''
  const hits: Hit[] = []
  await chunksOf(db, filter).each((chunk) => {
    if (!isKeyed(chunk) || (filter.campaign !== undefined && chunk.campaign !== filter.campaign)) return
    const at = chunk.texts.flatMap((text, i) => (text.includes(search) ? [i] : [])).reverse()
    if (at.length > 0) hits.push({ n: chunk.n, at })
  })
  return hits.sort((a, b) => b.n - a.n)
}

function isKeyed(chunk: MessageChunk): chunk is Keyed {
  return chunk.n !== undefined
}

function chunksOf(db: Database, { run, step, campaign }: OutboxFilter): Collection<MessageChunk, number> {
  if (run !== undefined && step !== undefined) return db.chunks.where('[run+step]').equals([run, step])
  if (run !== undefined) return db.chunks.where('run').equals(run)
  if (step !== undefined) return db.chunks.where('step').equals(step)
  if (campaign !== undefined) return db.chunks.where('campaign').equals(campaign)
  return db.chunks.toCollection()
}
