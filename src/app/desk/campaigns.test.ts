import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { catalogue } from '../../activities/index.ts'
import { Database } from '../../adapters/dexie/database.ts'
import { dexieInbox } from '../../adapters/dexie/inbox.ts'
import { dexieJournal, dexieLease } from '../../adapters/dexie/journal.ts'
import { dexieOutbox } from '../../adapters/dexie/outbox.ts'
import { dexieStore } from '../../adapters/dexie/store.ts'
import { liquidRender } from '../../adapters/liquid/liquid-render.ts'
import { systemClock } from '../../adapters/system/clock.ts'
import { systemDice } from '../../adapters/system/dice.ts'
import { DeskError } from '../../desk/desk.ts'
import { type Campaign, campaignSchema } from '../../engine/campaign/schema.ts'
import { demoModel } from '../../engine/model/demo-model.ts'
import { campaignsDesk } from './campaigns.ts'
import type { DeskDeps } from './deps.ts'
import { guard } from './guard.ts'

let db: Database
let deps: DeskDeps

beforeEach(async () => {
  db = new Database(`desk-${systemDice().id()}`)
  deps = {
    catalogue,
    store: dexieStore(db),
    journal: dexieJournal(db),
    lease: dexieLease(db),
    inbox: dexieInbox(db),
    outbox: dexieOutbox(db),
    clock: systemClock(),
    dice: systemDice(),
    engine: () => Promise.reject(new DeskError('opfs_missing')),
    render: async () => liquidRender(),
  }
  await deps.store.putModel(demoModel())
})
afterEach(() => db.delete())

const desk = () => guard(campaignsDesk(deps))

function file(more: Partial<Campaign> = {}): Campaign {
  return campaignSchema.parse({
    format: 'cadenza/campaign',
    formatVersion: 1,
    name: 'Win back',
    dimension: 'customers',
    steps: [
      { id: 'everyone', type: 'build-audience', settings: catalogue.get('build-audience')?.initial },
      { id: 'end', type: 'end' },
    ],
    transitions: [{ from: 'everyone', to: 'end' }],
    ...more,
  })
}

async function recordOf(id: string) {
  const record = await deps.store.campaign(id)
  if (!record) throw new Error('gone')
  return record
}

/** What the engine does when the run has come to its end. */
async function endRun(id: string): Promise<void> {
  const run = await deps.store.run(id)
  if (run) await deps.store.putRun({ ...run, state: 'completed', ended: 5 })
}

