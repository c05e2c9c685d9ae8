import { catalogue } from '../../../src/activities/index.ts'
import { topologicalOrder } from '../../../src/engine/campaign/graph/topological-order.ts'
import type { Campaign } from '../../../src/engine/campaign/schema.ts'
import type { RunEvent } from '../../../src/engine/run/events.ts'
import type { SampleRun } from './memory-desk.ts'

const begun = Date.UTC(2026, 4, 4, 8, 30)

/** A journal in which the first half of the steps is done, one runs, one waits, one failed, and the rest is to come. */
export const sampleRun: SampleRun = {
  events(campaign: Campaign, run: string): readonly RunEvent[] {
    const created: RunEvent = {
      type: 'run_created',
      at: begun,
      run,
      campaign: 'sample',
      version: 1,
      kind: 'live',
      zone: 'Europe/Paris',
      seed: campaign.seed,
      by: 'person',
    }
    const order = topologicalOrder(campaign)
    return [created, ...order.flatMap((step, index) => eventsOf(campaign, run, step, index, order.length))]
  },
}

function eventsOf(campaign: Campaign, run: string, step: string, index: number, count: number): RunEvent[] {
  const at = begun + index * 4000
  const task = { step, firing: 1 }
  const started: RunEvent = { type: 'task_started', at, task, attempt: 1 }
  const left = count - index
  if (left > 4) return [started, finished(campaign, run, step, index, at + 1340)]
  if (left === 4) return [started, { type: 'task_progressed', at: at + 900, task, attempt: 1, done: 12_400, total: 48_210, buckets: {} }]
  if (left === 3) return [started, { type: 'task_waiting', at: at + 100, task, until: begun + 3 * 86_400_000 }]
  if (left > 1) return []
  const failure = { code: 'query_failed', params: { detail: 'column not found' }, sql: 'select customer_id from customers' }
  return [started, { type: 'task_failed', at: at + 800, task, attempt: 1, failure, statements: [], ms: 800 }]
}

function finished(campaign: Campaign, run: string, step: string, index: number, at: number): RunEvent {
  const rows = Math.round(184_320 / (index + 1))
  const type = campaign.steps.find((each) => each.id === step)?.type ?? ''
  const settings = campaign.steps.find((each) => each.id === step)?.settings
  const outlets = catalogue.get(type)?.outlets(settings) ?? []
  const population = (name: string) => ({
    table: `r_${run}.${step}_${name}`.replaceAll('-', '_'),
    dimension: 'customers',
    key: 'customer_id',
    columns: [{ name: 'customer_id', type: 'integer' as const }],
    rows,
  })
  return {
    type: 'task_finished',
    at,
    task: { step, firing: 1 },
    attempt: 1,
    outlets: Object.fromEntries(outlets.map(({ name }) => [name, population(name)])),
    account: { inlets: { in: rows + 120 }, outlets: { next: rows }, buckets: { excluded: 120 } },
    statements: [{ sql: 'select customer_id from customers where city = cast($1 as text)', ms: 1180, rows }],
    ms: 1340,
    again: false,
  }
}
