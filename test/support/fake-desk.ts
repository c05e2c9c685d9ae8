import { type CampaignsDesk, type Desk, DeskError, type OutboxDesk, type RunsDesk, type ShippedTemplate } from '../../src/desk/desk.ts'
import type { CampaignRecord, RunRecord, TemplateRecord, VersionRecord } from '../../src/engine/campaign/record.ts'
import { headOf } from '../../src/engine/message/head-of.ts'
import type { OutMessage } from '../../src/engine/message/out-message.ts'
import type { Reject } from '../../src/engine/model/import.ts'
import type { Audience } from '../../src/engine/ports/audiences.ts'
import type { OutboxFilter } from '../../src/engine/ports/outbox.ts'
import { type DataModel, type Link, modelSchema } from '../../src/engine/query/model.ts'
import type { Cell } from '../../src/engine/query/row-set.ts'
import type { RunEvent, Verb } from '../../src/engine/run/events.ts'
import { createFakeData, pageOf } from './fake-data-desk.ts'
import { createLives } from './fake-live.ts'

/** Everything the fake desk knows. Tests change it and call `touch`. */
export interface FakeWorkspace {
  campaigns: CampaignRecord[]
  versions: VersionRecord[]
  runs: RunRecord[]
  events: Record<string, readonly RunEvent[]>
  templates: TemplateRecord[]
  shipped: readonly ShippedTemplate[]
  model: DataModel
  demo: DataModel
  proposals: readonly Link[]
  /** Rows by table, and by population table. */
  rows: Record<string, readonly (readonly Cell[])[]>
  /** Said instead of the number of rows held. */
  counts: Record<string, number>
  rejects: Record<string, readonly Reject[]>
  audiences: readonly Audience[]
  messages: OutMessage[]
  settings: Record<string, unknown>
  persisted: boolean
}

export interface FakeDesk extends Desk {
  readonly at: FakeWorkspace
  /** Tells every screen to read again. */
  touch(): void
  /** Verbs that were sent, as `run:<id>:pause` or `campaign:<id>:abort`. */
  readonly sent: string[]
}

const now = Date.UTC(2026, 4, 4, 9, 30)

/** A desk in memory that behaves as the real one does, without an engine. @param pause waited between steps of long work */
export function createFakeDesk(initial: Partial<FakeWorkspace> = {}, pause: () => Promise<void> = () => Promise.resolve()): FakeDesk {
  const at: FakeWorkspace = {
    campaigns: [],
    versions: [],
    runs: [],
    events: {},
    templates: [],
    shipped: [],
    model: modelSchema.parse({}),
    demo: modelSchema.parse({}),
    proposals: [],
    rows: {},
    counts: {},
    rejects: {},
    audiences: [],
    messages: [],
    settings: {},
    persisted: false,
    ...initial,
  }
  const lives = createLives()
  const sent: string[] = []
  return {
    at,
    touch: lives.touch,
    sent,
    campaigns: createCampaigns(at, lives, sent),
    runs: createRuns(at, lives, sent),
    data: createFakeData(at, lives, pause),
    outbox: createOutbox(at),
    workspace: {
      engine: lives.live(() => ({ state: 'ready' as const, here: true })),
      storage: async () => ({ persisted: at.persisted, used: 182_000_000, quota: 64_000_000_000 }),
      askToPersist: async () => {
        at.persisted = true
        return true
      },
      backup: async (progress) => {
        progress(1, 2)
        await pause()
        progress(2, 2)
        at.settings.lastBackup = now
        lives.touch()
        return new Blob(['backup'])
      },
      restore: async (file, progress) => {
        progress(0, 1)
        await pause()
        if ((await file.text()) !== 'backup') throw new DeskError('backup_not_whole')
        progress(1, 1)
      },
      setting: <T>(name: string) => lives.live(() => at.settings[name] as T | undefined),
      putSetting: async (name, value) => {
        at.settings[name] = value
        lives.touch()
      },
    },
  }
}

