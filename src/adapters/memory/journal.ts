import { Fenced, type Journal } from '../../engine/ports/journal.ts'
import type { Lease } from '../../engine/ports/lease.ts'
import type { RunEvent } from '../../engine/run/events.ts'

/** A journal and the lease that guards it. */
export function memoryJournal(): { readonly journal: Journal; readonly lease: Lease } {
  const events = new Map<string, readonly RunEvent[]>()
  const tokens = new Map<string, number>()
  return {
    journal: {
      read: async (run) => events.get(run) ?? [],
      async append(run, token, more) {
        const newest = tokens.get(run) ?? 0
        if (newest > token) throw new Fenced(`run ${run} is driven under ${newest}, not ${token}`)
        events.set(run, [...(events.get(run) ?? []), ...structuredClone(more)])
      },
      async remove(run) {
        events.delete(run)
      },
    },
    lease: {
      async take(run) {
        const token = (tokens.get(run) ?? 0) + 1
        tokens.set(run, token)
        return token
      },
    },
  }
}
