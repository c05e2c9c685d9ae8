import type { RunRecord } from '../../engine/campaign/record.ts'
import type { Cancel } from '../../engine/ports/clock.ts'
import { Fenced } from '../../engine/ports/journal.ts'
import type { World } from '../../engine/ports/world.ts'
import { drive } from '../../engine/run/drive.ts'
import type { RunState } from '../../engine/run/state.ts'
import { LetGo, type LocalDurable, openLocalDurable } from './local-durable.ts'
import { summaryWriter } from './summary-writer.ts'

export interface LocalDriveOptions {
  /** When aborted, the run is let go where it is; whoever takes it up goes on from there. */
  readonly signal?: Cancel
  /** Called after every change of the run's state. */
  readonly watch?: (state: RunState) => void
  /** Lets the run go when it holds and nothing is in hand, as for a run that is suspended and has nobody to ask. */
  readonly until?: (state: RunState) => boolean
}

export type DriveEnd =
  | { readonly kind: 'ended' | 'held'; readonly state: RunState }
  /** Told to let go, or somebody else drives the run now (R18). */
  | { readonly kind: 'let_go' | 'fenced' }

/** Drives a run from where its journal stands and keeps its record up to date. @throws when the run cannot go on here */
export async function driveLocally(world: World, run: string, options: LocalDriveOptions = {}): Promise<DriveEnd> {
  const record = await world.store.run(run)
  if (!record) throw new Error(`there is no run ${run}`)
  const version = await world.store.version(record.campaign, record.version)
  if (!version) throw new Error(`run ${run} runs version ${record.version} of campaign ${record.campaign}, which is gone`)
  const durable = await openLocalDurable(world, run)
  const off = letGoOn(durable, options.signal)
  const driven = { id: run, campaignId: record.campaign, campaign: version.file }
  try {
    return await driveAndTell(world, driven, record, durable, options)
  } catch (error) {
    if (error instanceof Fenced) return { kind: 'fenced' }
    if (error instanceof LetGo) return { kind: 'let_go' }
    throw error
  } finally {
    off()
    await durable.close()
  }
}

async function driveAndTell(
  world: World,
  run: Parameters<typeof drive>[1],
  record: RunRecord,
  durable: LocalDurable,
  { watch, until }: LocalDriveOptions,
): Promise<DriveEnd> {
  const summary = summaryWriter(world.store, record)
  const model = await world.store.model()
  try {
    const state = await drive(world, run, {
      durable,
      model,
      watch(state) {
        summary.tell(state)
        watch?.(state)
      },
      ...(until ? { until } : {}),
    })
    return { kind: state.endedAt === undefined ? 'held' : 'ended', state }
  } finally {
    await summary.written()
  }
}

function letGoOn(durable: LocalDurable, signal: Cancel | undefined): () => void {
  if (!signal) return () => {}
  const letGo = () => durable.letGo()
  if (signal.aborted) letGo()
  signal.addEventListener('abort', letGo)
  return () => signal.removeEventListener('abort', letGo)
}
