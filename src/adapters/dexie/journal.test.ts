import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { RunEvent } from '../../engine/run/events.ts'
import { Database } from './database.ts'
import { dexieJournal, dexieLease } from './journal.ts'

const happened = (at: number): RunEvent => ({ type: 'task_started', at, task: { step: 'split-1', firing: 1 }, attempt: 1 })
const all = Array.from({ length: 1200 }, (_, n) => happened(n))

let db: Database
let rowsRead = 0

beforeEach(async () => {
  db = new Database(`journal-${crypto.randomUUID()}`)
  await db.journal.bulkAdd(all.map((event, n) => ({ run: 'a', n, events: [event] })))
  rowsRead = 0
  db.journal.hook('reading', (row) => {
    rowsRead += 1
    return row
  })
})
afterEach(() => db.delete())

it('reads a long journal whole, then only what was appended', async () => {
  const journal = dexieJournal(db)
  expect(await journal.read('a')).toEqual(all)
  await journal.append('a', await dexieLease(db).take('a'), [happened(5000), happened(5001)])
  rowsRead = 0
  expect(await journal.read('a')).toEqual([...all, happened(5000), happened(5001)])
  expect(await journal.read('a')).toHaveLength(1202)
  expect(rowsRead).toBeLessThan(5)
})

it('reads another journal under the same name from its first event', async () => {
  const journal = dexieJournal(db)
  await journal.read('a')
  await journal.remove('a')
  expect(await journal.read('a')).toEqual([])
  await db.journal.bulkAdd(all.map((_, n) => ({ run: 'a', n, events: [happened(n + 1)] })))
  expect((await journal.read('a'))[0]).toEqual(happened(1))
  await db.journal.update(['a', 1199], { events: [happened(7)] })
  await db.journal.update(['a', 0], { events: [happened(8)] })
  expect((await journal.read('a'))[0]).toEqual(happened(8))
})
