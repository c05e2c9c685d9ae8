import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { outMessage } from '../../../test/support/out-message.ts'
import { Database } from './database.ts'
import { dexieOutbox } from './outbox.ts'

const message = (n: number) => outMessage(n, { run: n < 5000 ? 'run1' : 'run2', address: `Person${n}@example.com` })
const chunks = 50

let db: Database
/** Rows that were read of each table, with everything in them. */
let read: { chunks: number; contents: number }

beforeEach(async () => {
  db = new Database(`outbox-${crypto.randomUUID()}`)
  await dexieOutbox(db).hand(Array.from({ length: chunks * 200 }, (_, n) => message(n)))
  read = { chunks: 0, contents: 0 }
  for (const name of ['chunks', 'contents'] as const) {
    db.table(name).hook('reading', (row) => {
      read[name] += 1
      return row
    })
  }
})
afterEach(() => db.delete())

it('counts and pages a long list without reading through it', async () => {
  const outbox = dexieOutbox(db)
  expect(await outbox.count({})).toBe(10_000)
  expect(await outbox.count({ run: 'run2', campaign: 'camp1' })).toBe(5000)
  expect(read).toEqual({ chunks: 0, contents: 0 })
  const page = await outbox.page({ run: 'run1' }, 1500, 100)
  expect(page.map(({ id }) => id)).toEqual(Array.from({ length: 100 }, (_, n) => `id${3499 - n}`))
  expect(read.chunks).toBeLessThanOrEqual(2)
  expect(read.contents).toBe(0)
})

it('reads what is searched once, however many pages are looked at, and never the contents', async () => {
  const outbox = dexieOutbox(db)
  const seven = { search: 'person7' }
  const [first, total] = await Promise.all([outbox.page(seven, 0, 100), outbox.count(seven)])
  expect(total).toBe(1111)
  expect(first[0]?.address).toBe('Person7999@example.com')
  await outbox.page(seven, 100, 100)
  expect(read.chunks).toBeLessThanOrEqual(chunks + 3)
  expect(read.contents).toBe(0)
})

it('lets go of a search that nobody waits for', async () => {
  const over = new AbortController()
  const counting = dexieOutbox(db).count({ search: 'person' }, over.signal)
  over.abort(new Error('typed on'))
  await expect(counting).rejects.toThrow('typed on')
  expect(read.chunks).toBeLessThan(chunks)
})

it('reads the contents of one chunk for a message', async () => {
  expect(await dexieOutbox(db).message('id1234')).toEqual(message(1234))
  expect(read).toEqual({ chunks: 0, contents: 1 })
})

it('takes over what was stored before lists had heads', async () => {
  const { name } = db
  await db.delete()
  const old = new Dexie(name)
  old.version(1).stores({ chunks: '++n, *ids, run, campaign, step, [run+step]', contents: 'n' })
  const messages = [message(1), message(2)]
  await old.table('chunks').add({ run: 'run1', campaign: 'camp1', step: 'email-1', ids: ['id1', 'id2'], texts: ['a', 'b'] })
  await old.table('contents').add({ n: 1, messages })
  old.close()
  db = new Database(name)
  const outbox = dexieOutbox(db)
  expect((await outbox.page({}, 0, 10)).map(({ address }) => address)).toEqual(['Person2@example.com', 'Person1@example.com'])
  expect(await outbox.hand(messages)).toEqual({ accepted: 0, known: 2 })
})
