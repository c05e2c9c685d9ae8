import { demoTables } from '../../engine/model/demo-data.ts'
import { demoModel } from '../../engine/model/demo-model.ts'
import type { DataModel } from '../../engine/query/model.ts'
import { Cancelled } from '../../engine/query/query-error.ts'
import type { DemoProgress } from '../rpc/service.ts'
import type { ServiceDeps } from './service.ts'

const seed = 1

/** Makes the demo tables, up to today, and puts them into the model as each becomes durable. Other tables stay. */
export async function openDemo(
  { tables, store, clock }: Pick<ServiceDeps, 'tables' | 'store' | 'clock'>,
  customers: number,
  progress: (at: DemoProgress) => void,
  signal: AbortSignal,
): Promise<void> {
  const until = new Date(clock.now()).toISOString().slice(0, 10)
  const all = demoTables({ customers, seed, until })
  for (const [done, { table, select }] of all.entries()) {
    if (signal.aborted) throw new Cancelled('the demo data is cancelled')
    progress({ done, total: all.length, table: table.name })
    await tables.create(table, select, signal)
  }
  await store.putModel(withDemo(await store.model(), demoModel()))
  progress({ done: all.length, total: all.length, table: '' })
}

/** The demo's tables and links replace those of the same names. An empty model also takes the demo's zone. */
export function withDemo(model: DataModel, demo: DataModel): DataModel {
  const tables = new Set(demo.tables.map((table) => table.name))
  const links = new Set(demo.links.map((link) => link.id))
  return {
    ...model,
    zone: model.tables.length === 0 ? demo.zone : model.zone,
    tables: [...model.tables.filter((table) => !tables.has(table.name)), ...demo.tables],
    links: [...model.links.filter((link) => !links.has(link.id)), ...demo.links],
  }
}
