import type { Supervisor } from '../../adapters/local/supervise.ts'

export interface RunKeeper {
  /** Lets every run go, does the work, and takes them up again. One such work at a time. */
  aside<T>(work: () => Promise<T>): Promise<T>
}

/** Keeps the runs driven, but for the moments in which the workspace must hold still. */
export function keepRuns(start: () => Supervisor): RunKeeper {
  let supervisor = start()
  let last: Promise<unknown> = Promise.resolve()
  async function quietly<T>(work: () => Promise<T>): Promise<T> {
    await supervisor.stop()
    try {
      return await work()
    } finally {
      supervisor = start()
    }
  }
  return {
    aside(work) {
      const mine = last.then(() => quietly(work))
      last = mine.catch(() => undefined)
      return mine
    },
  }
}
