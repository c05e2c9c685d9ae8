import { type VirtualClock, virtualClock } from '../../../src/adapters/memory/clock.ts'
import { countingDice } from '../../../src/adapters/memory/dice.ts'
import { memoryInbox } from '../../../src/adapters/memory/inbox.ts'
import { memoryJournal } from '../../../src/adapters/memory/journal.ts'
import { memoryOutbox } from '../../../src/adapters/memory/outbox.ts'
import { memoryStore } from '../../../src/adapters/memory/store.ts'
import type { Campaign } from '../../../src/engine/campaign/schema.ts'
import { campaignSchema } from '../../../src/engine/campaign/schema.ts'
import type { Outbox } from '../../../src/engine/ports/outbox.ts'
import type { Render } from '../../../src/engine/ports/render.ts'
import type { World } from '../../../src/engine/ports/world.ts'
import { createRun } from '../../../src/engine/run/create-run.ts'
import { toyCatalogue } from './toy-activities.ts'
import { type ToyData, toyData } from './toy-data.ts'

export interface ToyWorld extends World {
  readonly clock: VirtualClock
  readonly toy: ToyData
  readonly outbox: Outbox
}

/** Every port in memory; nothing moves by itself, time included. */
export function toyWorld(): ToyWorld {
  const toy = toyData()
  const outbox = memoryOutbox()
  return {
    catalogue: toyCatalogue,
    ...memoryJournal(),
    inbox: memoryInbox(),
    store: memoryStore(),
    data: toy.data,
    audiences: toy.audiences,
    render: toyRender,
    delivery: {
      async hand(messages) {
        await toy.pass('hand')
        return outbox.hand(messages)
      },
    },
    outbox,
    clock: virtualClock(Date.UTC(2026, 0, 5, 9)),
    dice: countingDice(),
    toy,
  }
}

const toyRender: Render = {
  check: () => ({ issues: [], columns: ['name'] }),
  render: async (template, rows) =>
    rows.map(({ name }) =>
      name === 'broken' ? { failed: 'no name' } : { ...template, subject: template.subject.replace('{{ profile.name }}', String(name)) },
    ),
}

interface ToyStep {
  readonly type: string
  readonly settings?: Record<string, unknown>
  readonly mode?: 'run' | 'skip' | 'disabled'
  readonly breakpoint?: boolean
}

/** Steps by id, and transitions as `from.outlet > to`; the outlet is `next` unless it is named. */
export function toyCampaign(steps: Readonly<Record<string, ToyStep>>, ...transitions: readonly string[]): Campaign {
  return campaignSchema.parse({
    format: 'cadenza/campaign',
    formatVersion: 1,
    name: 'Toy',
    dimension: 'people',
    zone: 'Europe/Paris',
    steps: Object.entries(steps).map(([id, step]) => ({ id, ...step })),
    transitions: transitions.map((text) => {
      const [from = '', to = ''] = text.split('>').map((part) => part.trim())
      const [step = '', outlet = 'next'] = from.split('.')
      return { from: step, outlet, to }
    }),
  })
}

/** Publishes the campaign as version 1 and makes a run of it. */
export async function newRun(world: World, campaign: Campaign, id = 'c1'): Promise<string> {
  await world.store.putVersion({ campaign: id, version: 1, file: campaign, published: world.clock.now() })
  return createRun(world, { campaign: id, version: 1, by: 'Ada' })
}
