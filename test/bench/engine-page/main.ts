import { catalogue } from '../../../src/activities/index.ts'
import { Database as Records } from '../../../src/adapters/dexie/database.ts'
import { dexieInbox } from '../../../src/adapters/dexie/inbox.ts'
import { dexieJournal, dexieLease } from '../../../src/adapters/dexie/journal.ts'
import { dexieOutbox } from '../../../src/adapters/dexie/outbox.ts'
import { dexieStore } from '../../../src/adapters/dexie/store.ts'
import { DuckDbAudiences } from '../../../src/adapters/duckdb/audiences.ts'
import { Database } from '../../../src/adapters/duckdb/database.ts'
import { DuckDbEngine } from '../../../src/adapters/duckdb/engine.ts'
import { browserBundle } from '../../../src/adapters/duckdb-wasm/bundle.ts'
import { WasmDriver } from '../../../src/adapters/duckdb-wasm/wasm-driver.ts'
import { liquidRender } from '../../../src/adapters/liquid/liquid-render.ts'
import { driveLocally } from '../../../src/adapters/local/drive-locally.ts'
import { systemClock } from '../../../src/adapters/system/clock.ts'
import { systemDice } from '../../../src/adapters/system/dice.ts'
import { campaignSchema } from '../../../src/engine/campaign/schema.ts'
import type { World } from '../../../src/engine/ports/world.ts'
import type { DataModel } from '../../../src/engine/query/model.ts'
import { createRun } from '../../../src/engine/run/create-run.ts'
import type { RunState } from '../../../src/engine/run/state.ts'
import byHandSql from '../by-hand.sql?raw'
import campaignFile from '../campaign.json'
import dataSql from '../data.sql?raw'
import { recorded } from './recorded.ts'

// The engine as the app composes it, and the same database under it for statements sent by hand.

const model: DataModel = {
  format: 'cadenza/model',
  formatVersion: 1,
  zone: 'UTC',
  tables: [
    {
      name: 'profiles',
      primaryKey: ['profile_id'],
      columns: [
        { name: 'profile_id', type: 'integer' },
        { name: 'email', type: 'text' },
        { name: 'country', type: 'text' },
        { name: 'age', type: 'integer' },
        { name: 'score', type: 'integer' },
        { name: 'opt_in', type: 'boolean' },
      ],
    },
    {
      name: 'orders',
      primaryKey: ['order_id'],
      columns: [
        { name: 'order_id', type: 'integer' },
        { name: 'profile_id', type: 'integer' },
        { name: 'amount', type: 'decimal', precision: 10, scale: 2 },
        { name: 'ordered_on', type: 'date' },
        { name: 'category', type: 'text' },
      ],
    },
  ],
  links: [
    {
      id: 'orders_profiles',
      from: 'orders',
      to: 'profiles',
      columns: [{ from: 'profile_id', to: 'profile_id' }],
      cardinality: 'n-1',
    },
  ],
}

const statements = (text: string) => text.split(';').filter((part) => /create/i.test(part))
const campaign = campaignSchema.parse(campaignFile)

const database = new Database(new WasmDriver(browserBundle(), 'opfs'))
const records = new Records('bench')
const { data, requests } = recorded(new DuckDbEngine(database))
const world: World = {
  catalogue,
  store: dexieStore(records),
  data,
  audiences: new DuckDbAudiences(database),
  journal: dexieJournal(records),
  lease: dexieLease(records),
  inbox: dexieInbox(records),
  render: liquidRender(),
  delivery: dexieOutbox(records),
  clock: systemClock(),
  dice: systemDice(),
}

let last: RunState | undefined

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

async function engine(): Promise<number> {
  const run = await createRun(world, { campaign: 'bench', version: 1, by: 'bench' })
  requests.length = 0
  const ms = await timed(async () => {
    const end = await driveLocally(world, run, { until: (state) => state.state === 'suspended' })
    last = 'state' in end ? end.state : undefined
  })
  if (last?.state !== 'completed')
    throw new Error(`the run is ${last?.state}: ${JSON.stringify([...(last?.tasks.values() ?? [])].map((task) => task.failure))}`)
  return ms
}

/** The statements of the last run, values and all, in one transaction and one file: nothing but DuckDB's own work. */
async function again(): Promise<number> {
  const run = last?.run ?? ''
  const here = (sql: string) => sql.replaceAll(`"r_${run}"`, '"r_again"')
  const ms = await timed(() =>
    database.write(
      'r_again',
      async (send) => {
        await send('create schema if not exists "r_again"."main"')
        for (const request of requests) {
          for (const { table, select } of request.tables) {
            const [schema, name] = table.split('.')
            await send(`create table ${here(`"${schema}"."${name}"`)} as ${here(select.sql)}`, select.params)
          }
          for (const count of Object.values(request.counts)) await send(here(count.sql), count.params)
        }
      },
      { reads: ['data'] },
    ),
  )
  await database.drop('r_again')
  return ms
}

async function byHand(): Promise<number> {
  return timed(() =>
    database.write('data', async (send) => {
      for (const sql of statements(byHandSql)) await send(sql)
    }),
  )
}

async function forgetByHand(): Promise<void> {
  await database.write('data', async (send) => {
    for (const sql of statements(byHandSql)) await send(`drop table ${/create table (\w+)/.exec(sql)?.[1]}`)
  })
}

const pairs: readonly (readonly [step: string, outlet: string, hand: string])[] = [
  ['adults', 'next', 'select profile_id from adults'],
  ['spenders', 'next', 'select profile_id from spenders'],
  ['recent', 'next', 'select profile_id from recent'],
  ['refused', 'next', 'select profile_id from refused'],
  ['core', 'next', 'select profile_id from core'],
  ['reach', 'next', 'select profile_id from reach'],
  ['allowed', 'next', 'select profile_id from allowed'],
  ['unique_people', 'next', 'select profile_id from unique_people'],
  ['groups', 'subset2', `select profile_id from groups where segment = 'BEST'`],
  ['groups', 'subset3', `select profile_id from groups where segment = 'REST'`],
  ['everyone', 'next', 'select profile_id from everyone'],
]

/** Rows that one side has and the other has not, over all steps. */
async function differences(): Promise<{ step: string; rows: number; missing: number; more: number }[]> {
  const found = []
  for (const [step, outlet, hand] of pairs) {
    const population = last?.tasks.get(`${step}#1`)?.outlets[outlet]
    if (!population) throw new Error(`${step} has no population at ${outlet}`)
    const [schema, name] = population.table.split('.')
    const ours = `select profile_id from "${schema}"."${name}"`
    const count = async (sql: string) => Number((await database.read({ sql, params: [] })).rows[0]?.[0])
    found.push({
      step: `${step}.${outlet}`,
      rows: population.rows,
      missing: await count(`select count(*) from (${hand} except ${ours})`),
      more: await count(`select count(*) from (${ours} except ${hand})`),
    })
  }
  return found
}

async function prepare(): Promise<void> {
  await records.delete()
  await records.open()
  await database.write('data', async (send) => {
    for (const sql of statements(dataSql)) await send(sql)
  })
  await world.store.putModel(model)
  await world.store.putVersion({ campaign: 'bench', version: 1, file: campaign, published: 0 })
}

async function forget(): Promise<void> {
  if (last) await data.dropRun(last.run)
}

Object.assign(window, { bench: { prepare, engine, again, byHand, forgetByHand, differences, forget } })
