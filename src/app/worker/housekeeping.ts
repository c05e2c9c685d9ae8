import type { CampaignRecord, RunRecord } from '../../engine/campaign/record.ts'
import type { Audiences } from '../../engine/ports/audiences.ts'
import type { Cancel, Clock } from '../../engine/ports/clock.ts'
import type { DataEngine } from '../../engine/ports/data-engine.ts'
import type { Store } from '../../engine/ports/store.ts'

export interface HouseDeps {
  readonly store: Store
  readonly data: DataEngine
  readonly audiences: Audiences
  readonly clock: Clock
  /** Takes away what is kept of a run beside its populations. */
  readonly forgetRun: (run: string) => Promise<void>
}

const day = 86_400_000
const hour = 3_600_000
/** L1: an archived campaign is purged this long after. */
const archivedDays = 30

/** R19, L1: takes away what has outlived its time. @throws what the first part that failed threw, when the others are done */
export async function tidyUp(deps: HouseDeps): Promise<void> {
  const now = deps.clock.now()
  const faults: unknown[] = []
  const each = async <T>(all: readonly T[], tidy: (one: T) => Promise<void>) => {
    for (const one of all) await tidy(one).catch((fault: unknown) => faults.push(fault))
  }
  // Runs are read first: the campaign of each was there before it.
  const runs = await deps.store.runs()
  const campaigns = await deps.store.campaigns()
  await each(campaigns, (campaign) => tidyCampaign(deps, campaign, now))
  const known = new Set(campaigns.map(({ id }) => id))
  await each(
    runs.filter((run) => !known.has(run.campaign)),
    (run) => forget(deps, run.id),
  )
  await each(
    (await deps.audiences.list()).filter(({ expires }) => expires !== undefined && expires <= now),
    ({ name }) => deps.audiences.remove(name),
  )
  if (faults.length > 0) throw faults[0]
}

async function tidyCampaign(deps: HouseDeps, campaign: CampaignRecord, now: number): Promise<void> {
  const runs = await deps.store.runs(campaign.id)
  const purged = isPurged(campaign, runs, now)
  for (const run of runs) if (purged || isOutlived(run, campaign, now)) await forget(deps, run.id)
  if (purged) await deps.store.removeCampaign(campaign.id)
}

async function forget({ data, forgetRun }: HouseDeps, run: string): Promise<void> {
  await data.dropRun(run)
  await forgetRun(run)
}

function isOutlived(run: RunRecord, campaign: CampaignRecord, now: number): boolean {
  return run.ended !== undefined && run.ended + campaign.draft.retentionDays * day <= now
}

function isPurged({ archived }: CampaignRecord, runs: readonly RunRecord[], now: number): boolean {
  return archived !== undefined && archived.at + archivedDays * day <= now && runs.every((run) => run.ended !== undefined)
}

/** Tidies now and every hour until the signal. What fails is tried again an hour later. */
export async function keepHouse(deps: HouseDeps, signal: Cancel): Promise<void> {
  while (!signal.aborted) {
    await tidyUp(deps).catch(() => undefined)
    await deps.clock.sleepUntil(deps.clock.now() + hour, signal)
  }
}
