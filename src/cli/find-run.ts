import { createHash } from 'node:crypto'
import { sameJson } from '../engine/campaign/same-json.ts'
import type { Campaign } from '../engine/campaign/schema.ts'
import type { World } from '../engine/ports/world.ts'
import { createRun } from '../engine/run/create-run.ts'

export interface FoundRun {
  readonly run: string
  /** True when it was begun by an earlier command. */
  readonly again: boolean
  /** The message that has to be taken before the run may be said to hold. */
  readonly awaits?: string
}

/** The run of this very campaign that the workspace has not ended yet, else a new one of it. */
export async function findOrCreateRun(world: World, campaign: Campaign): Promise<FoundRun> {
  const { store } = world
  const id = `c${createHash('sha256').update(campaign.name).digest('hex').slice(0, 11)}`
  for (const record of await store.runs(id)) {
    const version = await store.version(id, record.version)
    if (record.ended !== undefined || !sameJson(version?.file, campaign)) continue
    if (record.state !== 'suspended' && record.state !== 'paused') return { run: record.id, again: true }
    const awaits = world.dice.id()
    await world.inbox.post(record.id, { id: awaits, verb: 'resume', by: 'cli' })
    return { run: record.id, again: true, awaits }
  }
  const version = await versionOf(world, id, campaign)
  return { run: await createRun(world, { campaign: id, version, by: 'cli' }), again: false }
}

/** The number under which the workspace knows this campaign, a new one when it changed. */
async function versionOf({ store, clock }: World, id: string, campaign: Campaign): Promise<number> {
  for (let version = 1; ; version++) {
    const stored = await store.version(id, version)
    if (stored && sameJson(stored.file, campaign)) return version
    if (stored) continue
    await store.putVersion({ campaign: id, version, file: campaign, published: clock.now() })
    return version
  }
}
