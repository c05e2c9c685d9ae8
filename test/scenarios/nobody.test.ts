import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkCampaign } from '../../src/engine/campaign/check.ts'
import { type Campaign, campaignSchema } from '../../src/engine/campaign/schema.ts'
import { demoModel } from '../../src/engine/model/demo-model.ts'
import { transitionStates } from '../../src/engine/run/transitions.ts'
import { type DemoWorld, demoWorld } from './demo-world.ts'

// An audience of nobody goes through every kind of step, and so does one where everybody is the same.

let demo: DemoWorld
beforeAll(async () => {
  demo = await demoWorld(60)
})
afterAll(() => demo.close())

const field = (column: string, ...path: string[]) => ({ path, column })

function throughEverything(rule: unknown): Campaign {
  return campaignSchema.parse({
    format: 'cadenza/campaign',
    formatVersion: 1,
    name: 'Through everything',
    dimension: 'customers',
    steps: [
      { id: 'pause', type: 'wait', settings: { duration: { n: 0, unit: 'minutes' } } },
      { id: 'build', type: 'build-audience', settings: { rule, columns: [field('country')] } },
      {
        id: 'other',
        type: 'build-audience',
        settings: { rule: { kind: 'condition', field: field('customer_id'), operator: 'le', value: 5 } },
      },
      { id: 'both', type: 'and-join' },
      { id: 'fork', type: 'fork', settings: { branches: [{}, {}, {}] } },
      {
        id: 'split',
        type: 'split',
        settings: {
          subsets: [
            { limit: { kind: 'percentage', percent: 0 }, code: 'none' },
            { limit: { kind: 'percentage', percent: 100 } },
            { limit: { kind: 'number', n: 0 }, skipEmpty: true },
          ],
          complement: true,
        },
      },
      {
        id: 'dedupe',
        type: 'deduplication',
        settings: {
          fields: [field('country')],
          nulls: 'same',
          merge: [{ field: field('email'), take: 'join', as: 'emails' }],
          complement: true,
        },
      },
      { id: 'minus', type: 'combine', settings: { operation: 'exclusion', primary: 'fork', complement: true } },
      { id: 'save', type: 'save-audience', settings: { name: 'Everybody', outlet: true } },
      {
        id: 'mail',
        type: 'email',
        settings: {
          category: 'transactional',
          address: field('email'),
          subject: 'Dear {{ profile["first_name"] }}',
          text: 'x',
          sender: { address: 'us@example.org' },
        },
      },
      { id: 'end', type: 'end' },
    ],
    transitions: [
      { from: 'pause', to: 'both' },
      { from: 'build', to: 'both' },
      { from: 'both', to: 'fork' },
      { from: 'fork', outlet: 'branch1', to: 'split' },
      { from: 'fork', outlet: 'branch2', to: 'dedupe' },
      { from: 'fork', outlet: 'branch3', to: 'minus' },
      { from: 'other', to: 'minus' },
      { from: 'minus', to: 'save' },
      { from: 'save', to: 'mail' },
      { from: 'mail', to: 'end' },
    ],
  })
}

async function counts(campaign: Campaign) {
  expect(checkCampaign(campaign, demoModel(), demo.world.catalogue).filter(({ severity }) => severity === 'error')).toEqual([])
  const state = await demo.run(campaign)
  expect(state).toMatchObject({ state: 'completed', warnings: [] })
  const rows = Object.fromEntries([...transitionStates(campaign, state)].map(([id, each]) => [id, each.rows]))
  return { rows, state }
}

test('[R4] nobody goes through every kind of step without a fault', async () => {
  const { rows, state } = await counts(throughEverything({ kind: 'condition', field: field('customer_id'), operator: 'lt', value: 0 }))
  const { 'other.next→minus.in': five, ...others } = rows
  expect(five).toBe(5)
  expect(Object.values(others).every((each) => each === 0)).toBe(true)
  expect(Object.keys(others)).toHaveLength(9)
  expect(Object.keys(state.tasks.get('split#1')?.outlets ?? {})).toEqual(['subset1', 'subset2', 'complement'])
})

test('[A-SPL] [A-CMB] everybody: nothing is lost at 0 and at 100 per cent, nor by an exclusion with a complement', async () => {
  const { rows, state } = await counts(throughEverything({ kind: 'group', operator: 'and', rules: [] }))
  expect(rows['both.next→fork.in']).toBe(60)
  const outlets = (step: string) => Object.values(state.tasks.get(`${step}#1`)?.outlets ?? {}).map((each) => each.rows)
  expect(outlets('split')).toEqual([0, 60, 0])
  expect(outlets('minus')).toEqual([55, 5])
  expect(outlets('dedupe').reduce((sum, each) => sum + each, 0)).toBe(60)
  expect(outlets('mail')).toEqual([55])
})
