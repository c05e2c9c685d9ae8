import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Campaign } from '../../src/engine/campaign/schema.ts'
import { rounds } from '../support/rounds.ts'
import { arbitraryCampaign } from '../support/toy/arbitrary-campaign.ts'
import { driveToEnd } from '../support/toy/drive-toy.ts'
import { type Fate, mortal } from '../support/toy/mortal.ts'
import { newRun, toyCampaign, toyWorld } from '../support/toy/toy-world.ts'
import { whatHappened } from '../support/toy/what-happened.ts'

// A process may die at any moment: before an effect, after it and before its event is stored, after that. Whoever takes the
// run up brings it to the same end, with every message handed over once.

async function uninterrupted(campaign: Campaign) {
  const world = toyWorld()
  const run = await newRun(world, campaign)
  const seen = mortal(world)
  await driveToEnd(seen.world, run)
  return { happened: await whatHappened(world, run), calls: seen.calls() }
}

async function withDeaths(campaign: Campaign, fates: readonly Fate[]) {
  const world = toyWorld()
  const run = await newRun(world, campaign)
  for (const fate of fates) await driveToEnd(mortal(world, fate).world, run).catch(() => undefined)
  await driveToEnd(world, run)
  return whatHappened(world, run)
}

const allKinds = toyCampaign(
  {
    source: { type: 'source', settings: { to: 11 } },
    fork: { type: 'fork' },
    send: { type: 'send', settings: { batch: 2, excludeEvery: 5, failEvery: 4 } },
    wait: { type: 'wait' },
    keep: { type: 'keep', settings: { by: 3, keep: 1 } },
    save: { type: 'save' },
    join: { type: 'join' },
    end: { type: 'end' },
  },
  'source > fork',
  'fork.branch1 > send',
  'fork.branch2 > wait',
  'wait > keep',
  'keep > save',
  'send > join',
  'save > join',
  'join > end',
)

test('[R1] [R2] [R3] a run that dies at any call of its process ends as if it had not', async () => {
  const { happened, calls } = await uninterrupted(allKinds)
  expect(happened.state).toBe('completed')
  expect(happened.messages).toHaveLength(6)
  for (let call = 1; call <= calls; call += 1) {
    for (const when of ['before', 'after'] as const)
      expect(await withDeaths(allKinds, [{ call, when }]), `${when} ${call}`).toEqual(happened)
  }
})

test('[R2] random campaigns survive any series of deaths', async () => {
  const fate = fc.record({ call: fc.integer({ min: 1, max: 30 }), when: fc.constantFrom('before' as const, 'after' as const) })
  await fc.assert(
    fc.asyncProperty(arbitraryCampaign(), fc.array(fate, { minLength: 1, maxLength: 5 }), async (campaign, fates) => {
      expect(await withDeaths(campaign, fates)).toEqual((await uninterrupted(campaign)).happened)
    }),
    { numRuns: rounds(150) },
  )
})
