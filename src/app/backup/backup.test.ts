import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it } from 'vitest'
import { Database } from '../../adapters/dexie/database.ts'
import { dumpTable, messageTables, recordTables } from '../../adapters/dexie/dump.ts'
import { dexieInbox } from '../../adapters/dexie/inbox.ts'
import { dexieJournal, dexieLease } from '../../adapters/dexie/journal.ts'
import { dexieOutbox } from '../../adapters/dexie/outbox.ts'
import { dexieStore } from '../../adapters/dexie/store.ts'
import type { DuckDb } from '../../adapters/duckdb/duckdb.ts'
import { openNode } from '../../adapters/duckdb-node/open-node.ts'
import { systemClock } from '../../adapters/system/clock.ts'
import { systemDice } from '../../adapters/system/dice.ts'
import { campaignSchema } from '../../engine/campaign/schema.ts'
import type { RunEvent } from '../../engine/run/events.ts'
import { openDemo } from '../worker/demo.ts'
import { readBackup, replaceWorkspace } from './restore-backup.ts'
import type { Workspace } from './workspace.ts'
import { writeBackup } from './write-backup.ts'

const opened: { readonly db: Database; readonly duck: DuckDb }[] = []

async function emptyWorkspace(): Promise<Workspace> {
  const db = new Database(`backup-${systemDice().id()}`)
  const duck = await openNode()
  opened.push({ db, duck })
  return { db, store: dexieStore(db), journal: dexieJournal(db), clock: systemClock(), ...duck }
}

afterEach(async () => {
  for (const { db, duck } of opened.splice(0)) {
    await db.delete()
    await duck.close()
  }
})

const never = new AbortController().signal
const quiet = () => {}
const columns = [
  { name: 'customer_id', type: 'integer' as const },
  { name: 'spent', type: 'decimal' as const, precision: 12, scale: 2 },
  { name: 'last', type: 'timestamp' as const },
]

/** Demo tables, a campaign with a version, a run with a population, an audience, messages, a verb and settings. */
async function fill(workspace: Workspace): Promise<void> {
  const { db, store, journal, data, audiences } = workspace
  await openDemo(workspace, 200, quiet, never)
  const draft = campaignSchema.parse({ format: 'cadenza/campaign', formatVersion: 1, name: 'Été', dimension: 'customers' })
  await store.putCampaign({ id: 'c', draft, revision: 1, created: 1, modified: 2, stage: 'live', version: 1, edited: false })
  await store.putVersion({ campaign: 'c', version: 1, file: draft, published: 3 })
  await store.putRun({
    id: 'run1',
    campaign: 'c',
    version: 1,
    number: 1,
    kind: 'live',
    created: 4,
    ended: 9,
    state: 'completed',
    warnings: 0,
    failed: [],
  })
  await data.openRun('run1')
  const rows = [
    [1, '12.50', '2026-01-02 03:04:05'],
    [2, null, null],
  ]
  await data.insert({ run: 'run1', key: 'k', table: 'r_run1.everyone_1', columns, rows })
  const population = { table: 'r_run1.everyone_1', dimension: 'customers', key: 'customer_id', columns, rows: 2 }
  await journal.append('run1', await dexieLease(db).take('run1'), [finished(population)])
  const request = { dimension: 'customers', keyColumn: 'customer_id', from: 'r_run1.everyone_1', at: 5, campaign: 'c' }
  await audiences.save({ ...request, key: 'a', name: 'Fidèles', mode: 'overwrite', expires: 99 })
  await dexieInbox(db).post('run1', { id: 'm', verb: 'pause', by: 'local' })
  const message = {
    run: 'run1',
    campaign: 'c',
    step: 's',
    channel: 'email' as const,
    subject: 'Bonjour',
    text: 't',
    html: '<p>t</p>',
    at: 6,
  }
  await dexieOutbox(db).hand([
    { ...message, id: 'x1', address: 'a@example.com' },
    { ...message, id: 'x2', address: 'b@example.com' },
  ])
  await store.putTemplate({ id: 't', name: 'T', description: '', file: draft, created: 7 })
  await store.putSetting('language', 'fr')
}

function finished(population: Extract<RunEvent, { type: 'task_finished' }>['outlets'][string]): RunEvent {
  const account = { inlets: {}, outlets: { next: 2 }, buckets: {} }
  const task = { step: 's', firing: 1 }
  return { type: 'task_finished', at: 5, task, attempt: 1, outlets: { next: population }, account, statements: [], ms: 1, again: false }
}

async function rowsOf(db: Database, name: Parameters<typeof dumpTable>[1]): Promise<unknown[]> {
  const all: unknown[] = []
  for await (const row of dumpTable(db, name)) all.push(row)
  return all
}

/** Everything that a person could see. */
async function everything({ db, tables, audiences, data }: Workspace) {
  const records: Record<string, unknown> = {}
  for (const name of [...recordTables, ...messageTables]) records[name] = await rowsOf(db, name)
  const rows: Record<string, unknown> = {}
  const saved = await audiences.list()
  const names = [...(await tables.list()).map(({ name }) => name), ...saved.map(({ table }) => table), 'r_run1.everyone_1']
  for (const name of names) {
    const quoted = name
      .split('.')
      .map((part) => `"${part}"`)
      .join('.')
    rows[name] = await data.rows({ sql: `select * from ${quoted} order by all`, params: [] })
  }
  return { records, rows, saved }
}

describe('[D6] backup and restore', () => {
  it('[W8] takes a run whose Wait let nobody through but the moment', async () => {
    const workspace = await emptyWorkspace()
    await fill(workspace)
    const signal = { table: '', dimension: 'customers', key: '', columns: [], rows: 0 }
    await workspace.journal.append('run1', 1, [finished(signal)])
    const before = await everything(workspace)
    const file = await writeBackup(workspace, quiet, never)
    await replaceWorkspace(workspace, await readBackup(file, quiet), quiet)
    expect(await everything(workspace)).toEqual(before)
  })

  it('brings back every table, campaign, run, log, message and setting', async () => {
    const first = await emptyWorkspace()
    await fill(first)
    const before = await everything(first)
    const file = await writeBackup(first, quiet, never)

    const second = await emptyWorkspace()
    await second.store.putSetting('colorScheme', 'dark')
    await openDemo(second, 50, quiet, never)
    await replaceWorkspace(second, await readBackup(file, quiet), quiet)
    expect(await everything(second)).toEqual(before)
  })

  it('can be done twice, over what it restored', async () => {
    const workspace = await emptyWorkspace()
    await fill(workspace)
    const before = await everything(workspace)
    const file = await writeBackup(workspace, quiet, never)
    await replaceWorkspace(workspace, await readBackup(file, quiet), quiet)
    await replaceWorkspace(workspace, await readBackup(file, quiet), quiet)
    expect(await everything(workspace)).toEqual(before)
  })

  it('changes nothing when the file is not whole', async () => {
    const workspace = await emptyWorkspace()
    await fill(workspace)
    const file = await writeBackup(workspace, quiet, never)
    await expect(readBackup(file.slice(0, file.size - 10), quiet)).rejects.toMatchObject({ code: 'backup_cut' })
    await expect(readBackup(new Blob(['PK']), quiet)).rejects.toMatchObject({ code: 'backup_not_ours' })
  })
})
