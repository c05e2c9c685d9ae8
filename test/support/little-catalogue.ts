import { z } from 'zod'
import { type Activity, type ActivitySpec, type Catalogue, defineActivity } from '../../src/engine/activity/define.ts'
import { newCampaign } from '../../src/engine/campaign/new-campaign.ts'
import { type Campaign, stepSchema, transitionSchema } from '../../src/engine/campaign/schema.ts'
import { type DataModel, modelSchema } from '../../src/engine/query/model.ts'

// Activities with nothing but a shape, for tests of what holds for every campaign.

function little(type: string, over: Partial<ActivitySpec<{ label: string }>>): Activity {
  return defineActivity<{ label: string }>({
    type,
    version: 1,
    category: 'targeting',
    schema: z.strictObject({ label: z.string().default('') }),
    initial: { label: '' },
    entry: false,
    inlets: () => [{ name: 'in', many: false }],
    outlets: () => [{ name: 'next', role: 'main' }],
    shapes: (_, context) => {
      const shape = context.inlets.in?.[0]?.shape
      return shape ? { next: shape } : {}
    },
    problems: () => [],
    work: () => ({ kind: 'pass', outlets: {} }),
    law: () => [],
    summary: (settings) => settings.label,
    words: { en: { name: type }, fr: { name: type } },
    ...over,
  })
}

const all = [
  little('source', {
    entry: true,
    ignoresRows: true,
    outlets: () => [
      { name: 'next', role: 'main' },
      { name: 'empty', role: 'other' },
    ],
    shapes: (_, { dimension }) => ({ next: { dimension, key: 'id', columns: [{ name: 'id', type: 'integer' }] } }),
  }),
  little('filter', {
    version: 3,
    problems: ({ label }) => (label === 'bad' ? [{ code: 'filter_bad', severity: 'error', field: 'label' }] : []),
    migrations: [(settings) => ({ title: settings.name ?? '' }), ({ title }) => ({ label: title })],
  }),
  little('tag', {
    shapes: (_, { inlets }) => {
      const shape = inlets.in?.[0]?.shape
      return shape ? { next: { ...shape, columns: [...shape.columns, { name: 'tag', type: 'text' }] } } : {}
    },
  }),
  little('merge', { inlets: () => [{ name: 'in', many: true }] }),
  little('fan', { outlets: () => [{ name: 'next', role: 'main', many: true }] }),
  little('clock', { entry: true }),
  little('gate', { takesSignals: true, inlets: () => [{ name: 'in', many: true }] }),
  little('mail', { category: 'channel' }),
]

export const littleCatalogue: Catalogue = new Map(all.map((activity) => [activity.type, activity]))

export const littleModel: DataModel = modelSchema.parse({
  tables: [
    { name: 'people', columns: [{ name: 'id', type: 'integer' }], primaryKey: ['id'] },
    { name: 'heap', columns: [{ name: 'id', type: 'integer' }] },
    {
      name: 'pairs',
      columns: [
        { name: 'a', type: 'integer' },
        { name: 'b', type: 'integer' },
      ],
      primaryKey: ['a', 'b'],
    },
  ],
})

/**
 * A campaign over `people` from short texts: steps as `id:type`, transitions as `from>to`, with `.outlet` and `.inlet` where
 * they are not the usual ones.
 */
export function drawn(steps: string, transitions: string, over: Partial<Campaign> = {}): Campaign {
  const words = (text: string) => text.split(/\s+/).filter((word) => word !== '')
  return {
    ...newCampaign('Drawn', 'people'),
    steps: words(steps).map((text) => {
      const [id, type] = text.split(':')
      return stepSchema.parse({ id, type, version: littleCatalogue.get(type ?? '')?.version ?? 1 })
    }),
    transitions: words(transitions).map((text) => {
      const [from, outlet, to, inlet] = /^([\w-]+)(?:\.(\w+))?>([\w-]+)(?:\.(\w+))?$/.exec(text)?.slice(1) ?? []
      return transitionSchema.parse({ from, outlet, to, inlet })
    }),
    ...over,
  }
}
