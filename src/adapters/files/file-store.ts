import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { CampaignRecord, RunRecord, TemplateRecord, VersionRecord } from '../../engine/campaign/record.ts'
import { sameJson } from '../../engine/campaign/same-json.ts'
import { Conflict, type Live, type Store } from '../../engine/ports/store.ts'
import { type DataModel, modelSchema } from '../../engine/query/model.ts'
import { hasCode, replaceFile, writeOnce } from './write-once.ts'

// One JSON file a record. A campaign's revision is part of its file's name, so that a save over somebody else's finds its
// name taken.

/** @param folder made when absent */
export function fileStore(folder: string): Store {
  const changes = new Set<() => void>()
  const at = (...parts: string[]) => join(folder, ...parts.map(encodeURIComponent))
  const changed = <T>(value: T): T => {
    for (const listener of changes) listener()
    return value
  }
  const put = async (path: string, value: unknown) => changed(await replaceFile(path, JSON.stringify(value, null, 2)))
  const remove = async (path: string) => changed(await rm(path, { force: true, recursive: true }))

  return {
    ...campaignsAt(at, changed),
    version: (campaign, version) => readJson<VersionRecord>(at('versions', campaign, `${version}.json`)),
    async putVersion(record) {
      const path = at('versions', record.campaign, `${record.version}.json`)
      if (await writeOnce(path, JSON.stringify(record, null, 2))) return changed(undefined)
      const stored = await readJson<VersionRecord>(path)
      if (!sameJson(stored?.file, record.file)) {
        throw new Conflict(`version ${record.version} of ${record.campaign} is written`)
      }
    },
    async runs(campaign) {
      const runs = await readAll<RunRecord>(at('runs'))
      return runs
        .filter((run) => campaign === undefined || run.campaign === campaign)
        .sort((a, b) => b.created - a.created || b.number - a.number)
    },
    run: (id) => readJson<RunRecord>(at('runs', `${id}.json`)),
    putRun: (record) => put(at('runs', `${record.id}.json`), record),
    removeRun: (id) => remove(at('runs', `${id}.json`)),
    templates: async () => (await readAll<TemplateRecord>(at('templates'))).sort((a, b) => b.created - a.created),
    putTemplate: (record) => put(at('templates', `${record.id}.json`), record),
    removeTemplate: (id) => remove(at('templates', `${id}.json`)),
    model: async (): Promise<DataModel> => modelSchema.parse((await readJson(at('model.json'))) ?? {}),
    putModel: (model) => put(at('model.json'), model),
    setting: (name) => readJson(at('settings', `${name}.json`)),
    putSetting: (name, value) => put(at('settings', `${name}.json`), value),
    live: (read) => liveOver(read, changes),
  }
}

function campaignsAt(at: (...parts: string[]) => string, changed: <T>(value: T) => T) {
  const newest = async (id: string): Promise<CampaignRecord | undefined> => {
    const revisions = (await namesIn(at('campaigns', id))).map((name) => Number(name.slice(0, -'.json'.length)))
    const last = Math.max(0, ...revisions)
    return last === 0 ? undefined : readJson<CampaignRecord>(at('campaigns', id, `${last}.json`))
  }
  return {
    async campaigns() {
      const ids = (await namesIn(at('campaigns'))).map(decodeURIComponent)
      const all = await Promise.all(ids.map(newest))
      return all.filter((record) => record !== undefined).sort((a, b) => b.modified - a.modified)
    },
    campaign: newest,
    async putCampaign(record: CampaignRecord) {
      const stored = (await newest(record.id))?.revision ?? 0
      const path = at('campaigns', record.id, `${record.revision}.json`)
      const fits = stored === record.revision - 1 && (await writeOnce(path, JSON.stringify(record, null, 2)))
      if (!fits) throw new Conflict(`campaign ${record.id} is not at revision ${record.revision - 1}`)
      if (stored > 0) await rm(at('campaigns', record.id, `${stored}.json`), { force: true })
      changed(undefined)
    },
    async removeCampaign(id: string) {
      await rm(at('versions', id), { force: true, recursive: true })
      changed(await rm(at('campaigns', id), { force: true, recursive: true }))
    },
  }
}

/** Reads again after every change made through this store. */
function liveOver<T>(read: () => Promise<T>, changes: Set<() => void>): Live<T> {
  return {
    subscribe(next, error) {
      let turn = 0
      const look = () => {
        turn += 1
        const mine = turn
        read().then(
          (value) => mine === turn && next(value),
          (cause) => mine === turn && error(cause),
        )
      }
      changes.add(look)
      look()
      return {
        unsubscribe() {
          turn += 1
          changes.delete(look)
        },
      }
    },
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch((cause: unknown) => {
    if (hasCode(cause, 'ENOENT')) return []
    throw cause
  })
  return names.filter((name) => !name.endsWith('.draft'))
}

async function readAll<T>(folder: string): Promise<T[]> {
  const all = await Promise.all((await namesIn(folder)).map((name) => readJson<T>(join(folder, name))))
  return all.filter((value) => value !== undefined)
}

/** What this store wrote before; undefined when it wrote nothing there. */
async function readJson<T>(path: string): Promise<T | undefined> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    if (hasCode(cause, 'ENOENT')) return undefined
    throw cause
  })
  return text === undefined ? undefined : JSON.parse(text)
}
