import { catalogue } from '../../src/activities/index.ts'
import { shippedTemplates } from '../../src/app/desk/shipped-templates.ts'
import type { CampaignRecord, RunRecord, Stage } from '../../src/engine/campaign/record.ts'
import type { Campaign } from '../../src/engine/campaign/schema.ts'
import type { OutMessage } from '../../src/engine/message/out-message.ts'
import { demoModel } from '../../src/engine/model/demo-model.ts'
import { type Column, type DataModel, modelSchema } from '../../src/engine/query/model.ts'
import type { Cell } from '../../src/engine/query/row-set.ts'
import type { RunStateName } from '../../src/engine/run/events.ts'
import type { FakeWorkspace } from './fake-desk.ts'
import { sampleJournal } from './sample-journal.ts'

const minute = 60_000
const day = 24 * 60 * minute

interface SampleSize {
  readonly now?: number
  /** More campaigns, to see a long list. */
  readonly campaigns?: number
  /** Lines of the first run's log. */
  readonly log?: number
}

const lives = [
  { stage: 'live', run: 'completed' },
  { stage: 'live', run: 'running' },
  { stage: 'live', run: 'suspended' },
  { stage: 'draft' },
  { stage: 'stopped', run: 'aborted' },
  { stage: 'completed', run: 'completed' },
] as const satisfies readonly { stage: Stage; run?: RunStateName }[]

const untils = { completed: 'completed', running: 'running', suspended: 'failed', aborted: 'aborted' } as const

/** A workspace in use: the demo's tables, campaigns in every stage, runs in every state, an outbox. */
export function sampleWorkspace({ now = Date.now(), campaigns = 12, log = 0 }: SampleSize = {}): Partial<FakeWorkspace> {
  const shipped = shippedTemplates()
  const model = demoModel()
  const records = Array.from({ length: campaigns }, (_, n) => record(n, shipped[n % shipped.length]?.file, now))
  const runs = records.flatMap((each, n) => runOf(each, n, now))
  return {
    model: { ...model, links: model.links.slice(0, -1) },
    demo: model,
    proposals: model.links.slice(-1),
    rows: rowsOf(model),
    counts: {},
    shipped,
    campaigns: records,
    versions: records
      .filter((each) => each.version > 0)
      .map((each) => ({ campaign: each.id, version: 1, file: each.draft, published: each.created })),
    runs,
    events: Object.fromEntries(
      runs.map((run, n) => [
        run.id,
        sampleJournal({
          run: run.id,
          campaign: run.campaign,
          file: records.find((each) => each.id === run.campaign)?.draft ?? emptyFile,
          catalogue,
          at: run.created,
          until: untils[run.state as keyof typeof untils],
          filler: n === 0 ? log : 0,
        }),
      ]),
    ),
    templates: [
      {
        id: 't1',
        name: 'Quarterly thank-you',
        description: 'Everybody who ordered twice this quarter.',
        file: shipped[0]?.file ?? emptyFile,
        created: now,
      },
    ],
    messages: messages(runs[0], records[0]?.draft, now),
    rejects: {
      customers: [
        {
          line: 18,
          column: 'birth_date',
          reason: 'reject_cast',
          text: '17,Ana,Lima,ana@example.org,,31.02.1984,Porto,PT',
        },
        { line: 411, reason: 'reject_too_few_columns', text: '410,Per,Holm,per@example.org,,1990-04-02,Oslo,NO,no,gold,2021-09-30' },
      ],
    },
    settings: { 'backup.last': now - 3 * day },
  }
}

const emptyFile = { ...({} as Campaign), steps: [], transitions: [] }

function record(n: number, file: Campaign | undefined, now: number): CampaignRecord {
  const life = lives[n % lives.length] ?? lives[0]
  const draft = { ...(file ?? emptyFile), name: n < 6 ? (file?.name ?? '') : `${file?.name ?? ''} ${n + 1}` }
  return {
    id: `c${n + 1}`,
    draft: n === 1 ? { ...draft, tags: ['spring', 'loyalty', 'email', 'retail', 'pilot'] } : draft,
    revision: 3,
    created: now - (n + 8) * day,
    modified: now - n * 7 * 60 * minute,
    stage: life.stage,
    version: life.stage === 'draft' ? 0 : 1,
    edited: n === 0,
    ...(n === 11 ? { archived: { at: now - 2 * day, from: 'completed' as const } } : {}),
  }
}

function runOf(campaign: CampaignRecord, n: number, now: number): RunRecord[] {
  const life = lives[n % lives.length] ?? lives[0]
  if (!('run' in life)) return []
  const created = now - (n + 1) * 37 * minute
  const over = life.run === 'completed' || life.run === 'aborted'
  return [
    {
      id: `r${n + 1}`,
      campaign: campaign.id,
      version: 1,
      number: 1,
      kind: 'live',
      created,
      ...(over ? { ended: created + 21_700 } : {}),
      state: life.run,
      warnings: n === 5 ? 2 : 0,
      failed: life.run === 'suspended' ? ['parts'] : [],
    },
  ]
}

const samples: Record<Column['type'], (n: number, column: string) => Cell> = {
  integer: (n) => n,
  decimal: (n) => `${(n * 17) % 900}.${String((n * 7) % 100).padStart(2, '0')}`,
  number: (n) => n / 3,
  boolean: (n) => n % 3 !== 0,
  date: (n) => `20${String(10 + (n % 15)).padStart(2, '0')}-0${1 + (n % 9)}-1${n % 9}`,
  timestamp: (n) => `2025-0${1 + (n % 9)}-1${n % 9} 08:${String(n % 60).padStart(2, '0')}:00`,
  text: (n, column) => (n % 11 === 5 ? null : `${column.replaceAll('_', ' ')} ${n}`),
}

function rowsOf(model: DataModel): Record<string, readonly (readonly Cell[])[]> {
  const row = (columns: readonly Column[], n: number) =>
    columns.map((column) => (column.name.endsWith('_id') && n % 41 !== 40 ? n + 1 : samples[column.type](n + 1, column.name)))
  return Object.fromEntries(model.tables.map((table) => [table.name, Array.from({ length: 1_200 }, (_, n) => row(table.columns, n))]))
}

function messages(run: RunRecord | undefined, file: Campaign | undefined, now: number): OutMessage[] {
  const step = file?.steps.find((each) => each.type === 'email')?.id ?? 'mail'
  if (!run) return []
  return Array.from({ length: 340 }, (_, n) => ({
    id: `m${n}`,
    run: run.id,
    campaign: run.campaign,
    step,
    channel: 'email',
    address: `person${n}@example.org`,
    subject: `Person ${n}, your coffee is waiting`,
    text: `Hello Person ${n},\n\nwe kept ten percent for you until Sunday.\n\nYours, Cadenza Coffee`,
    html: `<h1 style="color:#0f6e87">Hello Person ${n}</h1><p>We kept <b>ten percent</b> for you until Sunday.</p><img src="https://example.org/pixel.png"><script>document.body.textContent = 'script ran'</script>`,
    at: now - n * 900,
  }))
}

export const emptyWorkspace: Partial<FakeWorkspace> = { model: modelSchema.parse({}), demo: demoModel() }
