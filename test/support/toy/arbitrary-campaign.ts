import fc from 'fast-check'
import type { Campaign } from '../../../src/engine/campaign/schema.ts'
import { toyCampaign } from './toy-world.ts'

type ToyStep = Parameters<typeof toyCampaign>[0][string]

const types = ['source', 'keep', 'keep', 'fork', 'join', 'join', 'wait', 'send', 'save', 'end'] as const

const draft = fc.record({
  type: fc.constantFrom(...types),
  size: fc.nat(12),
  by: fc.integer({ min: 1, max: 4 }),
  keep: fc.nat(4),
  mode: fc.constantFrom('run', 'run', 'run', 'run', 'run', 'skip', 'disabled') as fc.Arbitrary<'run' | 'skip' | 'disabled'>,
  flag: fc.boolean(),
  /** Which open outlets before it lead to it. */
  picks: fc.array(fc.nat(1000), { minLength: 1, maxLength: 3 }),
})
type Draft = typeof draft extends fc.Arbitrary<infer T> ? T : never

/** Sound graphs of the toy activities (W1, W2), entries first, with disabled and skipped steps in them. */
export function arbitraryCampaign(longest = 14): fc.Arbitrary<Campaign> {
  return fc.array(draft, { minLength: 1, maxLength: longest }).map((drafts) => {
    const ids = drafts.map(({ type }, i) => `${type}-${i}`)
    const steps = drafts.map((each, i): [string, ToyStep] => [ids[i]!, { type: each.type, settings: settingsOf(each, i), mode: each.mode }])
    const open: string[] = []
    const transitions = drafts.flatMap((each, i) => {
      const into = takeOutlets(open, each).map((outlet) => `${outlet} > ${ids[i]}`)
      open.push(...outletsOf(each).map((outlet) => `${ids[i]}.${outlet}`))
      return into
    })
    return toyCampaign(Object.fromEntries(steps), ...transitions)
  })
}

/** Takes from the open outlets those that lead to a step. */
function takeOutlets(open: string[], { type, picks, flag }: Draft): readonly string[] {
  if (type === 'source' && flag) return []
  const wanted = type === 'join' ? picks : picks.slice(0, 1)
  return wanted.flatMap((pick) => open.splice(pick % Math.max(1, open.length), 1))
}

function settingsOf({ type, size, by, keep, flag }: Draft, i: number): Record<string, unknown> {
  switch (type) {
    case 'source':
      return { from: by, to: by + size }
    case 'keep':
      return { by, keep }
    case 'fork':
      return { branches: by }
    case 'join':
      return { goOn: flag }
    case 'wait':
      return { ms: size * 1000 }
    case 'send':
      return { batch: by, excludeEvery: keep, failEvery: flag ? 3 : 0 }
    case 'save':
      // A name of its own: two branches that keep one audience depend on which comes first.
      return { name: `audience${i}`, mode: flag ? 'append' : 'overwrite' }
    case 'end':
      return {}
  }
}

function outletsOf({ type, by }: Draft): readonly string[] {
  switch (type) {
    case 'source':
      return ['next', 'empty']
    case 'keep':
      return ['next', 'complement']
    case 'fork':
      return Array.from({ length: by }, (_, i) => `branch${i + 1}`)
    case 'end':
      return []
    default:
      return ['next']
  }
}
