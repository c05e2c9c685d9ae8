import { expect, test } from 'vitest'
import { driveToEnd } from '../support/toy/drive-toy.ts'
import { newRun, toyCampaign, toyWorld } from '../support/toy/toy-world.ts'

// Limits are loose: they catch a plan that has become quadratic, not a slow machine.

test('[W6] the engine itself needs little for a campaign of 500 steps', async () => {
  const steps: Parameters<typeof toyCampaign>[0] = Object.fromEntries([
    ['source', { type: 'source' }],
    ...Array.from({ length: 499 }, (_, i) => [`keep${i}`, { type: 'keep', settings: { by: 1, keep: 1 } }]),
  ])
  const transitions = Array.from({ length: 499 }, (_, i) => `${i === 0 ? 'source' : `keep${i - 1}`} > keep${i}`)
  const world = toyWorld()
  const run = await newRun(world, toyCampaign(steps, ...transitions))
  const began = performance.now()
  expect((await driveToEnd(world, run)).tasks.size).toBe(500)
  expect(performance.now() - began).toBeLessThan(10_000)
})

test('[A-CHN] a delivery of 100,000 rows costs the engine seconds', async () => {
  const campaign = toyCampaign(
    { source: { type: 'source', settings: { to: 100_000 } }, send: { type: 'send', settings: { batch: 500, failEvery: 1000 } } },
    'source > send',
  )
  const world = toyWorld()
  const run = await newRun(world, campaign)
  const began = performance.now()
  await driveToEnd(world, run)
  expect(await world.outbox.count({ run })).toBe(99_900)
  expect(performance.now() - began).toBeLessThan(20_000)
})
