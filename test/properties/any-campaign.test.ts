import fc from 'fast-check'
import { expect, test } from 'vitest'
import { catalogue } from '../../src/activities/index.ts'
import { checkCampaign } from '../../src/engine/campaign/check.ts'
import { type Campaign, campaignSchema, stepSchema, transitionSchema } from '../../src/engine/campaign/schema.ts'
import type { Column } from '../../src/engine/query/model.ts'
import { checkContext, shop, workContext } from '../support/activity-contexts.ts'
import { rounds } from '../support/rounds.ts'

// Whatever a file says, a check answers with problems. Settings start out sound and go wrong in some places.

const field = (column: string, ...path: string[]) => ({ path, column })
const condition = (column: string, operator: string, value?: unknown) => ({ kind: 'condition', field: field(column), operator, value })
const rule = {
  kind: 'group',
  operator: 'and',
  rules: [
    condition('birthday', 'in_last', { n: 30, unit: 'year' }),
    condition('created_at', 'ge', { ago: { n: 2, unit: 'hour' } }),
    condition('balance', 'between', [1, '2.50']),
    { kind: 'group', operator: 'except', rules: [condition('email', 'contains', '%'), condition('score', 'in', [1, 2])] },
    {
      kind: 'related',
      path: ['orders'],
      test: 'aggregate',
      aggregate: { function: 'avg', column: 'total', operator: 'ge', value: 10 },
      where: { kind: 'group', operator: 'or', rules: [condition('ordered_at', 'le', { today: true }), condition('channel', 'ne', 'web')] },
    },
  ],
}

/** Settings that fit the shop. */
const sound: readonly { readonly type: string; readonly settings: unknown }[] = [
  { type: 'build-audience', settings: { rule, columns: [{ path: ['city'], column: 'name', as: 'town' }], emptyOutlet: true } },
  {
    type: 'split',
    settings: {
      subsets: [
        { label: 'A', filter: rule, limit: { kind: 'percentage', percent: 33.33 }, order: { by: 'column', field: field('score') } },
        { code: 'B', limit: { kind: 'number', n: 5 }, perValue: { field: field('name', 'city'), n: 2 } },
        { limit: { kind: 'percentage', percent: 50, of: 'matches' } },
      ],
      complement: true,
    },
  },
  {
    type: 'deduplication',
    settings: {
      fields: [field('email'), field('name', 'city')],
      method: { kind: 'values', field: field('birthday'), values: ['2026-01-01', { today: true }] },
      merge: [{ field: field('balance'), take: 'sum', as: 'money' }],
    },
  },
  { type: 'combine', settings: { operation: 'union', limit: 10, sets: ['other'] } },
  { type: 'combine', settings: { operation: 'intersection', reconcile: 'columns', columns: [field('email')], complement: true } },
  {
    type: 'combine',
    settings: {
      operation: 'exclusion',
      primary: 'build',
      exclusions: [{ set: 'other', by: 'attributes', pairs: [{ primary: field('email'), other: field('name', 'city') }] }],
    },
  },
  { type: 'and-join', settings: { output: 'union', primary: 'other' } },
  { type: 'fork', settings: { branches: [{ label: 'x' }, {}] } },
  {
    type: 'wait',
    settings: { duration: { n: 3, unit: 'days' }, weekdays: [1, 7], window: { from: '22:00', to: '02:00' }, zone: 'Asia/Tokyo' },
  },
  { type: 'wait', settings: { mode: 'date', at: '2026-12-24T09:00' } },
  { type: 'save-audience', settings: { name: 'Buyers', mode: 'append', expires: { kind: 'date', date: '2026-12-31' }, outlet: true } },
  { type: 'save-audience', settings: { name: 'Buyers', expires: { kind: 'days', days: 30 } } },
  {
    type: 'email',
    settings: {
      address: field('email'),
      subject: '{{ profile.first_name }}',
      html: '<b>{{ profile.city.name }}</b>',
      sender: { address: 'us@example.org' },
      consent: { field: field('email'), values: ['yes'] },
    },
  },
  { type: 'end', settings: { note: 'over' } },
]

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
    example: fc.constantFrom(...sound),
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

const columns: readonly Column[] = [
  { name: 'customer_id', type: 'integer' },
  { name: 'segment', type: 'text' },
]
const inbounds = ['build', 'other'].map((from) => ({
  step: from,
  outlet: 'next',
  shape: { dimension: 'customers', key: 'customer_id', columns },
  population: { table: `r_run1.${from}`, dimension: 'customers', key: 'customer_id', columns: [...columns], rows: 10 },
}))

test('[W3] a step without errors can be carried out', () => {
  let carried = 0
  fc.assert(
    fc.property(step, ({ type, settings }) => {
      const activity = catalogue.get(type)
      if (!activity) return
      const many = activity.inlets(settings).some((each) => each.many)
      const inlets = { in: many ? inbounds : inbounds.slice(0, 1) }
      if (activity.problems(settings, checkContext({ inlets })).some(({ severity }) => severity === 'error')) return
      expect(() => activity.work(settings, workContext({ inlets })), JSON.stringify(settings)).not.toThrow()
      carried += 1
    }),
    { numRuns: rounds(600) },
  )
  // About a sixth stays sound.
  expect(carried).toBeGreaterThan(rounds(600) / 20)
})
