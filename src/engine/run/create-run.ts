import type { World } from '../ports/world.ts'
import type { RunEvent } from './events.ts'

interface NewRun {
  /** The campaign's id. */
  readonly campaign: string
  readonly version: number
  /** Who asked for it. */
  readonly by: string
}

/**
 * Writes a run's first event, then its record: a record always has a journal. Nothing is driven yet.
 * @returns the run's id
 */
export async function createRun(
  world: Pick<World, 'store' | 'journal' | 'lease' | 'dice' | 'clock'>,
  { campaign, version, by }: NewRun,
): Promise<string> {
  const record = await world.store.version(campaign, version)
  if (!record) throw new Error(`campaign ${campaign} has no version ${version}`)
  const run = world.dice.id()
  const at = world.clock.now()
  const zone = record.file.zone || (await world.store.model()).zone
  const created: RunEvent = { type: 'run_created', at, run, campaign, version, kind: 'live', zone, seed: record.file.seed, by }
  await world.journal.append(run, await world.lease.take(run), [created])
  const number = 1 + Math.max(0, ...(await world.store.runs(campaign)).map((other) => other.number))
  await world.store.putRun({ id: run, campaign, version, number, kind: 'live', created: at, state: 'queued', warnings: 0, failed: [] })
  return run
}
