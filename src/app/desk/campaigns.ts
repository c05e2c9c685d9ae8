import { type CampaignsDesk, DeskError } from '../../desk/desk.ts'
import type { CampaignRecord } from '../../engine/campaign/record.ts'
import { sameJson } from '../../engine/campaign/same-json.ts'
import type { Campaign } from '../../engine/campaign/schema.ts'
import { campaignVerb, publishCampaign, savedElsewhereOf, startCampaign, stopForArchive } from './campaign-runs.ts'
import type { DeskDeps } from './deps.ts'
import { mustBe, recordOf } from './record-of.ts'
import { shippedTemplates } from './shipped-templates.ts'

export function campaignsDesk(deps: DeskDeps): CampaignsDesk {
  const { store } = deps
  const inTurn = oneByOne()
  return {
    list: store.live(() => store.campaigns()),
    one: (id) => store.live(() => store.campaign(id)),
    savedElsewhere: (id) => store.live(() => savedElsewhereOf(deps, id)),
    version: (campaign, version) => store.version(campaign, version),
    create: (file, template) => create(deps, file, template),
    saveDraft: (id, revision, file) => saveDraft(deps, id, revision, file),
    duplicate: (id) => duplicate(deps, id),
    async remove(id) {
      await mustBe(deps, id, 'delete')
      await store.removeCampaign(id)
    },
    archive: (id) => inTurn(() => archive(deps, id)),
    unarchive: (id) => unarchive(deps, id),
    publish: (id) => inTurn(() => publishCampaign(deps, id)),
    start: (id) => inTurn(() => startCampaign(deps, id)),
    verb: (id, verb) => inTurn(() => campaignVerb(deps, id, verb)),
    async setTags(id, tags) {
      const { revision, draft } = await mustBe(deps, id, 'editTags')
      await saveDraft(deps, id, revision, { ...draft, tags: [...tags] })
    },
    ...templatesOf(deps),
  }
}

/** One after the other: who presses twice finds at the second time what the first has done. */
function oneByOne() {
  let last: Promise<unknown> = Promise.resolve()
  return <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work, work)
    last = mine
    return mine
  }
}

function templatesOf(deps: DeskDeps): Pick<CampaignsDesk, 'shipped' | 'templates' | 'saveTemplate' | 'removeTemplate'> {
  const { store, dice, clock } = deps
  return {
    shipped: async () => shippedTemplates(),
    templates: store.live(() => store.templates()),
    async saveTemplate({ name, description, file }) {
      const id = dice.id()
      await store.putTemplate({ id, name, description, file, created: clock.now() })
      return id
    },
    removeTemplate: (id) => store.removeTemplate(id),
  }
}

async function create({ store, dice, clock }: DeskDeps, file: Campaign, template?: string): Promise<string> {
  const id = dice.id()
  const now = clock.now()
  const origin = template === undefined ? {} : { template }
  await store.putCampaign({
    id,
    draft: file,
    revision: 1,
    created: now,
    modified: now,
    stage: 'draft',
    version: 0,
    edited: false,
    ...origin,
  })
  return id
}

/** Only the draft is written: what a run or a publication changes meanwhile in the record stays. */
async function saveDraft(deps: DeskDeps, id: string, revision: number, file: Campaign): Promise<number> {
  const { version } = await recordOf(deps, id)
  const edited = await differs(deps, id, version, file)
  let found: CampaignRecord | undefined
  await deps.store.changeCampaign(id, (stored) => {
    found = stored
    if (stored.revision !== revision || stored.version !== version) return undefined
    return { ...stored, draft: file, revision: revision + 1, modified: deps.clock.now(), edited }
  })
  if (found?.revision !== revision) throw new DeskError('conflict')
  // Published meanwhile: whether the draft differs is asked of the new version.
  return found.version === version ? revision + 1 : saveDraft(deps, id, revision, file)
}

async function differs({ store }: DeskDeps, id: string, version: number, file: Campaign): Promise<boolean> {
  const published = await store.version(id, version)
  return published !== undefined && !sameJson(published.file, file)
}

async function duplicate(deps: DeskDeps, id: string): Promise<string> {
  const { draft } = await recordOf(deps, id)
  const names = new Set((await deps.store.campaigns()).map((record) => record.draft.name))
  return create(deps, { ...draft, name: nextName(draft.name, names) })
}

/** `Win back` → `Win back (2)` → `Win back (3)`: the same in every language. */
export function nextName(name: string, taken: ReadonlySet<string>): string {
  const stem = name.replace(/ \(\d+\)$/, '').slice(0, 190)
  let n = 2
  while (taken.has(`${stem} (${n})`)) n += 1
  return `${stem} (${n})`
}

/** L1: what is active is stopped first; restoring gives back the stage it had, or `stopped`. */
async function archive(deps: DeskDeps, id: string): Promise<void> {
  await mustBe(deps, id, 'archive')
  await stopForArchive(deps, id)
  const at = deps.clock.now()
  await deps.store.changeCampaign(id, (record) => ({ ...record, modified: at, archived: { at, from: record.stage } }))
}

async function unarchive(deps: DeskDeps, id: string): Promise<void> {
  await mustBe(deps, id, 'restore')
  const modified = deps.clock.now()
  await deps.store.changeCampaign(id, ({ archived, ...record }) => ({ ...record, modified, stage: archived?.from ?? record.stage }))
}
