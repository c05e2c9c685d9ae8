import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Campaign } from '../../src/engine/campaign/schema.ts'
import type { Verb } from '../../src/engine/run/events.ts'
import { rounds } from '../support/rounds.ts'
import { arbitraryCampaign } from '../support/toy/arbitrary-campaign.ts'
import { driveToEnd, stateOf } from '../support/toy/drive-toy.ts'
import { newRun, type ToyWorld, toyWorld } from '../support/toy/toy-world.ts'
import { whatHappened } from '../support/toy/what-happened.ts'

// A person may ask at any moment: after each event that a run stores, as often as they like.

/** The world, in which a verb is posted, twice, right after the journal has grown for the nth time. */
function askingAfter(world: ToyWorld, n: number, verb: Verb): ToyWorld {
  let appends = 0
  return {
    ...world,
    journal: {
      ...world.journal,
      async append(run, token, events) {
        await world.journal.append(run, token, events)
        appends += 1
        if (appends !== n) return
        const message = { id: `${verb}-${n}`, verb, by: 'Ada' }
        await world.inbox.post(run, message)
        await world.inbox.post(run, message)
      },
    },
  }
}

async function undisturbed(campaign: Campaign) {
  const world = toyWorld()
  const run = await newRun(world, campaign)
  await driveToEnd(world, run)
  return whatHappened(world, run)
}

const moments = fc.integer({ min: 1, max: 25 })

test('[R6] a pause at any moment, then resume, comes to the same as no pause', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryCampaign(), moments, moments, async (campaign, first, second) => {
      const world = toyWorld()
      const run = await newRun(world, campaign)
      for (const [index, n] of [first, second].entries()) {
        const { state } = await driveToEnd(askingAfter(world, n, 'pause'), run)
        if (state !== 'paused') break
        await world.inbox.post(run, { id: `resume-${index}`, verb: 'resume', by: 'Ada' })
      }
      await driveToEnd(world, run)
      expect(await whatHappened(world, run)).toEqual(await undisturbed(campaign))
    }),
    { numRuns: rounds(100) },
  )
})

test('[R7] [R8] [R10] a stop or an abort at any moment ends the run once, and what it tells is what was handed over', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryCampaign(), moments, fc.constantFrom<Verb>('stop', 'abort'), async (campaign, n, verb) => {
      const world = toyWorld()
      const run = await newRun(world, campaign)
      const { state } = await driveToEnd(askingAfter(world, n, verb), run)
      expect([verb === 'stop' ? 'stopped' : 'aborted', 'completed', 'suspended']).toContain(state)
      if (state === 'suspended') return
      const events = await world.journal.read(run)
      expect(events.filter(({ type }) => type === 'run_ended')).toHaveLength(1)
      const { tasks } = await stateOf(world, run)
      const told = [...tasks.values()].reduce((sum, { progress }) => sum + (progress?.buckets.sent ?? 0), 0)
      expect(await world.outbox.count({ run })).toBe(told)
      if (verb === 'abort') return
      for (const { state: name, progress } of tasks.values()) {
        if (name === 'interrupted') expect(progress?.done ?? 0, 'a delivery that has begun completes').toBe(0)
      }
    }),
    { numRuns: rounds(200) },
  )
})
