import type { RunRecord } from '../../engine/campaign/record.ts'
import type { World } from '../../engine/ports/world.ts'
import { verbTable } from '../../engine/run/verbs.ts'
import { driveLocally } from './drive-locally.ts'

export interface Supervisor {
  /** Looks for runs now: for those that were made where the store tells of no changes. */
  wake(): void
  /** Ids of the runs that are driven here. */
  readonly driving: ReadonlySet<string>
  /** Lets every run go and resolves when nothing is in hand. */
  stop(): Promise<void>
}

export interface SupervisorOptions {
  /** A run could not be driven; it is tried again later. */
  readonly onTrouble: (run: string | undefined, error: unknown) => void
}

const shortestRest = 1_000
const longestRest = 60_000

/** Drives every run of the store that has not ended, several at once, and those that are made later as they are made. */
export function supervise(world: World, { onTrouble }: SupervisorOptions): Supervisor {
  const stopping = new AbortController()
  const driving = new Map<string, Promise<void>>()
  const rests = new Map<string, number>()
  /** Another driver took them (R18): taking them back would go on for ever. */
  const lost = new Set<string>()

  async function tryRun(run: string): Promise<void> {
    try {
      const end = await driveLocally(world, run, { signal: stopping.signal })
      rests.delete(run)
      if (end.kind === 'fenced') lost.add(run)
    } catch (error) {
      onTrouble(run, error)
      const rest = Math.min(longestRest, (rests.get(run) ?? shortestRest / 2) * 2)
      rests.set(run, rest)
      await world.clock.sleepUntil(world.clock.now() + rest, stopping.signal).catch(() => undefined)
    }
  }

  function take(runs: readonly RunRecord[]): void {
    for (const { id, state } of runs) {
      if (stopping.signal.aborted || isFinal(state) || driving.has(id) || lost.has(id)) continue
      const over = tryRun(id).finally(() => {
        driving.delete(id)
        if (rests.has(id)) wake()
      })
      driving.set(id, over)
    }
  }

  function wake(): void {
    world.store.runs().then(take, (error: unknown) => onTrouble(undefined, error))
  }

  const changes = world.store.live(() => world.store.runs()).subscribe(take, (error) => onTrouble(undefined, error))

  return {
    wake,
    get driving() {
      return new Set(driving.keys())
    },
    async stop() {
      changes.unsubscribe()
      stopping.abort()
      await Promise.all(driving.values())
    },
  }
}

function isFinal(state: RunRecord['state']): boolean {
  return Object.keys(verbTable[state]).length === 0 && state !== 'aborting'
}
