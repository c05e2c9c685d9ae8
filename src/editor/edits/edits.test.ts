import { describe, expect, it } from 'vitest'
import { catalogue } from '../../activities/index.ts'
import { type Campaign, campaignSchema } from '../../engine/campaign/schema.ts'
import { addStep, fits } from './add-step.ts'
import { duplicate, readClip } from './clipboard.ts'
import { connectBy, offerFor } from './connect.ts'
import { nearestStep } from './nearest.ts'
import { removeAndJoin } from './remove.ts'

const kit = { catalogue, taken: [] }

function campaignOf(steps: readonly object[], transitions: readonly object[]): Campaign {
  return campaignSchema.parse({ format: 'cadenza/campaign', formatVersion: 1, name: 'Spring', steps, transitions })
}

const ways = (campaign: Campaign) => campaign.transitions.map(({ from, outlet, to, inlet }) => `${from}.${outlet}→${to}.${inlet}`)

const line = campaignOf(
  [
    { id: 'build-1', type: 'build-audience', position: { x: 0, y: 0 } },
    { id: 'mail-2', type: 'email', position: { x: 320, y: 0 } },
  ],
  [{ from: 'build-1', to: 'mail-2' }],
)

const joined = campaignOf(
  [
    { id: 'a', type: 'build-audience' },
    { id: 'b', type: 'build-audience' },
    { id: 'both', type: 'combine', settings: { operation: 'union', sets: ['a', 'b.next'], primary: 'a' } },
  ],
  [
    { from: 'a', to: 'both' },
    { from: 'b', to: 'both' },
  ],
)

describe('edits', () => {
  it('a step inserted into a transition is wired by its primary inlet and outlet, in the transition’s place, with room made', () => {
    const { campaign, step } = addStep(line, kit, { type: 'wait', name: 'Wait' }, { kind: 'transition', transition: line.transitions[0]! })
    expect(ways(campaign)).toEqual([`build-1.next→${step}.in`, `${step}.next→mail-2.in`])
    const x = Object.fromEntries(campaign.steps.map((each) => [each.id, each.position?.x ?? 0]))
    expect(x[step]).toBeGreaterThan(x['build-1'] ?? 0)
    expect(x['mail-2']).toBeGreaterThan(x[step] ?? 0)
  })

  it('settings that name an inbound population follow a step that is inserted, and one that is removed', () => {
    const { campaign, step } = addStep(
      joined,
      kit,
      { type: 'deduplication', name: '' },
      { kind: 'transition', transition: joined.transitions[0]! },
    )
    expect(campaign.steps[2]?.settings).toMatchObject({ sets: [step, 'b.next'], primary: step })
    expect(removeAndJoin(campaign, catalogue, step).steps[2]?.settings).toMatchObject({ sets: ['a', 'b.next'], primary: 'a' })
    expect(ways(removeAndJoin(campaign, catalogue, step))).toEqual(ways(joined))
  })

  it('an activity from which nothing leaves cannot be put into a transition', () => {
    const transition = line.transitions[0]!
    expect(fits(catalogue, 'end', { kind: 'transition', transition })).toBe(false)
    expect(fits(catalogue, 'end', { kind: 'outlet', port: { step: 'mail-2', name: 'next' } })).toBe(true)
  })

  it('[W2] a second edge from a used outlet is possible through a Fork', () => {
    const second = { from: 'build-1', outlet: 'next', to: 'wait-3', inlet: 'in' }
    const wide = campaignOf([...line.steps, { id: 'wait-3', type: 'wait', position: { x: 320, y: 200 } }], line.transitions)
    const offer = offerFor(wide, catalogue, second)
    expect(offer).toEqual({ fork: true, combine: false })
    const forked = connectBy(wide, kit, second, offer!, { fork: 'Fork', combine: 'Combine' })
    expect(ways(forked)).toEqual(['build-1.next→fork-4.in', 'fork-4.branch1→mail-2.in', 'fork-4.branch2→wait-3.in'])
  })

  it('[W2] a second edge to a single inlet is possible through a Combine in front', () => {
    const second = { from: 'b', outlet: 'next', to: 'mail-2', inlet: 'in' }
    const wide = campaignOf([...line.steps, { id: 'b', type: 'build-audience' }], line.transitions)
    const offer = offerFor(wide, catalogue, second)
    expect(offer).toEqual({ fork: false, combine: true })
    const combined = connectBy(wide, kit, second, offer!, { fork: 'Fork', combine: 'Combine' })
    expect(ways(combined)).toEqual(['build-1.next→combine-3.in', 'combine-3.next→mail-2.in', 'b.next→combine-3.in'])
  })

  it('[W1] nothing is offered for a connection that would close a cycle', () => {
    expect(offerFor(line, catalogue, { from: 'mail-2', outlet: 'next', to: 'build-1', inlet: 'in' })).toBeUndefined()
  })

  it('[W4] copies have new ids, transitions among themselves, and name each other', () => {
    const { campaign, steps } = duplicate(joined, kit, new Set(['a', 'b', 'both']))
    expect(new Set(campaign.steps.map((each) => each.id)).size).toBe(6)
    const [a, b, both] = steps
    expect(ways(campaign).slice(2)).toEqual([`${a}.next→${both}.in`, `${b}.next→${both}.in`])
    expect(campaign.steps[5]?.settings).toMatchObject({ sets: [a, `${b}.next`], primary: a })
    expect(joined.steps[2]?.settings).toMatchObject({ primary: 'a' })
  })

  it('text that is not a copy of steps is not pasted', () => {
    expect([readClip('hello'), readClip('{"steps":[]}'), readClip('[1]')]).toEqual([undefined, undefined, undefined])
  })

  it('the nearest step lies in the direction asked for', () => {
    expect(nearestStep(line, 'build-1', 'right')).toBe('mail-2')
    expect(nearestStep(line, 'build-1', 'left')).toBeUndefined()
  })
})
