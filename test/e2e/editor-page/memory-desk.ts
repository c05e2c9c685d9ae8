import { catalogue } from '../../../src/activities/index.ts'
import { type Desk, DeskError } from '../../../src/desk/desk.ts'
import type { CampaignRecord, RunRecord, VersionRecord } from '../../../src/engine/campaign/record.ts'
import type { Campaign } from '../../../src/engine/campaign/schema.ts'
import { demoModel } from '../../../src/engine/model/demo-model.ts'
import type { Live } from '../../../src/engine/ports/store.ts'
import type { RunEvent, Verb } from '../../../src/engine/run/events.ts'
import { fold } from '../../../src/engine/run/fold.ts'

/** A value that tells its readers of every change. */
class Cell<T> implements Live<T> {
  #value: T
  readonly #readers = new Set<(value: T) => void>()
  constructor(value: T) {
    this.#value = value
  }
  get value(): T {
    return this.#value
  }
  set(value: T): void {
    this.#value = value
    for (const next of this.#readers) next(value)
  }
  subscribe(next: (value: T) => void) {
    this.#readers.add(next)
    next(this.#value)
    return { unsubscribe: () => void this.#readers.delete(next) }
  }
}

export interface SampleRun {
  /** The journal of a run of the campaign, up to a chosen point. */
  events(campaign: Campaign, run: string): readonly RunEvent[]
}

/** One campaign and its runs, as far as the editor asks; everything else answers that it is not here. */
export function createMemoryDesk(campaign: Campaign, sample: SampleRun): Desk {
  const record = new Cell<CampaignRecord>(recordOf(campaign))
  const runs = new Cell<readonly RunRecord[]>([])
  const events = new Map<string, Cell<readonly RunEvent[]>>()
  const versions: VersionRecord[] = []
  const model = new Cell(demoModel())

  const update = (change: Partial<CampaignRecord>) =>
    record.set({ ...record.value, ...change, revision: record.value.revision + 1, modified: Date.now() })
  const launch = (): string => {
    const number = runs.value.length + 1
    const id = `run${number}`
    const file = versions.at(-1)?.file ?? campaign
    const journal = sample.events(file, id)
    events.set(id, new Cell(journal))
    const { state } = fold(file, catalogue, journal)
    runs.set([
      ...runs.value,
      { id, campaign: 'sample', version: versions.length, number, kind: 'live', created: Date.now(), state, warnings: 0, failed: [] },
    ])
    return id
  }
  const verb = (id: string, name: Verb) => {
    const journal = events.get(id)
    const at = Date.now()
    journal?.set([...journal.value, { type: 'verb_taken', at, message: String(at), verb: name, by: 'person', accepted: true }])
  }

  return {
    campaigns: {
      ...absent('campaigns'),
      one: () => record,
      savedElsewhere: () => new Cell<ReadonlyMap<string, string>>(new Map()),
      version: async (_campaign, version) => versions[version - 1],
      saveDraft: async (_id, revision, file) => {
        if (revision !== record.value.revision) throw new DeskError('conflict')
        update({ draft: file, edited: true })
        return record.value.revision
      },
      publish: async () => {
        versions.push({ campaign: 'sample', version: versions.length + 1, file: record.value.draft, published: Date.now() })
        update({ stage: 'live', version: versions.length, edited: false })
        return launch()
      },
      start: async () => launch(),
      saveTemplate: async () => 'template',
    },
    runs: {
      ...absent('runs'),
      list: () => runs,
      events: (id) => events.get(id) ?? new Cell<readonly RunEvent[]>([]),
      verb: async (id, name) => verb(id, name),
      rows: async () => ({ columns: [{ name: 'customer_id', type: 'integer' }], rows: [[1], [2], [3]], total: 3 }),
    },
    data: {
      ...absent('data'),
      model,
      counts: async () => ({}),
      values: async () => [],
      count: async () => 1234,
      audiences: async () => [],
    },
    outbox: absent('outbox'),
    workspace: { ...absent('workspace'), setting: <T>() => new Cell<T | undefined>(undefined), putSetting: async () => undefined },
  }
}

function recordOf(draft: Campaign): CampaignRecord {
  return { id: 'sample', draft, revision: 1, created: 0, modified: Date.now(), stage: 'draft', version: 0, edited: false }
}

function absent<K extends keyof Desk>(part: K): Desk[K] {
  return new Proxy({} as Desk[K], {
    get: (_target, name) => () =>
      Promise.reject(new DeskError('unexpected', { detail: `${part}.${String(name)} is not part of this page` })),
  })
}
