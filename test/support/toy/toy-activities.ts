import { z } from 'zod'
import type { CheckContext, WorkContext } from '../../../src/engine/activity/context.ts'
import { type Activity, type ActivitySpec, type Catalogue, defineActivity } from '../../../src/engine/activity/define.ts'
import { onlyASignal } from '../../../src/engine/activity/inbound.ts'
import type { PlannedOutlet } from '../../../src/engine/activity/work.ts'
import type { Population } from '../../../src/engine/run/events.ts'
import { type Select, select } from './toy-select.ts'

// One activity for every kind of work and every way in which a path can die.

const columns = [{ name: 'id', type: 'integer' as const }]
const words = { en: { name: 'Toy' }, fr: { name: 'Jouet' } }

function outlet(table: string, fires: PlannedOutlet['fires'] = 'always'): PlannedOutlet {
  return { table, dimension: 'people', key: 'id', columns, fires }
}

function shapes(context: CheckContext) {
  return { dimension: context.dimension, key: 'id', columns }
}

function came(context: WorkContext): Population {
  return context.inlets.in?.[0]?.population ?? onlyASignal(context.dimension)
}

function tableOf(population: Population): Select {
  return population.table === '' ? { op: 'range', from: 0, to: 0 } : { op: 'table', table: population.table }
}

type Needed<S> = Pick<ActivitySpec<S>, 'type' | 'schema' | 'initial' | 'outlets' | 'work' | 'law'> & Partial<ActivitySpec<S>>

function define<S>(spec: Needed<S>): Activity {
  return defineActivity<S>({
    version: 1,
    category: 'flow',
    entry: false,
    inlets: () => [{ name: 'in', many: false }],
    shapes: (settings, context) => Object.fromEntries(spec.outlets(settings).map(({ name }) => [name, shapes(context)])),
    problems: () => [],
    summary: () => 'a toy',
    words,
    ...spec,
  })
}

const next = [{ name: 'next', role: 'main' as const }]

const source = define({
  type: 'source',
  entry: true,
  ignoresRows: true,
  schema: z.strictObject({ from: z.int().default(0), to: z.int().default(10) }),
  initial: { from: 0, to: 10 },
  outlets: () => [...next, { name: 'empty', role: 'other' }],
  work: ({ from, to }, context) => ({
    kind: 'query',
    tables: [{ table: context.table('next'), select: select({ op: 'range', from, to }) }],
    outlets: { next: outlet(context.table('next')), empty: outlet(context.table('next'), 'without_rows') },
  }),
  law: () => [],
})

const keep = define({
  type: 'keep',
  schema: z.strictObject({ by: z.int().default(2), keep: z.int().default(1), lies: z.boolean().default(false) }),
  initial: { by: 2, keep: 1, lies: false },
  outlets: () => [...next, { name: 'complement', role: 'complement' }],
  work: ({ by, keep: kept, lies }, context) => {
    const of = tableOf(came(context))
    const removed: Select = { op: 'where', of, by, keep: kept, not: true }
    const keptRows: Select = { op: 'where', of, by, keep: lies ? Math.max(0, kept - 1) : kept, not: false }
    const complement = context.wired.has('complement')
    return {
      kind: 'query',
      tables: [
        { table: context.table('next'), select: select(keptRows) },
        ...(complement ? [{ table: context.table('complement'), select: select(removed) }] : []),
      ],
      outlets: {
        next: outlet(context.table('next'), 'with_rows'),
        ...(complement ? { complement: outlet(context.table('complement'), 'with_rows') } : {}),
      },
      buckets: complement ? {} : { removed: select({ op: 'count', of: removed }) },
    }
  },
  law: () => [{ left: ['in.in'], right: ['out.next', 'out.complement', 'removed'] }],
})

