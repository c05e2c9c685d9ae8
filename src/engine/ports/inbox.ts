import type { Verb } from '../run/events.ts'

export interface Message {
  /** Posting the same id twice has one effect. */
  readonly id: string
  readonly verb: Verb
  readonly by: string
  /** For task verbs. */
  readonly step?: string
}

/** What people ask of a run. Messages are taken once, in the order in which they were stored. */
export interface Inbox {
  post(run: string, message: Message): Promise<void>
  /** Messages whose ids are not in `taken`, in stored order. */
  waiting(run: string, taken: ReadonlySet<string>): Promise<readonly Message[]>
  /** Calls back soon after a message was posted to the run, by any process that shares the store. Returns the off switch. */
  onPost(run: string, listener: () => void): () => void
}
