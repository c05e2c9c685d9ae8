import { beforeEach, describe, expect, test } from 'vitest'
import type { CampaignRecord, RunRecord, TemplateRecord } from '../../src/engine/campaign/record.ts'
import { type Campaign, campaignSchema } from '../../src/engine/campaign/schema.ts'
import { Conflict, type Store } from '../../src/engine/ports/store.ts'
import { modelSchema } from '../../src/engine/query/model.ts'

const file = (name: string): Campaign =>
  campaignSchema.parse({
    format: 'cadenza/campaign',
    formatVersion: 1,
    name,
    steps: [{ id: 'end-1', type: 'end', position: { x: 1.5, y: 2 } }],
  })

const campaign = (id: string, more: Partial<CampaignRecord> = {}): CampaignRecord => ({
  id,
  draft: file(id),
  revision: 1,
  created: 1,
  modified: 1,
  stage: 'draft',
  version: 0,
  edited: true,
  ...more,
})

const run = (id: string, more: Partial<RunRecord> = {}): RunRecord => ({
  id,
  campaign: 'c1',
  version: 1,
  number: 1,
  kind: 'live',
  created: 1,
  state: 'queued',
  warnings: 0,
  failed: [],
  ...more,
})

const template = (id: string, created: number): TemplateRecord => ({ id, name: id, description: '', file: file(id), created })

/** What every store does. `make` gives a new, empty one. */
export function describeStore(name: string, make: () => Promise<Store>): void {
  describe(`store: ${name}`, () => {
    let store: Store
    beforeEach(async () => {
      store = await make()
    })

    test('a campaign comes back as it was saved, and is gone when it is removed', async () => {
      await store.putCampaign(campaign('c1'))
      expect(await store.campaign('c1')).toEqual(campaign('c1'))
      expect(await store.campaign('nobody')).toBeUndefined()
      await store.removeCampaign('c1')
      expect(await store.campaign('c1')).toBeUndefined()
      expect(await store.campaigns()).toEqual([])
    })

    test('a save against an older revision is refused and changes nothing', async () => {
      await store.putCampaign(campaign('c1'))
      await store.putCampaign(campaign('c1', { revision: 2, modified: 2 }))
      await expect(store.putCampaign(campaign('c1', { revision: 2, modified: 3 }))).rejects.toBeInstanceOf(Conflict)
      await expect(store.putCampaign(campaign('c2', { revision: 4 }))).rejects.toBeInstanceOf(Conflict)
      expect(await store.campaigns()).toEqual([campaign('c1', { revision: 2, modified: 2 })])
    })

    test('[W5] a version is written once', async () => {
      const version = { campaign: 'c1', version: 1, file: file('first'), published: 5 }
      await store.putVersion(version)
      await store.putVersion(version)
      await expect(store.putVersion({ ...version, file: file('second') })).rejects.toBeInstanceOf(Conflict)
      expect(await store.version('c1', 1)).toEqual(version)
      expect(await store.version('c1', 2)).toBeUndefined()
    })

    test('runs are listed newest first, of all campaigns or of one', async () => {
      await store.putRun(run('a', { created: 1 }))
      await store.putRun(run('b', { created: 3, campaign: 'c2' }))
      await store.putRun(run('c', { created: 2, number: 2 }))
      expect((await store.runs()).map(({ id }) => id)).toEqual(['b', 'c', 'a'])
      expect((await store.runs('c1')).map(({ id }) => id)).toEqual(['c', 'a'])
      await store.putRun(run('a', { state: 'completed', ended: 9 }))
      expect(await store.run('a')).toEqual(run('a', { state: 'completed', ended: 9 }))
      await store.removeRun('a')
      expect(await store.run('a')).toBeUndefined()
    })

    test('templates, the model and settings are kept', async () => {
      expect(await store.model()).toEqual(modelSchema.parse({}))
      const model = modelSchema.parse({ zone: 'Europe/Paris', tables: [{ name: 'people', columns: [{ name: 'id', type: 'integer' }] }] })
      await store.putModel(model)
      expect(await store.model()).toEqual(model)
      expect(await store.setting('theme')).toBeUndefined()
      await store.putSetting('theme', { dark: true })
      expect(await store.setting('theme')).toEqual({ dark: true })
      await store.putTemplate(template('t1', 1))
      await store.putTemplate(template('t2', 2))
      expect((await store.templates()).map(({ id }) => id).sort()).toEqual(['t1', 't2'])
      await store.removeTemplate('t1')
      expect(await store.templates()).toEqual([template('t2', 2)])
    })

    test('a live value comes at once and again after a change, until nobody listens', async () => {
      await store.putRun(run('a'))
      const seen: (readonly RunRecord[])[] = []
      let listener = () => {}
      const next = () =>
        new Promise<void>((resolve) => {
          listener = resolve
        })
      const first = next()
      const subscription = store
        .live(() => store.runs())
        .subscribe(
          (value) => {
            seen.push(value)
            listener()
          },
          (cause) => {
            throw cause
          },
        )
      await first
      expect(seen.at(-1)?.map(({ id }) => id)).toEqual(['a'])
      const second = next()
      await store.putRun(run('b', { created: 2 }))
      await second
      expect(seen.at(-1)?.map(({ id }) => id)).toEqual(['b', 'a'])
      subscription.unsubscribe()
      const count = seen.length
      await store.putRun(run('c'))
      await store.runs()
      expect(seen).toHaveLength(count)
    })

    test('a live value that cannot be read tells its error', async () => {
      const cause = new Error('no')
      const told = await new Promise((resolve, reject) => {
        store.live(() => Promise.reject(cause)).subscribe(reject, resolve)
      })
      expect(told).toBe(cause)
    })
  })
}
