import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rounds } from '../../../test/support/rounds.ts'
import { type Campaign, campaignSchema } from '../../engine/campaign/schema.ts'
import { changeCampaign, changeStep } from '../edits/change-step.ts'
import { connect } from '../edits/connect.ts'
import { moveSteps } from '../edits/place.ts'
import { removeSteps, removeTransitions } from '../edits/remove.ts'
import { applyDiff, diffCampaigns } from './diff.ts'
import { createEditorStore } from './store.ts'

const start = campaignSchema.parse({
  format: 'cadenza/campaign',
  formatVersion: 1,
  name: 'Spring',
  steps: ['a', 'b', 'c', 'd'].map((id, n) => ({ id, type: 'wait', position: { x: n * 300, y: 0 } })),
  transitions: [
    { from: 'a', to: 'b' },
    { from: 'b', to: 'c' },
  ],
})

type Edit = (campaign: Campaign) => Campaign

const id = fc.constantFrom('a', 'b', 'c', 'd')
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(id, fc.string({ maxLength: 5 })).map(
    ([step, name]): Edit =>
      (campaign) =>
        changeStep(campaign, step, { name }),
  ),
  fc.tuple(id, fc.integer()).map(
    ([step, n]): Edit =>
      (campaign) =>
        changeStep(campaign, step, { settings: { n } }),
  ),
  fc.tuple(id, fc.integer({ max: 900 }), fc.integer({ max: 900 })).map(
    ([step, x, y]): Edit =>
      (campaign) =>
        moveSteps(campaign, new Map([[step, { x, y }]])),
  ),
  id.map(
    (step): Edit =>
      (campaign) =>
        removeSteps(campaign, new Set([step])),
  ),
  fc.tuple(id, id).map(
    ([from, to]): Edit =>
      (campaign) =>
        connect(campaign, { from, outlet: 'next', to, inlet: 'in' }),
  ),
  fc.tuple(id, id).map(
    ([from, to]): Edit =>
      (campaign) =>
        removeTransitions(campaign, new Set([`${from}.next→${to}.in`])),
  ),
  fc.string({ minLength: 1, maxLength: 8 }).map(
    (name): Edit =>
      (campaign) =>
        changeCampaign(campaign, { name }),
  ),
  fc.nat(5).map(
    (n): Edit =>
      (campaign) => ({
        ...campaign,
        steps: [
          ...campaign.steps,
          { id: `n${campaign.steps.length}x${n}`, type: 'email', version: 1, name: '', settings: {}, mode: 'run', breakpoint: false },
        ],
      }),
  ),
)

function storeAt(times: readonly number[] = []) {
  const clock = [...times]
  let last = 0
  return createEditorStore({
    campaign: start,
    now: () => {
      last = clock.shift() ?? last + 5000
      return last
    },
  })
}

describe('editor store', () => {
  it('undo of everything returns the start, redo returns the end', () => {
    const group = fc.option(fc.constantFrom('a:name', 'b:settings'), { nil: undefined })
    const step = fc.record({ edit, group, pause: fc.constantFrom(10, 400, 5000) })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let at = 0
        const store = createEditorStore({ campaign: start, now: () => at })
        for (const each of steps) {
          at += each.pause
          store.getState().edit(each.edit, each.group)
        }
        const end = store.getState().campaign
        while (store.getState().history.past.length > 0) store.getState().undo()
        expect(store.getState().campaign).toEqual(start)
        while (store.getState().history.future.length > 0) store.getState().redo()
        expect(store.getState().campaign).toEqual(end)
      }),
      { numRuns: rounds(60) },
    )
  })

  it('a difference leads from one campaign to the other and back', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
        const end = edits.reduce((campaign, change) => change(campaign), start)
        const diff = diffCampaigns(start, end)
        if (!diff) {
          expect(end).toEqual(start)
          return
        }
        expect(applyDiff(start, diff, 'forward')).toEqual(end)
        expect(applyDiff(end, diff, 'back')).toEqual(start)
      }),
      { numRuns: rounds(100) },
    )
  })

  it('edits of the same field within a second are one undo step', () => {
    const store = storeAt([0, 300, 600, 2000])
    for (const name of ['S', 'Su', 'Sum', 'Summ']) store.getState().edit((campaign) => changeCampaign(campaign, { name }), 'campaign:name')
    expect(store.getState().history.past).toHaveLength(2)
    store.getState().undo()
    expect(store.getState().campaign.name).toBe('Sum')
    store.getState().undo()
    expect(store.getState().campaign.name).toBe('Spring')
  })

  it('an edit that changes nothing leaves no trace and keeps what can be redone', () => {
    const store = storeAt()
    store.getState().edit((campaign) => changeCampaign(campaign, { name: 'Summer' }))
    store.getState().undo()
    store.getState().edit((campaign) => changeCampaign(campaign, { name: 'Spring' }))
    expect(store.getState().history).toMatchObject({ past: [], future: [{}] })
  })

  it('undo brings a removed step back with its settings and transitions, and a step that is gone is not selected', () => {
    const store = storeAt()
    store.getState().edit((campaign) => changeStep(campaign, 'b', { settings: { deep: [1, { two: 2 }] } }))
    const before = store.getState().campaign
    store.getState().edit((campaign) => removeSteps(campaign, new Set(['b'])))
    store.getState().undo()
    expect(store.getState().campaign).toEqual(before)
    store.getState().redo()
    store.getState().undo()
    store.getState().select({ steps: ['b'] })
    store.getState().redo()
    expect(store.getState().selection.steps).toEqual([])
  })
})
