import { type Campaign, type Step, type Transition, transitionId } from '../../../src/engine/campaign/schema.ts'

// What a run of the toy activities comes to, said a second time and in another way: by recursion over sets of ids, without
// events, plans or tables.

type Ids = readonly number[]

export interface Foretold {
  readonly steps: Readonly<Record<string, string>>
  /** Ids by transition, for those that fired. */
  readonly carried: Readonly<Record<string, Ids>>
  readonly addresses: readonly string[]
}

interface Fate {
  readonly state: string
  /** Ids by outlet that fired. */
  readonly out: Readonly<Record<string, Ids>>
  /** Who is to blame when nothing comes from here. */
  readonly blame: string
}

export function foretell(campaign: Campaign): Foretold {
  const fates = new Map<string, Fate>()
  const addresses: string[] = []
  const inbound = (step: Step) => campaign.transitions.filter(({ to }) => to === step.id)
  const fateOf = (id: string): Fate => {
    const known = fates.get(id)
    if (known) return known
    const step = campaign.steps.find((each) => each.id === id)!
    const fate = decide(step, inbound(step))
    fates.set(id, fate)
    return fate
  }
  const come = ({ from, outlet }: Transition) => fateOf(from).out[outlet]
  const blameOf = ({ from }: Transition) => fateOf(from).blame

  function decide(step: Step, into: readonly Transition[]): Fate {
    const { id, mode } = step
    if (mode === 'disabled') return dead('disabled', id)
    if (mode === 'skip') return decideSkipped(step, into[0])
    if (into.length === 0 && !entries.has(step.type)) return dead('not_reached', id)
    const missing = into.filter((each) => !come(each)).map(blameOf)
    return cutOff(step, missing, into.length) ?? runs(step, into)
  }

  function decideSkipped(step: Step, first: Transition | undefined): Fate {
    const ids = first && come(first)
    if (!ids) return dead('not_reached', first ? blameOf(first) : step.id)
    const [outlet] = outletsOf(step)
    return { state: 'skipped', out: outlet === undefined ? {} : { [outlet]: ids }, blame: step.id }
  }

  function runs(step: Step, into: readonly Transition[]): Fate {
    const { out, sent } = perform(
      step,
      into.flatMap((each) => (come(each) ? [come(each)!] : [])),
    )
    addresses.push(...sent.map((person) => `${step.id} person${person}@example.com`))
    return { state: 'done', out, blame: step.id }
  }

  for (const { id } of campaign.steps) fateOf(id)
  const fired = campaign.transitions.flatMap((each): [string, Ids][] => {
    const ids = come(each)
    return ids ? [[transitionId(each), ids]] : []
  })
  return {
    steps: Object.fromEntries([...fates].map(([id, { state }]) => [id, state])),
    carried: Object.fromEntries(fired),
    addresses: addresses.sort(),
  }
}

function dead(state: string, blame: string): Fate {
  return { state, out: {}, blame }
}

/** @param missing whom to blame for each transition that did not fire, of `all` */
function cutOff({ id, settings }: Step, missing: readonly string[], all: number): Fate | undefined {
  const [first] = missing
  if (first === undefined) return undefined
  if (settings.goOn === true) return missing.length === all ? dead('not_reached', first) : undefined
  return missing.length === all && new Set(missing).size === 1 ? dead('not_reached', first) : dead('blocked', id)
}

const entries = new Set(['source', 'fork', 'wait'])

function outletsOf({ type, settings }: Step): readonly string[] {
  if (type === 'fork') return Array.from({ length: Number(settings.branches) }, (_, i) => `branch${i + 1}`)
  return type === 'end' ? [] : ['next']
}

function perform({ type, settings }: Step, came: readonly Ids[]): { out: Record<string, Ids>; sent: Ids } {
  const ids = came[0] ?? []
  const n = (name: string) => Number(settings[name])
  const filled = (name: string, of: Ids) => (of.length > 0 ? { [name]: of } : {})
  switch (type) {
    case 'source': {
      const made = Array.from({ length: n('to') - n('from') }, (_, i) => n('from') + i)
      return { out: { next: made, ...(made.length === 0 ? { empty: made } : {}) }, sent: [] }
    }
    case 'keep': {
      const kept = (id: number) => id % n('by') < n('keep')
      return {
        out: {
          ...filled('next', ids.filter(kept)),
          ...filled(
            'complement',
            ids.filter((id) => !kept(id)),
          ),
        },
        sent: [],
      }
    }
    case 'join':
      return { out: { next: [...new Set(came.flat())].sort((a, b) => a - b) }, sent: [] }
    case 'fork':
      return { out: Object.fromEntries(Array.from({ length: n('branches') }, (_, i) => [`branch${i + 1}`, ids])), sent: [] }
    case 'send': {
      const excluded = (id: number) => n('excludeEvery') > 0 && id % n('excludeEvery') === 0
      const fails = (id: number) => !excluded(id) && n('failEvery') > 0 && id % n('failEvery') === 0
      return { out: { next: ids.filter((id) => !fails(id)) }, sent: ids.filter((id) => !excluded(id) && !fails(id)) }
    }
    case 'end':
      return { out: {}, sent: [] }
    default:
      return { out: { next: ids }, sent: [] }
  }
}
