export interface Clock {
  /** Epoch milliseconds. */
  now(): number
  /** Resolves at the instant, or at once when it has passed; rejects with the signal's reason when aborted. */
  sleepUntil(instant: number, signal: Cancel): Promise<void>
}

/** The part of AbortSignal that the engine uses, so that it needs no DOM. */
export interface Cancel {
  readonly aborted: boolean
  readonly reason: unknown
  addEventListener(type: 'abort', listener: () => void): void
  removeEventListener(type: 'abort', listener: () => void): void
}
