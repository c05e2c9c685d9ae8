import { catalogue } from '../../../src/activities/index.ts'
import { moveSteps } from '../../../src/editor/edits/place.ts'
import { layoutSteps } from '../../../src/editor/layout/layout.ts'
import { layoutInput } from '../../../src/editor/layout/layout-input.ts'
import { type Campaign, campaignSchema, type Step } from '../../../src/engine/campaign/schema.ts'

type Sketch = Partial<Step> & Pick<Step, 'id' | 'type'>
type Wire = readonly [from: string, to: string, outlet?: string]

function campaignOf(name: string, steps: readonly Sketch[], wires: readonly Wire[]): Campaign {
  const campaign = campaignSchema.parse({
    format: 'cadenza/campaign',
    formatVersion: 1,
    name,
    dimension: 'customers',
    steps: steps.map((step) => ({ ...step, settings: { ...initialOf(step.type), ...step.settings } })),
    transitions: wires.map(([from, to, outlet = 'next']) => ({ from, to, outlet })),
  })
  return moveSteps(campaign, layoutSteps(layoutInput(campaign, catalogue)))
}

function initialOf(type: string): object {
  const initial = catalogue.get(type)?.initial
  return typeof initial === 'object' && initial !== null ? initial : {}
}

export const emptyCampaign = campaignOf('New campaign', [], [])

const subset = (label: string, percent: number) => ({
  label,
  code: label.toUpperCase(),
  limit: { kind: 'percentage', percent, of: 'arrival' },
  order: { by: 'random' },
  skipEmpty: false,
})

export const sampleCampaign = campaignOf(
  'Win back last spring’s buyers',
  [
    { id: 'buyers', type: 'build-audience', name: 'Buyers of the last year' },
    { id: 'complained', type: 'build-audience', name: 'People who complained' },
    {
      id: 'without',
      type: 'combine',
      name: 'Buyers without complaints',
      settings: { operation: 'exclusion', sets: ['buyers', 'complained'], primary: 'buyers' },
    },
    { id: 'once', type: 'deduplication', name: 'One per address', breakpoint: true },
    {
      id: 'parts',
      type: 'split',
      name: 'Two offers and a rest',
      settings: { subsets: [subset('Ten percent off', 40), subset('Free delivery', 40)], complement: true },
    },
    { id: 'mail-a', type: 'email', name: 'Ten percent off' },
    { id: 'pause', type: 'wait', name: 'Three days later', mode: 'skip' },
    { id: 'mail-b', type: 'email', name: 'Free delivery', mode: 'disabled' },
    { id: 'keep', type: 'save-audience', name: 'Keep the rest' },
  ],
  [
    ['buyers', 'without'],
    ['complained', 'without'],
    ['without', 'once'],
    ['once', 'parts'],
    ['parts', 'mail-a', 'subset1'],
    ['parts', 'pause', 'subset2'],
    ['pause', 'mail-b'],
    ['parts', 'keep', 'complement'],
  ],
)

/** Chains of five steps: as many steps as asked for. */
export function stressCampaign(count: number): Campaign {
  const kinds = ['build-audience', 'deduplication', 'wait', 'deduplication', 'email']
  const steps = Array.from(
    { length: count },
    (_, n): Sketch => ({ id: `s${n}`, type: kinds[n % kinds.length] ?? 'wait', name: `Step ${n + 1}` }),
  )
  const wires = steps.flatMap((_, n): Wire[] => (n % kinds.length === 0 ? [] : [[`s${n - 1}`, `s${n}`]]))
  return campaignOf(`Stress with ${count} steps`, steps, wires)
}
