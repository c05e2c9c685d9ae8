import type { MessageHead, OutMessage } from '../../engine/message/out-message.ts'
import type { Cancel } from '../../engine/ports/clock.ts'
import type { Delivery } from '../../engine/ports/delivery.ts'
import type { Outbox, OutboxFilter } from '../../engine/ports/outbox.ts'
import { chunkOf, type Database, type MessageChunk } from './database.ts'
import { type ChunkSearch, searchChunks } from './outbox-search.ts'

// Messages lie in chunks: as single rows, a million of them take minutes to write and seconds to search.
const chunkSize = 200

export function dexieOutbox(db: Database): Delivery & Outbox {
  const hitsOf = hitsIn(db)
  return {
    hand: (messages) => db.transaction('rw', db.chunks, db.contents, () => hand(db, messages)),
    count: async (filter, signal) => (await hitsOf(filter, signal)).reduce((sum, hit) => sum + hit.size, 0),
    page: async (filter, offset, limit, signal) => page(db, await hitsOf(filter, signal), offset, limit),
    async message(id) {
      const [n] = await db.chunks.where('ids').equals(id).primaryKeys()
      const contents = n === undefined ? undefined : await db.contents.get(n)
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
    const n = await db.chunks.add(chunkOf(group))
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

/** A chunk with what matches in it. */
interface Hit {
  readonly n: number
  readonly size: number
  /** Positions inside the chunk, in their order; all of them when absent. */
  readonly at?: readonly number[]
}

/** Chunks with what matches in them, newest first. What the last search has found is kept: its pages do not search again. */
function hitsIn(db: Database): (filter: OutboxFilter, signal: Cancel | undefined) => Promise<readonly Hit[]> {
  let last: ChunkSearch | undefined
  return async (filter, signal) => {
    const wanted = await chunksOf(db, filter)
    const needle = filter.search?.trim().toLowerCase() ?? ''
    if (needle === '') return wanted
    const search = last?.needle === needle ? last : searchChunks(db, needle)
    last = search
    const positions = await search.find(
      wanted.map((hit) => hit.n),
      signal,
    )
    return wanted.flatMap(({ n }) => {
      const at = positions.get(n) ?? []
      return at.length === 0 ? [] : [{ n, size: at.length, at }]
    })
  }
}

/** Read from the keys of an index alone, newest first. */
async function chunksOf(db: Database, { run, step, campaign }: OutboxFilter): Promise<readonly Hit[]> {
  const keys = await db.chunks.orderBy('[n+run+campaign+step+size]').keys()
  const hits = keys.flatMap((key): Hit[] => {
    if (!Array.isArray(key)) return []
    const [n, ofRun, ofCampaign, ofStep, size] = key
    const fits = (run ?? ofRun) === ofRun && (campaign ?? ofCampaign) === ofCampaign && (step ?? ofStep) === ofStep
    return fits ? [{ n: Number(n), size: Number(size) }] : []
  })
  return hits.reverse()
}

async function page(db: Database, hits: readonly Hit[], offset: number, limit: number): Promise<readonly MessageHead[]> {
  const wanted: { readonly n: number; readonly at: readonly number[] }[] = []
  let skip = offset
  let room = limit
  for (const { n, size, at } of hits) {
    if (room === 0) break
    const take = Math.min(Math.max(0, size - skip), room)
    if (take > 0) wanted.push({ n, at: newestFirst(size, at).slice(skip, skip + take) })
    skip = Math.max(0, skip - size)
    room -= take
  }
  const chunks = await db.chunks.bulkGet(wanted.map(({ n }) => n))
  return wanted.flatMap(({ at }, i) => at.flatMap((position) => headOf(chunks[i], position)))
}

function newestFirst(size: number, at: readonly number[] | undefined): readonly number[] {
  return (at ?? Array.from({ length: size }, (_, position) => position)).toReversed()
}

function headOf(chunk: MessageChunk | undefined, position: number): readonly MessageHead[] {
  const id = chunk?.ids[position]
  const head = chunk?.heads[position]
  if (chunk === undefined || id === undefined || head === undefined) return []
  const { run, campaign, step } = chunk
  return [{ id, run, campaign, step, ...head }]
}
