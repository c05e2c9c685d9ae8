import type { CampaignRecord, RunRecord, VersionRecord } from '../../engine/campaign/record.ts'
import { sameJson } from '../../engine/campaign/same-json.ts'
import { Conflict, type Store } from '../../engine/ports/store.ts'
import { type DataModel, modelSchema } from '../../engine/query/model.ts'
import type { Database } from './database.ts'
import { dexieLive } from './live.ts'

export interface DexieStore extends Store {
  /**
   * Changes what is not the draft, in one transaction: the revision, which guards the draft, stays. `change` answers
   * undefined to leave the record as it is. Nothing happens when the campaign is gone.
   */
  changeCampaign(id: string, change: (record: CampaignRecord) => CampaignRecord | undefined): Promise<void>
}

export function dexieStore(db: Database): DexieStore {
  return {
    ...campaigns(db),
    ...versions(db),
    ...runs(db),
    templates: () => db.templates.orderBy('created').reverse().toArray(),
    async putTemplate(record) {
      await db.templates.put(record)
    },
    removeTemplate: (id) => db.templates.delete(id),
    model: async () => (await db.models.get('model'))?.model ?? emptyModel(),
    async putModel(model) {
      await db.models.put({ id: 'model', model })
    },
    setting: async (name) => (await db.settings.get(name))?.value,
    async putSetting(name, value) {
      await db.settings.put({ name, value })
    },
    live: dexieLive,
  }
}

export function emptyModel(): DataModel {
  return modelSchema.parse({})
}

function campaigns(db: Database) {
  return {
    campaigns: () => db.campaigns.orderBy('modified').reverse().toArray(),
    campaign: (id: string) => db.campaigns.get(id),
    putCampaign: (record: CampaignRecord) =>
      db.transaction('rw', db.campaigns, async () => {
        const stored = (await db.campaigns.get(record.id))?.revision ?? 0
        if (stored !== record.revision - 1) throw new Conflict(`campaign ${record.id} is at revision ${stored}, not ${record.revision - 1}`)
        await db.campaigns.put(record)
      }),
    changeCampaign: (id: string, change: (record: CampaignRecord) => CampaignRecord | undefined) =>
      db.transaction('rw', db.campaigns, async () => {
        const stored = await db.campaigns.get(id)
        const changed = stored && change(stored)
        if (changed) await db.campaigns.put(changed)
      }),
    removeCampaign: (id: string) =>
      db.transaction('rw', db.campaigns, db.versions, async () => {
        await db.campaigns.delete(id)
        await db.versions.where('[campaign+version]').between([id, 0], [id, Number.POSITIVE_INFINITY]).delete()
      }),
  }
}

function versions(db: Database) {
  return {
    version: (campaign: string, version: number) => db.versions.get([campaign, version]),
    putVersion: (record: VersionRecord) =>
      db.transaction('rw', db.versions, async () => {
        const stored = await db.versions.get([record.campaign, record.version])
        if (stored && !sameJson(stored.file, record.file)) throw new Conflict(`version ${record.version} of ${record.campaign} is written`)
        if (!stored) await db.versions.add(record)
      }),
  }
}

function runs(db: Database) {
  const newestFirst = (a: RunRecord, b: RunRecord) => b.created - a.created || b.number - a.number
  return {
    async runs(campaign?: string) {
      const found = campaign === undefined ? db.runs.toCollection() : db.runs.where('campaign').equals(campaign)
      return (await found.toArray()).sort(newestFirst)
    },
    run: (id: string) => db.runs.get(id),
    async putRun(record: RunRecord) {
      await db.runs.put(record)
    },
    removeRun: (id: string) => db.runs.delete(id),
  }
}