function createCampaigns(at: FakeWorkspace, { live, touch }: ReturnType<typeof createLives>, sent: string[]): CampaignsDesk {
  const get = (id: string): CampaignRecord => {
    const found = at.campaigns.find((campaign) => campaign.id === id)
    if (!found) throw new DeskError('campaign_unknown', { id })
    return found
  }
  const put = (record: CampaignRecord) => {
    at.campaigns = [...at.campaigns.filter((each) => each.id !== record.id), record]
    touch()
  }
  const add = (draft: CampaignRecord['draft'], template?: string) => {
    const id = `c${at.campaigns.length + 1}new`
    put({
      id,
      draft,
      revision: 1,
      created: now,
      modified: now,
      stage: 'draft',
      version: 0,
      edited: true,
      ...(template ? { template } : {}),
    })
    return id
  }
  const run = (id: string) => {
    const record = get(id)
    const number = at.runs.filter((each) => each.campaign === id).length + 1
    const made = `r${at.runs.length + 1}new`
    const fresh: RunRecord = {
      id: made,
      campaign: id,
      version: record.version,
      number,
      kind: 'live',
      created: now,
      state: 'queued',
      warnings: 0,
      failed: [],
    }
    at.runs = [fresh, ...at.runs]
    touch()
    return made
  }
  return {
    list: live(() => at.campaigns),
    one: (id) => live(() => at.campaigns.find((each) => each.id === id)),
    savedElsewhere: () => live(() => new Map()),
    version: async (campaign, version) => at.versions.find((each) => each.campaign === campaign && each.version === version),
    create: async (file, template) => add(file, template),
    saveDraft: async (id, revision, file) => {
      const record = get(id)
      if (record.revision !== revision) throw new DeskError('conflict')
      put({ ...record, draft: file, revision: revision + 1, modified: now, edited: true })
      return revision + 1
    },
    duplicate: async (id) => add(structuredClone(get(id).draft)),
    remove: async (id) => {
      at.campaigns = at.campaigns.filter((each) => each.id !== id)
      touch()
    },
    archive: async (id) => put({ ...get(id), archived: { at: now, from: get(id).stage } }),
    unarchive: async (id) => {
      const { archived: _, ...rest } = get(id)
      put(rest)
    },
    publish: async (id) => {
      const record = get(id)
      const version = record.version + 1
      at.versions.push({ campaign: id, version, file: record.draft, published: now })
      put({ ...record, version, stage: 'live', edited: false })
      return run(id)
    },
    start: async (id) => run(id),
    verb: async (id, verb) => {
      sent.push(`campaign:${id}:${verb}`)
      put({ ...get(id), stage: verb === 'close' ? 'closed' : 'stopped' })
    },
    setTags: async (id, tags) => put({ ...get(id), draft: { ...get(id).draft, tags: [...tags] }, revision: get(id).revision + 1 }),
    shipped: async () => at.shipped,
    templates: live(() => at.templates),
    saveTemplate: async (input) => {
      const id = `t${at.templates.length + 1}`
      at.templates = [...at.templates, { id, created: now, ...input }]
      touch()
      return id
    },
    removeTemplate: async (id) => {
      at.templates = at.templates.filter((each) => each.id !== id)
      touch()
    },
  }
}

const verbStates: Partial<Record<Verb, RunRecord['state']>> = {
  pause: 'paused',
  resume: 'running',
  stop: 'stopped',
  abort: 'aborted',
  retry: 'running',
  skip: 'running',
}

function createRuns(at: FakeWorkspace, { live, touch }: ReturnType<typeof createLives>, sent: string[]): RunsDesk {
  return {
    list: (campaign) => live(() => at.runs.filter((run) => campaign === undefined || run.campaign === campaign)),
    one: (id) => live(() => at.runs.find((run) => run.id === id)),
    events: (id) => live(() => at.events[id] ?? []),
    verb: async (id, verb, step) => {
      sent.push(`run:${id}:${verb}${step === undefined ? '' : `:${step}`}`)
      at.runs = at.runs.map((run) => (run.id === id ? { ...run, state: verbStates[verb] ?? run.state } : run))
      touch()
    },
    rows: async ({ table, dimension, ...input }) => {
      const columns = at.model.tables.find((each) => each.name === dimension)?.columns ?? []
      return pageOf(columns, at.rows[table] ?? at.rows[dimension] ?? [], input)
    },
  }
}

function createOutbox(at: FakeWorkspace): OutboxDesk {
  const fits = (filter: OutboxFilter) => (message: OutMessage) =>
    (filter.run === undefined || message.run === filter.run) &&
    (filter.step === undefined || message.step === filter.step) &&
    (filter.campaign === undefined || message.campaign === filter.campaign) &&
    (!filter.search || `${message.address} ${message.subject}`.toLowerCase().includes(filter.search.toLowerCase()))
  return {
    count: async (filter) => at.messages.filter(fits(filter)).length,
    page: async (filter, offset, limit) =>
      at.messages
        .filter(fits(filter))
        .sort((a, b) => b.at - a.at)
        .slice(offset, offset + limit)
        .map(headOf),
    message: async (id) => at.messages.find((message) => message.id === id),
    templateCheck: async () => () => ({ issues: [], columns: [] }),
    preview: async (template) => ({ rendered: template, issues: [] }),
  }
}
