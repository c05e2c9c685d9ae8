import 'fake-indexeddb/auto'
import { afterEach, expect, it } from 'vitest'
import { catalogue } from '../../activities/index.ts'
import { Database } from '../../adapters/dexie/database.ts'
import { dexieInbox } from '../../adapters/dexie/inbox.ts'
import { dexieJournal, dexieLease } from '../../adapters/dexie/journal.ts'
import { dexieOutbox } from '../../adapters/dexie/outbox.ts'
import { dexieStore } from '../../adapters/dexie/store.ts'
import { openNode } from '../../adapters/duckdb-node/open-node.ts'
import { driveLocally } from '../../adapters/local/drive-locally.ts'
import { systemClock } from '../../adapters/system/clock.ts'
import { systemDice } from '../../adapters/system/dice.ts'
import { campaignSchema } from '../../engine/campaign/schema.ts'
import type { Render } from '../../engine/ports/render.ts'
import { type DataModel, modelSchema, type Table } from '../../engine/query/model.ts'
import { createRun } from '../../engine/run/create-run.ts'
import { transitionStates } from '../../engine/run/transitions.ts'
import { readBackup, replaceWorkspace } from './restore-backup.ts'
import { writeBackup } from './write-backup.ts'

const people: Table = {
  name: 'people',
  primaryKey: ['id'],
  columns: [
    { name: 'id', type: 'integer' },
    { name: 'email', type: 'text' },
  ],
}
const model: DataModel = modelSchema.parse({ tables: [people] })

const campaign = campaignSchema.parse({
  format: 'cadenza/campaign',
  formatVersion: 1,
  name: 'To all',
  dimension: 'people',
  steps: [
    { id: 'all', type: 'build-audience' },
    {
      id: 'mail',
      type: 'email',
      settings: {
        category: 'transactional',
        address: { column: 'email' },
        subject: '{{ profile.id }}',
        text: 'Hello',
        sender: { address: 'us@example.org' },
        excludedOutlet: true,
        failedOutlet: true,
      },
    },
    { id: 'sent', type: 'end' },
    { id: 'out', type: 'end' },
    { id: 'lost', type: 'end' },
  ],
  transitions: [
    { from: 'all', to: 'mail' },
    { from: 'mail', to: 'sent' },
    { from: 'mail', outlet: 'excluded', to: 'out' },
    { from: 'mail', outlet: 'failed', to: 'lost' },
  ],
})

/** Every seventh message cannot be made. */
const fragile: Render = {
  check: () => ({ issues: [], columns: [] }),
  render: async (template, rows) =>
    rows.map(({ id }) => (Number(id) % 7 === 0 ? { failed: 'seven' } : { ...template, subject: String(id) })),
}

const opened: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of opened.splice(0)) await close()
})

async function emptyWorld() {
  const db = new Database(`half-sent-${systemDice().id()}`)
  const duck = await openNode()
  opened.push(async () => {
    await db.delete()
    await duck.close()
  })
  return {
    db,
    ...duck,
    catalogue,
    store: dexieStore(db),
    journal: dexieJournal(db),
    lease: dexieLease(db),
    inbox: dexieInbox(db),
    delivery: dexieOutbox(db),
    render: fragile,
    clock: systemClock(),
    dice: systemDice(),
  }
}

const quiet = () => {}
const never = new AbortController().signal

it('[D6] [R2] a delivery that a backup caught half done goes on where it is restored', async () => {
  const first = await emptyWorld()
  const email = `case when i % 10 = 0 then null else 'p' || i || '@example.org' end`
  await first.tables.create(people, { sql: `select i as id, ${email} as email from range(1, 1201) t(i)`, params: [] }, never)
  await first.store.putModel(model)
  await first.store.putVersion({ campaign: 'c', version: 1, file: campaign, published: 1 })
  const run = await createRun(first, { campaign: 'c', version: 1, by: 'test' })
  const stop = new AbortController()
  const render: Render = {
    ...fragile,
    // The second batch is handed over and not recorded any more.
    render: (template, rows) => {
      if (rows.some(({ id }) => Number(id) > 500)) stop.abort()
      return fragile.render(template, rows)
    },
  }
  expect(await driveLocally({ ...first, render }, run, { signal: stop.signal })).toEqual({ kind: 'let_go' })
  const file = await writeBackup(first, quiet, never)

  const second = await emptyWorld()
  await replaceWorkspace(second, await readBackup(file, quiet), quiet)
  const end = await driveLocally(second, run, { until: ({ state }) => state === 'suspended' })
  if (end.kind !== 'ended') throw new Error(end.kind)

  const ids = Array.from({ length: 1200 }, (_, n) => n + 1)
  const excluded = ids.filter((id) => id % 10 === 0)
  const failed = ids.filter((id) => id % 10 !== 0 && id % 7 === 0)
  const sent = 1200 - excluded.length - failed.length
  expect(end.state.tasks.get('mail#1')).toMatchObject({ state: 'done', attempt: 1 })
  expect(Object.fromEntries([...transitionStates(campaign, end.state)].map(([id, { rows }]) => [id, rows]))).toEqual({
    'all.next→mail.in': 1200,
    'mail.next→sent.in': sent,
    'mail.excluded→out.in': excluded.length,
    'mail.failed→lost.in': failed.length,
  })
  expect(await second.delivery.count({ run })).toBe(sent)
})
