import type { Clock } from '../../engine/ports/clock.ts'

export interface VirtualClock extends Clock {
  /** Moves time on and wakes what was due, earliest first. */
  advanceTo(instant: number): void
  /** The earliest instant at which something wakes. */
  next(): number | undefined
}

interface Sleeper {
  readonly instant: number
  readonly wake: () => void
}

/** Time that stands still until it is moved. @param start epoch milliseconds */
export function virtualClock(start: number): VirtualClock {
  let now = start
  const sleepers = new Set<Sleeper>()
  const inOrder = () => [...sleepers].sort((a, b) => a.instant - b.instant)
  return {
    now: () => now,
    sleepUntil(instant, signal) {
      if (signal.aborted) return Promise.reject(signal.reason)
      if (instant <= now) return Promise.resolve()
      return new Promise((resolve, reject) => {
        const over = () => {
          sleepers.delete(sleeper)
          signal.removeEventListener('abort', cancelled)
        }
        const cancelled = () => {
          over()
          reject(signal.reason)
        }
        const sleeper: Sleeper = {
          instant,
          wake() {
            over()
            resolve()
          },
        }
        sleepers.add(sleeper)
        signal.addEventListener('abort', cancelled)
      })
    },
    advanceTo(instant) {
      for (const sleeper of inOrder()) {
        if (sleeper.instant > instant) break
        now = Math.max(now, sleeper.instant)
        sleeper.wake()
      }
      now = Math.max(now, instant)
    },
    next: () => inOrder()[0]?.instant,
  }
}
