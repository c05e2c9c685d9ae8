import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Campaign } from '../../src/engine/campaign/schema.ts'
import type { Population } from '../../src/engine/run/events.ts'
import { runEventSchema } from '../../src/engine/run/events.ts'
import { fold } from '../../src/engine/run/fold.ts'
import { transitionStates } from '../../src/engine/run/transitions.ts'
import { rounds } from '../support/rounds.ts'
import { arbitraryCampaign } from '../support/toy/arbitrary-campaign.ts'
import { driveToEnd, stepsOf } from '../support/toy/drive-toy.ts'
import { foretell } from '../support/toy/toy-oracle.ts'
import { newRun, type ToyWorld, toyWorld } from '../support/toy/toy-world.ts'

async function ran(campaign: Campaign) {
  const world = toyWorld()
  const run = await newRun(world, campaign)
  return { world, run, state: await driveToEnd(world, run) }
}

function idsOf(world: ToyWorld, populations: readonly Population[]): readonly number[] {
  return populations.flatMap(({ table }) => (world.toy.tables.get(table) ?? []).map(({ id }) => Number(id)))
}

test('[R4] [R5] [R12] any campaign goes where plain sets say it goes', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryCampaign(20), async (campaign) => {
      const { world, run, state } = await ran(campaign)
      const foretold = foretell(campaign)
      expect(state.state).toBe('completed')
      expect(stepsOf(state)).toEqual(foretold.steps)
      const carried = [...transitionStates(campaign, state)].map(([id, { rows, populations }]) => {
        const ids = idsOf(world, populations)
        expect(rows).toBe(ids.length)
        return [id, ids]
      })
      expect(Object.fromEntries(carried)).toEqual(foretold.carried)
      const messages = await world.outbox.page({ run }, 0, 10_000)
      expect(messages.map(({ step, address }) => `${step} ${address}`).sort()).toEqual(foretold.addresses)
    }),
    { numRuns: rounds(300) },
  )
})

test('[R3] [R21] a journal that went through text and back folds to the same state', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryCampaign(), async (campaign) => {
      const { world, run, state } = await ran(campaign)
      const recorded = await world.journal.read(run)
      const text = JSON.stringify(recorded)
      expect(text).not.toContain('@example.com')
      const events = runEventSchema.array().parse(JSON.parse(text))
      expect(events).toEqual(recorded)
      expect(fold(campaign, world.catalogue, events)).toEqual(state)
    }),
    { numRuns: rounds(60) },
  )
})
