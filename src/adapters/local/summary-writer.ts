import type { RunRecord } from '../../engine/campaign/record.ts'
import type { Store } from '../../engine/ports/store.ts'
import { summarised } from '../../engine/run/run-summary.ts'
import type { RunState } from '../../engine/run/state.ts'

export interface SummaryWriter {
  /** Has the record say what the state says; while one write is under way, only the newest state waits. */
  tell(state: RunState): void
  /** Resolves when nothing waits. @throws what a write threw */
  written(): Promise<void>
}

/** Keeps a run's record, which lists read, in step with its journal, without holding the run up. */
export function summaryWriter(store: Pick<Store, 'run' | 'putRun'>, record: RunRecord): SummaryWriter {
  let wanted = record
  let last = record
  let writing: Promise<void> | undefined

  async function write(): Promise<void> {
    while (wanted !== last) {
      const next = wanted
      const stored = await store.run(next.id)
      // R10: another driver may have ended the run meanwhile, or a person removed it.
      const late = !stored || (stored.ended !== undefined && next.ended === undefined)
      if (!late) await store.putRun(next)
      last = next
    }
  }

  let fault: { readonly error: unknown } | undefined
  return {
    tell(state) {
      wanted = summarised(wanted, state)
      if (wanted === last || writing) return
      writing = write()
        .catch((error: unknown) => {
          fault = { error }
          last = wanted
        })
        .finally(() => {
          writing = undefined
        })
    },
    async written() {
      await writing
      if (fault) throw fault.error
    },
  }
}
