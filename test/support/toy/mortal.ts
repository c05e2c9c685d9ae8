import type { ToyWorld } from './toy-world.ts'

/** The process that drove the run is gone. */
export class Death extends Error {}

/** When a process dies: at its n-th call that leaves a trace (from 1), before the call does anything or after it did all. */
export interface Fate {
  readonly call: number
  readonly when: 'before' | 'after'
}

/**
 * The same world as seen by a process that dies: from that call on nothing it does reaches the world. `calls` counts the
 * calls, so that a first run without a fate tells how many ways there are to die.
 */
export function mortal(world: ToyWorld, fate?: Fate): { readonly world: ToyWorld; calls(): number } {
  let calls = 0
  let dead = false
  async function guarded<T>(act: () => Promise<T>): Promise<T> {
    if (dead) throw new Death()
    calls += 1
    const dies = calls === fate?.call
    if (dies && fate.when === 'before') {
      dead = true
      throw new Death()
    }
    const result = await act()
    if (dies) dead = true
    if (dead) throw new Death()
    return result
  }
  const { journal, data, audiences, delivery, store } = world
  return {
    calls: () => calls,
    world: {
      ...world,
      journal: { ...journal, append: (run, token, events) => guarded(() => journal.append(run, token, events)) },
      data: {
        ...data,
        openRun: (run) => guarded(() => data.openRun(run)),
        materialize: (request, signal) => guarded(() => data.materialize(request, signal)),
        insert: (request) => guarded(() => data.insert(request)),
      },
      audiences: { ...audiences, save: (request) => guarded(() => audiences.save(request)) },
      delivery: { hand: (messages) => guarded(() => delivery.hand(messages)) },
      store: { ...store, putRun: (record) => guarded(() => store.putRun(record)) },
    },
  }
}