const fork = define({
  type: 'fork',
  entry: true,
  schema: z.strictObject({ branches: z.int().min(1).default(2) }),
  initial: { branches: 2 },
  outlets: ({ branches }) => Array.from({ length: branches }, (_, i) => ({ name: `branch${i + 1}`, role: 'main' as const, many: true })),
  work: ({ branches }, context) => ({
    kind: 'pass',
    outlets: Object.fromEntries(Array.from({ length: branches }, (_, i) => [`branch${i + 1}`, came(context)])),
  }),
  law: ({ branches }) => Array.from({ length: branches }, (_, i) => ({ left: ['in.in'], right: [`out.branch${i + 1}`] })),
})

const join = define({
  type: 'join',
  schema: z.strictObject({ goOn: z.boolean().default(false) }),
  initial: { goOn: false },
  inlets: () => [{ name: 'in', many: true }],
  outlets: () => next,
  deadInlets: ({ goOn }) => (goOn ? 'go_on' : 'block'),
  work: (_settings, context) => {
    const of = (context.inlets.in ?? []).map(({ population }) => tableOf(population))
    const union: Select = { op: 'union', of }
    return {
      kind: 'query',
      tables: [{ table: context.table('next'), select: select(union) }],
      outlets: { next: outlet(context.table('next')) },
    }
  },
  law: () => [],
})

const wait = define({
  type: 'wait',
  entry: true,
  schema: z.strictObject({ ms: z.int().default(1000) }),
  initial: { ms: 1000 },
  outlets: () => next,
  work: ({ ms }, context) => ({ kind: 'wait', until: context.now + ms, outlets: { next: came(context) } }),
  law: () => [{ left: ['in.in'], right: ['out.next'] }],
})

const send = define({
  type: 'send',
  category: 'channel',
  schema: z.strictObject({ batch: z.int().default(3), excludeEvery: z.int().default(0), failEvery: z.int().default(0) }),
  initial: { batch: 3, excludeEvery: 0, failEvery: 0 },
  outlets: () => next,
  work: ({ batch, excludeEvery, failEvery }, context) => {
    const recipients = context.table('recipients')
    const failures = context.table('failures')
    const prefix = `${context.run}/${context.step}/${context.firing}/`
    return {
      kind: 'deliver',
      prepare: [{ table: recipients, select: select({ op: 'recipients', of: tableOf(came(context)), prefix, excludeEvery, failEvery }) }],
      recipients,
      failures,
      content: {
        channel: 'email',
        subject: 'Hello {{ profile.name }}',
        text: 'Hello',
        html: '<p>Hello</p>',
        sender: { name: 'Toy', address: 'toy@example.com' },
      },
      batch,
      finish: [{ table: context.table('next'), select: select({ op: 'sent', recipients, failures }) }],
      outlets: { next: outlet(context.table('next')) },
      reasons: ['unsubscribed'],
    }
  },
  law: () => [
    { left: ['in.in'], right: ['sent', 'failed', 'unsubscribed'] },
    { left: ['in.in'], right: ['out.next', 'failed'] },
  ],
})

const saveSchema = z.strictObject({ name: z.string().default('people'), mode: z.enum(['overwrite', 'append', 'remove']).default('append') })

const save = define<z.infer<typeof saveSchema>>({
  type: 'save',
  schema: saveSchema,
  initial: { name: 'people', mode: 'append' },
  outlets: () => next,
  work: (audience, context) => ({ kind: 'save', from: came(context), audience, outlets: { next: came(context) } }),
  law: () => [{ left: ['in.in'], right: ['out.next'] }],
})

const end = define({
  type: 'end',
  schema: z.strictObject({}),
  initial: {},
  outlets: () => [],
  work: (_settings, context) => ({ kind: 'pass', outlets: {}, buckets: { ended: came(context).rows } }),
  law: () => [{ left: ['in.in'], right: ['ended'] }],
})

export const toyCatalogue: Catalogue = new Map([source, keep, fork, join, wait, send, save, end].map((each) => [each.type, each]))
