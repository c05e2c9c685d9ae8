import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { systemClock } from './clock.ts'
import { systemDice } from './dice.ts'

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 })
})
afterEach(() => {
  vi.useRealTimers()
})

test('a sleep longer than a timer can hold ends at its instant, not before', async () => {
  const fortyDays = 40 * 86_400_000
  let woke: number | undefined
  const clock = systemClock()
  const sleep = clock.sleepUntil(clock.now() + fortyDays, new AbortController().signal).then(() => {
    woke = clock.now()
  })
  await vi.advanceTimersByTimeAsync(fortyDays - 1)
  expect(woke).toBeUndefined()
  await vi.advanceTimersByTimeAsync(1)
  await sleep
  expect(woke).toBe(1_000_000 + fortyDays)
})

test('a machine that slept through the instant wakes within a minute of its own', async () => {
  const clock = systemClock()
  const sleep = clock.sleepUntil(clock.now() + 3_600_000, new AbortController().signal)
  vi.setSystemTime(clock.now() + 7_200_000)
  await vi.advanceTimersByTimeAsync(60_000)
  await sleep
})

test('a cancelled sleep rejects with the reason and leaves no timer', async () => {
  const stop = new AbortController()
  const sleep = systemClock().sleepUntil(2_000_000, stop.signal)
  const reason = new Error('enough')
  stop.abort(reason)
  await expect(sleep).rejects.toBe(reason)
  expect(vi.getTimerCount()).toBe(0)
})

test('an instant in the past is no sleep', async () => {
  await systemClock().sleepUntil(5, new AbortController().signal)
  expect(vi.getTimerCount()).toBe(0)
})

test('ids are 12 letters and digits, begin with a letter and differ', () => {
  const dice = systemDice()
  const ids = Array.from({ length: 500 }, () => dice.id())
  for (const id of ids) expect(id).toMatch(/^[a-z][a-z0-9]{11}$/)
  expect(new Set(ids).size).toBe(ids.length)
})
