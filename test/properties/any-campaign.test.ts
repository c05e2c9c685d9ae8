import fc from 'fast-check'
import { expect, test } from 'vitest'
import { catalogue } from '../../src/activities/index.ts'
import { checkCampaign } from '../../src/engine/campaign/check.ts'
import { type Campaign, campaignSchema, stepSchema, transitionSchema } from '../../src/engine/campaign/schema.ts'
import { shop } from '../support/activity-contexts.ts'
import { rounds } from '../support/rounds.ts'

// Whatever a file says, a check answers with problems. Settings start as the examples do, and go wrong in some places.

const examples = Object.entries(import.meta.glob('../../src/activities/*/examples/*.json', { eager: true, import: 'default' })).map(
  ([path, settings]) => ({ type: path.split('/').at(-3) ?? '', settings }),
)

const odd = fc.constantFrom<unknown>(
  'constructor',
  '__proto__',
  'toString',
  '',
  "'; drop table customers; --",
  '{{ profile.constructor }}{% if',
  '9999-99-99',
  '-271821-04-20',
  -1,
  0,
  2 ** 53,
  1e308,
  null,
  true,
  [],
  {},
  [{}],
  { n: 2 ** 53, unit: 'year' },
)

/** The value with some of what stands in it replaced. */
function spoilt(value: unknown, spoil: () => unknown): unknown {
  const instead = spoil()
  if (instead !== keep) return instead
  if (Array.isArray(value)) return value.map((each) => spoilt(each, spoil))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, spoilt(each, spoil)]))
}
const keep = Symbol('keep')

const ids = fc.constantFrom('a', 'b', 'c', 'd', 'constructor', 'toString')
const outlets = fc.constantFrom('next', 'next', 'complement', 'subset1', 'branch1', 'constructor', '__proto__', 'toString', '')
const inlets = fc.oneof({ weight: 9, arbitrary: fc.constant('in') }, { weight: 1, arbitrary: outlets })
const step = fc
  .record({
    id: ids,
    example: fc.constantFrom(...examples),
    type: fc.option(fc.constantFrom('constructor', '__proto__', 'no-such')),
    mode: fc.constantFrom('run' as const, 'run' as const, 'skip' as const, 'disabled' as const),
    spoils: fc.infiniteStream(fc.oneof({ weight: 60, arbitrary: fc.constant(keep) }, { weight: 1, arbitrary: odd })),
  })
  .map(({ id, example, type, mode, spoils }) => {
    const settings = spoilt(example.settings, () => spoils.next().value)
    return stepSchema.safeParse({ id, type: type ?? example.type, mode, settings }).data ?? stepSchema.parse({ id, type: example.type })
  })
const transition = fc.record({ from: ids, outlet: outlets, to: ids, inlet: inlets }).map((each) => transitionSchema.parse(each))

const campaigns: fc.Arbitrary<Campaign> = fc
  .record({
    dimension: fc.constantFrom('customers', 'customers', 'orders', '', 'constructor'),
    zone: fc.constantFrom('', 'Europe/Paris', 'Nowhere/At_All', '+25:00'),
    steps: fc.array(step, { maxLength: 8 }),
    transitions: fc.array(transition, { maxLength: 12 }),
  })
  .map((fields) => campaignSchema.parse({ format: 'cadenza/campaign', formatVersion: 1, name: 'Any', ...fields }))

test('[W1] [W3] a check answers with problems, whatever stands in a campaign, and changes nothing', () => {
  fc.assert(
    fc.property(campaigns, (campaign) => {
      const before = structuredClone(campaign)
      const problems = checkCampaign(campaign, shop, catalogue, { savedElsewhere: new Map() })
      expect(problems.every(({ code }) => /^[a-z_]+$/.test(code))).toBe(true)
      expect(campaign).toEqual(before)
    }),
    { numRuns: rounds(300) },
  )
})
