import type { Cancel, Clock } from '../../engine/ports/clock.ts'

// A timer holds at most 2^31 ms, and it stands still while a machine sleeps: looking at the time every minute copes with both.
const longest = 60_000

export function systemClock(): Clock {
  return { now: () => Date.now(), sleepUntil }
}

async function sleepUntil(instant: number, signal: Cancel): Promise<void> {
  for (;;) {
    if (signal.aborted) throw signal.reason
    const left = instant - Date.now()
    if (left <= 0) return
    await timer(Math.min(left, longest), signal)
  }
}

function timer(ms: number, signal: Cancel): Promise<void> {
  return new Promise((resolve) => {
    const over = () => {
      clearTimeout(running)
      signal.removeEventListener('abort', over)
      resolve()
    }
    const running = setTimeout(over, ms)
    signal.addEventListener('abort', over)
  })
}