describe('campaigns at the desk', () => {
  it('[W3] saves a draft over the revision it was read with, and over no other', async () => {
    const id = await desk().create(file())
    expect(await desk().saveDraft(id, 1, file({ name: 'First' }))).toBe(2)
    await expect(desk().saveDraft(id, 1, file({ name: 'Second' }))).rejects.toMatchObject({ code: 'conflict' })
    expect((await recordOf(id)).draft.name).toBe('First')
  })

  it('[W5] publishes a version that later edits do not touch', async () => {
    const id = await desk().create(file())
    const run = await desk().publish(id)
    expect(await recordOf(id)).toMatchObject({ stage: 'live', version: 1, edited: false })
    expect(await deps.store.run(run)).toMatchObject({ campaign: id, version: 1, number: 1, state: 'queued' })
    expect(await deps.journal.read(run)).toMatchObject([{ type: 'run_created', version: 1, by: 'local' }])
    await desk().saveDraft(id, 1, file({ name: 'Later' }))
    expect((await recordOf(id)).edited).toBe(true)
    expect((await desk().version(id, 1))?.file.name).toBe('Win back')
    await desk().saveDraft(id, 2, file())
    expect((await recordOf(id)).edited).toBe(false)
  })

  it('[W5] a save and a publication at once lose nothing of each other', async () => {
    const id = await desk().create(file())
    const { store } = deps
    const publishing: Promise<string>[] = []
    // The campaign is published while the save looks the version up.
    const slow = {
      ...deps,
      store: {
        ...store,
        async version(campaign: string, version: number) {
          const found = await store.version(campaign, version)
          if (publishing.length === 0) {
            publishing.push(desk().publish(id))
            await publishing[0]
          }
          return found
        },
      },
    }
    expect(await campaignsDesk(slow).saveDraft(id, 1, file({ name: 'Later' }))).toBe(2)
    expect(await recordOf(id)).toMatchObject({ stage: 'live', version: 1, edited: true, draft: { name: 'Later' } })
  })

  it('[W5] publishes after a try that broke off between the version and the record', async () => {
    const id = await desk().create(file())
    await deps.store.putVersion({ campaign: id, version: 1, file: file(), published: 1 })
    await desk().saveDraft(id, 1, file({ name: 'Later' }))
    const run = await desk().publish(id)
    expect(await deps.store.run(run)).toMatchObject({ version: 2 })
    expect((await desk().version(id, 2))?.file.name).toBe('Later')
  })

  it('[W3] publishes no campaign with errors', async () => {
    const id = await desk().create(file({ dimension: 'nowhere' }))
    await expect(desk().publish(id)).rejects.toMatchObject({ code: 'campaign_invalid' })
    expect(await recordOf(id)).toMatchObject({ stage: 'draft', version: 0 })
  })

  it('[A-SAV] saves under no name that a published campaign saves under, in its draft or in the version it runs', async () => {
    const saving = (name: string) =>
      file({
        name: `Saves ${name}`,
        steps: [
          {
            id: 'everyone',
            type: 'build-audience',
            version: 1,
            name: '',
            settings: Object(catalogue.get('build-audience')?.initial),
            mode: 'run',
            breakpoint: false,
          },
          { id: 'keep', type: 'save-audience', version: 1, name: '', settings: { name }, mode: 'run', breakpoint: false },
        ],
        transitions: [{ from: 'everyone', outlet: 'next', to: 'keep', inlet: 'in' }],
      })
    const first = await desk().create(saving('Buyers'))
    const second = await desk().create(saving('Buyers'))
    await desk().publish(first)
    await expect(desk().publish(second)).rejects.toMatchObject({ code: 'campaign_invalid' })
    await desk().saveDraft(first, 1, saving('Loyal'))
    await desk().saveDraft(second, 1, saving('Loyal'))
    await expect(desk().publish(second)).rejects.toMatchObject({ code: 'campaign_invalid' })
    await desk().saveDraft(second, 2, saving('Buyers'))
    await expect(desk().publish(second)).rejects.toMatchObject({ code: 'campaign_invalid' })
    await desk().saveDraft(second, 3, saving('Others'))
    expect(await desk().publish(second)).toBeTruthy()
  })

  it('[R10] starts again as a new run of the same version', async () => {
    const id = await desk().create(file())
    await endRun(await desk().publish(id))
    const again = await desk().start(id)
    expect(await deps.store.run(again)).toMatchObject({ version: 1, number: 2 })
  })

  it('[L7] makes one run of a publication that is asked for twice at once', async () => {
    const id = await desk().create(file())
    const { publish, start } = desk()
    const asked = await Promise.allSettled([publish(id), publish(id), start(id)])
    expect(asked.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected'])
    expect(asked[1]).toMatchObject({ reason: { code: 'action_refused', params: { why: 'actions:in_progress' } } })
    expect(await deps.store.runs(id)).toHaveLength(1)
  })

  it('[L7] refuses what the model does not allow, with the reason', async () => {
    const id = await desk().create(file())
    await expect(desk().archive(id)).rejects.toMatchObject({ code: 'action_refused', params: { why: 'actions:draft_is_deleted' } })
    await desk().publish(id)
    await expect(desk().remove(id)).rejects.toMatchObject({ code: 'action_refused' })
    await expect(desk().publish('nobody')).rejects.toMatchObject({ code: 'campaign_gone' })
  })

  it.each(['stop', 'abort'] as const)('tells every unfinished run to %s', async (verb) => {
    const id = await desk().create(file())
    const run = await desk().publish(id)
    await desk().verb(id, verb)
    expect(await deps.inbox.waiting(run, new Set())).toMatchObject([{ verb, by: 'local' }])
    expect((await recordOf(id)).stage).toBe('stopped')
  })

  it('[R9] closes', async () => {
    const id = await desk().create(file())
    const run = await desk().publish(id)
    await desk().verb(id, 'close')
    expect(await deps.inbox.waiting(run, new Set())).toMatchObject([{ verb: 'close' }])
    expect((await recordOf(id)).stage).toBe('closed')
  })

  it('[L1] archives what is live by stopping it, and restores it as stopped', async () => {
    const id = await desk().create(file())
    const run = await desk().publish(id)
    await desk().archive(id)
    expect(await deps.inbox.waiting(run, new Set())).toMatchObject([{ verb: 'stop' }])
    expect((await recordOf(id)).archived).toMatchObject({ from: 'stopped' })
    await desk().unarchive(id)
    expect(await recordOf(id)).toMatchObject({ stage: 'stopped' })
    expect((await recordOf(id)).archived).toBeUndefined()
  })

  it('duplicates under a name that is free', async () => {
    const id = await desk().create(file())
    const second = await desk().duplicate(id)
    const third = await desk().duplicate(second)
    expect((await recordOf(second)).draft.name).toBe('Win back (2)')
    expect(await recordOf(third)).toMatchObject({ draft: { name: 'Win back (3)' }, stage: 'draft', version: 0 })
  })

  it('deletes drafts and changes tags', async () => {
    const id = await desk().create(file())
    await desk().setTags(id, ['spring'])
    expect(await recordOf(id)).toMatchObject({ draft: { tags: ['spring'] }, revision: 2 })
    await deps.store.changeCampaign(id, (record) => ({ ...record, archived: { at: 1, from: 'stopped' } }))
    await expect(desk().setTags(id, [])).rejects.toMatchObject({ code: 'action_refused' })
    await deps.store.changeCampaign(id, ({ archived: _, ...record }) => record)
    await desk().remove(id)
    expect(await deps.store.campaigns()).toEqual([])
  })
})
