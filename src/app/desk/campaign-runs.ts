import { DeskError } from '../../desk/desk.ts'
import { localUser } from '../../desk/local-user.ts'
import { checkCampaign } from '../../engine/campaign/check.ts'
import type { CampaignRecord, RunRecord, Stage } from '../../engine/campaign/record.ts'
import { sameJson } from '../../engine/campaign/same-json.ts'
import { savedElsewhere } from '../../engine/campaign/saved-elsewhere.ts'
import { createRun } from '../../engine/run/create-run.ts'
import type { Verb } from '../../engine/run/events.ts'
import type { DeskDeps } from './deps.ts'
import { mustBe, recordOf } from './record-of.ts'

/** W5: pins the draft as a version, once, and starts a run of it. */
export async function publishCampaign(deps: DeskDeps, id: string): Promise<string> {
  const record = await mustBe(deps, id, 'publish')
  await mustBeValid(deps, record)
  return launch(deps, id, await pinVersion(deps, record))
}

export async function startCampaign(deps: DeskDeps, id: string): Promise<string> {
  const { version } = await mustBe(deps, id, 'start')
  return launch(deps, id, version)
}

export async function savedElsewhereOf({ store, catalogue }: DeskDeps, id: string): Promise<ReadonlyMap<string, string>> {
  return savedElsewhere(id, await store.campaigns(), (campaign, version) => store.version(campaign, version), catalogue)
}

async function mustBeValid(deps: DeskDeps, { id, draft }: CampaignRecord): Promise<void> {
  const { store, catalogue, render } = deps
  const surroundings = { checkTemplate: (await render()).check, savedElsewhere: await savedElsewhereOf(deps, id) }
  const problems = checkCampaign(draft, await store.model(), catalogue, surroundings)
  const errors = problems.filter((problem) => problem.severity === 'error').length
  if (errors > 0) throw new DeskError('campaign_invalid', { n: errors })
}

/** The record learns of the version before a run starts, so that a try that breaks off here can be made again. */
async function pinVersion(deps: DeskDeps, { id, draft, version: newest, edited }: CampaignRecord): Promise<number> {
  if (newest > 0 && !edited) return newest
  const version = await freeVersion(deps, id, newest + 1, draft)
  await deps.store.putVersion({ campaign: id, version, file: draft, published: deps.clock.now() })
  await deps.store.changeCampaign(id, (stored) => ({ ...stored, version, edited: !sameJson(stored.draft, draft) }))
  return version
}

/** A try that broke off may have written a number of which the record never learnt: it is used again for the same file only. */
async function freeVersion({ store }: DeskDeps, id: string, first: number, draft: CampaignRecord['draft']): Promise<number> {
  for (let version = first; ; version += 1) {
    const written = await store.version(id, version)
    if (!written || sameJson(written.file, draft)) return version
  }
}

async function launch(deps: DeskDeps, campaign: string, version: number): Promise<string> {
  const run = await createRun(deps, { campaign, version, by: localUser })
  await deps.store.changeCampaign(campaign, (record) => ({ ...record, stage: 'live' }))
  return run
}

const stageAfter: Readonly<Record<'close' | 'stop' | 'abort', Stage>> = { close: 'closed', stop: 'stopped', abort: 'stopped' }

export async function campaignVerb(deps: DeskDeps, id: string, verb: 'close' | 'stop' | 'abort'): Promise<void> {
  await mustBe(deps, id, verb)
  await setStage(deps, id, stageAfter[verb])
  await tellRuns(deps, id, verb)
}

export async function stopForArchive(deps: DeskDeps, id: string): Promise<void> {
  const { stage } = await recordOf(deps, id)
  if (stage === 'live' || stage === 'scheduled' || stage === 'closed') await setStage(deps, id, 'stopped')
  await tellRuns(deps, id, 'stop')
}

async function setStage({ store }: DeskDeps, id: string, stage: Stage): Promise<void> {
  await store.changeCampaign(id, (record) => ({ ...record, stage }))
}

export async function tellRuns(deps: DeskDeps, campaign: string, verb: Verb): Promise<void> {
  const unfinished = (await deps.store.runs(campaign)).filter((run) => !hasEnded(run))
  for (const run of unfinished) await tellRun(deps, run.id, verb)
}

export async function tellRun({ inbox, dice }: DeskDeps, run: string, verb: Verb, step?: string): Promise<void> {
  await inbox.post(run, { id: dice.id(), verb, by: localUser, ...(step === undefined ? {} : { step }) })
}

export function hasEnded(run: RunRecord): boolean {
  return run.ended !== undefined
}
