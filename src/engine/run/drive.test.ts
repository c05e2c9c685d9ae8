import { expect, test } from 'vitest'
import { driveToEnd, stateOf, stepsOf, taskOf } from '../../../test/support/toy/drive-toy.ts'
import { newRun, toyCampaign, toyWorld } from '../../../test/support/toy/toy-world.ts'
import { transitionStates } from './transitions.ts'

//  source ─▶ keep ─▶ wait ─▶ send ─▶ save ─▶ end
//             └─complement─▶ rest
const whole = toyCampaign(
  {
    source: { type: 'source', settings: { from: 0, to: 20 } },
    keep: { type: 'keep', settings: { by: 4, keep: 3 } },
    wait: { type: 'wait', settings: { ms: 86_400_000 } },
    send: { type: 'send', settings: { batch: 4, excludeEvery: 5, failEvery: 9 } },
    save: { type: 'save', settings: { name: 'reached' } },
    end: { type: 'end' },
    rest: { type: 'end' },
  },
  'source > keep',
  'keep > wait',
  'keep.complement > rest',
  'wait > send',
  'send > save',
  'save > end',
)

test('[R1] [R4] a run of every kind of work goes to its end, and every row is accounted for', async () => {
  const world = toyWorld()
  const run = await newRun(world, whole)
  const state = await driveToEnd(world, run)
  expect(state.state).toBe('completed')
  expect(stepsOf(state)).toEqual({ source: 'done', keep: 'done', wait: 'done', send: 'done', save: 'done', end: 'done', rest: 'done' })
  expect(taskOf(state, 'keep').account).toEqual({ inlets: { in: 20 }, outlets: { next: 15, complement: 5 }, buckets: {} })
  const { account } = taskOf(state, 'send')
  expect(account).toEqual({ inlets: { in: 15 }, outlets: { next: 13 }, buckets: { sent: 10, failed: 2, unsubscribed: 3 } })
  expect(await world.outbox.count({ run })).toBe(10)
  const carried = [...transitionStates(whole, state)].map(([id, { rows }]) => [id, rows])
  expect(Object.fromEntries(carried)).toEqual({
    'source.next→keep.in': 20,
    'keep.next→wait.in': 15,
    'keep.complement→rest.in': 5,
    'wait.next→send.in': 15,
    'send.next→save.in': 13,
    'save.next→end.in': 13,
  })
  expect(await stateOf(world, run)).toEqual(state)
  expect(await world.store.run(run)).toMatchObject({ state: 'completed', ended: state.endedAt, failed: [], warnings: 0 })
})
