import type { Table } from 'dexie'
import { chunkOf, type Database, type MessageContents } from './database.ts'

/** Kept whole in memory while a workspace is replaced: all in one transaction, all or nothing. */
export const recordTables = ['campaigns', 'versions', 'runs', 'templates', 'models', 'settings', 'journal', 'leases', 'inbox'] as const
/** May be large: replaced in pieces. */
export const messageTables = ['chunks', 'contents'] as const
export type RecordTable = (typeof recordTables)[number]
export type MessageTable = (typeof messageTables)[number]

const rowsAtOnce = 500
/** A chunk of messages is some hundred kilobytes. */
const chunksAtOnce = 20

/** Every row of a table in the order of its key, read in pieces. */
export async function* dumpTable(db: Database, name: RecordTable | MessageTable): AsyncGenerator<unknown> {
  const table: Table<unknown, never> = db.table(name)
  const atOnce = isMessages(name) ? chunksAtOnce : rowsAtOnce
  const keys = await table.toCollection().primaryKeys()
  for (let at = 0; at < keys.length; at += atOnce) yield* await table.bulkGet(keys.slice(at, at + atOnce))
}

/** Empties the outbox and fills it from the contents, in pieces. What is searched and listed is made from them again. */
export async function replaceMessages(db: Database, rows: AsyncIterable<MessageContents>): Promise<void> {
  await db.chunks.clear()
  await db.contents.clear()
  let piece: MessageContents[] = []
  const put = async () => {
    await db.contents.bulkAdd(piece)
    await db.chunks.bulkAdd(piece.map(({ n, messages }) => ({ ...chunkOf(messages), n })))
  }
  for await (const row of rows) {
    piece.push(row)
    if (piece.length < chunksAtOnce) continue
    await put()
    piece = []
  }
  await put()
}

/** Replaces every record, all or nothing. */
export async function replaceRecords(db: Database, rows: Readonly<Record<RecordTable, readonly unknown[]>>): Promise<void> {
  await db.transaction(
    'rw',
    recordTables.map((name) => db.table(name)),
    async () => {
      for (const name of recordTables) {
        await db.table(name).clear()
        await db.table(name).bulkAdd(rows[name])
      }
    },
  )
}

function isMessages(name: RecordTable | MessageTable): name is MessageTable {
  return messageTables.some((table) => table === name)
}
