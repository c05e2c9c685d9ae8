import type { CampaignRecord, RunRecord, TemplateRecord, VersionRecord } from '../../engine/campaign/record.ts'
import { Conflict, type Live, type Store } from '../../engine/ports/store.ts'
import { type DataModel, modelSchema } from '../../engine/query/model.ts'

/** Holds copies: what a caller does to a record afterwards changes nothing here. */
export function memoryStore(): Store {
  const changes = createChanges()
  const campaigns = new Map<string, CampaignRecord>()
  const settings = new Map<string, unknown>()
  let model: DataModel = modelSchema.parse({})
  return {
    campaigns: async () => [...campaigns.values()].sort((a, b) => b.modified - a.modified).map(copy),
    campaign: async (id) => copy(campaigns.get(id)),
    async putCampaign(record) {
      const revision = campaigns.get(record.id)?.revision ?? 0
      if (revision !== record.revision - 1)
        throw new Conflict(`campaign ${record.id} is at revision ${revision}, not ${record.revision - 1}`)
      campaigns.set(record.id, copy(record))
      changes.tell()
    },
    async removeCampaign(id) {
      campaigns.delete(id)
      changes.tell()
    },
    ...versions(),
    ...runs(changes),
    ...templates(changes),
    model: async () => copy(model),
    async putModel(next) {
      model = copy(next)
      changes.tell()
    },
    setting: async (name) => copy(settings.get(name)),
    async putSetting(name, value) {
      settings.set(name, copy(value))
      changes.tell()
    },
    live: (read) => changes.live(read),
  }
}

function copy<T>(value: T): T {
  return structuredClone(value)
}

function versions() {
  const written = new Map<string, VersionRecord>()
  const key = (campaign: string, version: number) => `${campaign}/${version}`
  return {
    version: async (campaign: string, version: number) => copy(written.get(key(campaign, version))),
    async putVersion(record: VersionRecord) {
      const at = key(record.campaign, record.version)
      const known = written.get(at)
      if (known && JSON.stringify(known.file) !== JSON.stringify(record.file)) throw new Conflict(`version ${at} is written`)
      if (!known) written.set(at, copy(record))
    },
  }
}

function runs(changes: Changes) {
  const kept = new Map<string, RunRecord>()
  return {
    runs: async (campaign?: string) =>
      [...kept.values()]
        .filter((run) => campaign === undefined || run.campaign === campaign)
        .sort((a, b) => b.created - a.created || b.number - a.number)
        .map(copy),
    run: async (id: string) => copy(kept.get(id)),
    async putRun(record: RunRecord) {
      kept.set(record.id, copy(record))
      changes.tell()
    },
    async removeRun(id: string) {
      kept.delete(id)
      changes.tell()
    },
  }
}

function templates(changes: Changes) {
  const kept = new Map<string, TemplateRecord>()
  return {
    templates: async () => [...kept.values()].sort((a, b) => b.created - a.created).map(copy),
    async putTemplate(record: TemplateRecord) {
      kept.set(record.id, copy(record))
      changes.tell()
    },
    async removeTemplate(id: string) {
      kept.delete(id)
      changes.tell()
    },
  }
}

interface Changes {
  tell(): void
  live<T>(read: () => Promise<T>): Live<T>
}

/** Every change has every live value read again; a value that is being read when one comes is read once more after. */
function createChanges(): Changes {
  const listeners = new Set<() => void>()
  return {
    tell() {
      for (const listener of listeners) listener()
    },
    live: (read) => ({
      subscribe(next, error) {
        const reader = reading(read, next, error)
        listeners.add(reader.look)
        reader.look()
        return {
          unsubscribe() {
            reader.stop()
            listeners.delete(reader.look)
          },
        }
      },
    }),
  }
}

function reading<T>(read: () => Promise<T>, next: (value: T) => void, error: (cause: unknown) => void) {
  let on = true
  let busy = false
  let stale = false
  async function readOnce(): Promise<void> {
    const tell = await read().then(
      (found) => () => next(found),
      (cause: unknown) => () => error(cause),
    )
    if (on) tell()
  }
  async function readWhileStale(): Promise<void> {
    busy = true
    while (stale && on) {
      stale = false
      await readOnce()
    }
    busy = false
  }
  return {
    look() {
      stale = true
      if (!busy) void readWhileStale()
    },
    stop() {
      on = false
    },
  }
}
