import type { RunEvent } from '../run/events.ts'
import type { Cancel } from './clock.ts'
import type { Message } from './inbox.ts'

/**
 * The four things a durable engine must offer to `drive`: a local journal, DBOS and Restate can all give them. Everything
 * that could happen differently the next time passes through here and is recorded, so that the same campaign with the same
 * record takes the same way. A key asked for twice has one effect.
 */
export interface Durable {
  /**
   * Performs `effect` unless its result is recorded; the result becomes an event of `race`. An effect without a recorded
   * result is begun again after a crash: effects are idempotent by key.
   */
  step(key: string, effect: (signal: Cancel) => Promise<RunEvent>): void
  /** An event of its own at the instant (epoch milliseconds). */
  sleepUntil(key: string, instant: number, wake: (at: number) => RunEvent): void
  /** Records something that the plan decided, and gives it back through `race`. */
  note(key: string, make: (at: number) => RunEvent): void
  /** Interrupts what is in progress under the key: a sleep never wakes, a step's event is what its effect makes of it. */
  cancel(key: string): void
  /**
   * The next thing that happened: recorded events first, in stored order, then whichever comes first. Stored before it is
   * given. A message is answered only when every earlier event has been given.
   */
  race(answer: (message: Message, at: number) => RunEvent): Promise<RunEvent>
  /** True while recorded events, or messages that came before, are still to be given: planning waits until they are known. */
  readonly replaying: boolean
}
