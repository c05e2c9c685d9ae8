import type { Catalogue } from '../../src/engine/activity/define.ts'
import { topologicalOrder } from '../../src/engine/campaign/graph/topological-order.ts'
import type { Campaign } from '../../src/engine/campaign/schema.ts'
import type { Population, RunEvent } from '../../src/engine/run/events.ts'

interface JournalOf {
  readonly run: string
  readonly campaign: string
  readonly file: Campaign
  readonly catalogue: Catalogue
  readonly at: number
  /** How far it came. `failed` halts at the last step that started. */
  readonly until: 'completed' | 'running' | 'failed' | 'aborted'
  /** Lines to fill a long log with. */
  readonly filler?: number
}

/** A journal as a run writes it, without an engine: counts are made up and get smaller along the flow. */
export function sampleJournal(of: JournalOf): readonly RunEvent[] {
  const order = topologicalOrder(of.file)
  const reached = of.until === 'completed' ? order.length : Math.ceil(order.length * 0.6)
  const created: RunEvent = {
    type: 'run_created',
    at: of.at,
    run: of.run,
    campaign: of.campaign,
    version: 1,
    kind: 'live',
    zone: 'Europe/Paris',
    seed: '1',
    by: 'local',
  }
  const steps = order.slice(0, reached).flatMap((step, index) => stepEvents(of, step, index, index === reached - 1))
  const last = of.at + (reached + 1) * 2_300
  return [created, ...fill(of), ...steps, ...endEvents(of.until, last)]
}

function fill({ filler = 0, at }: JournalOf): RunEvent[] {
  return Array.from({ length: filler }, () => ({ type: 'run_taken_up', at }))
}

function endEvents(until: JournalOf['until'], at: number): RunEvent[] {
  if (until === 'completed') return [{ type: 'run_ended', at, state: 'completed' }]
  if (until !== 'aborted') return []
  return [
    { type: 'verb_taken', at: at - 900, message: 'm1', verb: 'abort', by: 'local', accepted: true },
    { type: 'run_ended', at, state: 'aborted' },
  ]
}

function stepEvents(of: JournalOf, step: string, index: number, last: boolean): RunEvent[] {
  const at = of.at + (index + 1) * 2_300
  const task = { step, firing: 1 }
  const started: RunEvent = { type: 'task_started', at, task, attempt: 1 }
  if (last && of.until === 'running') return [started]
  if (last && of.until === 'aborted') return [started, { type: 'task_interrupted', at: at + 700, task, attempt: 1 }]
  if (last && of.until === 'failed') return [started, failed(task, at + 700)]
  return [started, finished(of, step, index, at + 1_340)]
}

function failed(task: { step: string; firing: number }, at: number): RunEvent {
  const sql =
    'create table "r_run2"."parts" as\nselect "customer_id", "first_name"\nfrom "customers" as "c"\nwhere "c"."birth_date" >= cast($1 as date)'
  const failure = { code: 'query_failed', params: { detail: 'Binder Error: column "birth_date" not found' }, sql }
  return { type: 'task_failed', at, task, attempt: 1, failure, statements: [], ms: 700 }
}

function finished(of: JournalOf, step: string, index: number, at: number): RunEvent {
  const type = of.file.steps.find((each) => each.id === step)
  const rows = Math.round(9_870 / (index + 1))
  const outlets = type ? (of.catalogue.get(type.type)?.outlets(type.settings) ?? []) : []
  const inlets = of.catalogue.get(type?.type ?? '')?.entry === true && index === 0 ? {} : { in: rows + 120 }
  const out = Object.fromEntries(outlets.map(({ name }, place) => [name, population(of, step, name, Math.round(rows / (place + 1)))]))
  return {
    type: 'task_finished',
    at,
    task: { step, firing: 1 },
    attempt: 1,
    outlets: out,
    account: {
      inlets,
      outlets: Object.fromEntries(Object.entries(out).map(([name, { rows: n }]) => [name, n])),
      buckets: index === 0 ? {} : { excluded: 120 },
    },
    statements: [
      {
        sql: 'create table "r_run1"."buyers" as\nselect "c"."customer_id"\nfrom "customers" as "c"\nwhere exists (\n  select 1 from "orders" as "o"\n  where "o"."customer_id" = "c"."customer_id" and "o"."amount" >= cast($1 as decimal(18, 2))\n)',
        ms: 118,
        rows,
      },
      { sql: 'select count(*) from "r_run1"."buyers"', ms: 3, rows: 1 },
    ],
    ms: 131 + index * 260,
    again: false,
  }
}

function population(of: JournalOf, step: string, outlet: string, rows: number): Population {
  return {
    table: `r_${of.run}.${step}_${outlet}`.replaceAll('-', '_'),
    dimension: of.file.dimension,
    key: 'customer_id',
    columns: [{ name: 'customer_id', type: 'integer' }],
    rows,
  }
}
