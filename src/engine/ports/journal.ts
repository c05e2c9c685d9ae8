import type { RunEvent } from '../run/events.ts'

/** Refused because another driver holds a newer lease on the run. */
export class Fenced extends Error {
  override readonly name = 'Fenced'
}

/** A newer version drove the run: going on from what this one understands of it could do things twice. */
export class JournalNewer extends Error {
  override readonly name = 'JournalNewer'
  readonly code = 'journal_newer'
  readonly params: { readonly run: string; readonly event: string }
  constructor(run: string, event: string) {
    super(`the journal of run ${run} has an event of type ${event}`)
    this.params = { run, event }
  }
}

export interface Journal {
  /** The events of a run in the order in which they were appended; empty for an unknown run. */
  read(run: string): Promise<readonly RunEvent[]>
  /**
   * Appends in order, all or none, durable when it resolves.
   * @param token from `Lease.take`. @throws Fenced when a newer one was given out
   */
  append(run: string, token: number, events: readonly RunEvent[]): Promise<void>
  /** Takes the run's events away (retention, restore). */
  remove(run: string): Promise<void>
}
