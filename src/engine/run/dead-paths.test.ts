import { expect, test } from 'vitest'
import { driveToEnd, startDrive, stepsOf, taskOf } from '../../../test/support/toy/drive-toy.ts'
import { newRun, toyCampaign, toyWorld } from '../../../test/support/toy/toy-world.ts'
import type { Campaign } from '../campaign/schema.ts'

async function ran(campaign: Campaign) {
  const world = toyWorld()
  const run = await newRun(world, campaign)
  return { world, run, state: await driveToEnd(world, run) }
}

const source = { type: 'source', settings: { to: 10 } }

test('[R12] a disabled step and what follows on its path do not run, and the run says so', async () => {
  const campaign = toyCampaign(
    { source, fork: { type: 'fork' }, off: { type: 'wait', mode: 'disabled' }, behind: { type: 'end' }, other: { type: 'end' } },
    'source > fork',
    'fork.branch1 > off',
    'off > behind',
    'fork.branch2 > other',
  )
  const { state } = await ran(campaign)
  expect(state.state).toBe('completed')
  expect(stepsOf(state)).toEqual({ source: 'done', fork: 'done', off: 'disabled', behind: 'not_reached', other: 'done' })
  expect(taskOf(state, 'behind').cause).toBe('off')
  expect(state.warnings).toEqual([{ code: 'step_disabled', step: 'off' }])
})

test('[R12] a skipped step lets the primary population through its first outlet; the others do not fire', async () => {
  const campaign = toyCampaign(
    { source, keep: { type: 'keep', mode: 'skip', settings: { by: 2, keep: 1 } }, next: { type: 'end' }, rest: { type: 'end' } },
    'source > keep',
    'keep > next',
    'keep.complement > rest',
  )
  const { state } = await ran(campaign)
  expect(stepsOf(state)).toEqual({ source: 'done', keep: 'skipped', next: 'done', rest: 'not_reached' })
  expect(taskOf(state, 'keep').outlets).toEqual(taskOf(state, 'source').outlets)
  expect(taskOf(state, 'next').account?.buckets).toEqual({ ended: 10 })
  expect(state.warnings).toEqual([{ code: 'step_skipped', step: 'keep' }])
})

test('[R12] a skipped join lets its first population through and does not wait for the others', async () => {
  const campaign = toyCampaign(
    { first: source, second: source, off: { type: 'wait', mode: 'disabled' }, join: { type: 'join', mode: 'skip' }, end: { type: 'end' } },
    'first > join',
    'second > off',
    'off > join',
    'join > end',
  )
  const { state } = await ran(campaign)
  expect(taskOf(state, 'join').outlets).toEqual(taskOf(state, 'first').outlets)
  expect(taskOf(state, 'end').state).toBe('done')
})

//  left ──────────▶ join ─▶ end
//  right ─▶ off ─────┘
const halfDead = (settings = {}) =>
  toyCampaign(
    { left: source, right: source, off: { type: 'wait', mode: 'disabled' }, join: { type: 'join', settings }, end: { type: 'end' } },
    'left > join',
    'right > off',
    'off > join',
    'join > end',
  )

test('[A-AND] a join of a living path and a dead one is blocked, what follows is not reached, and the run completes with a warning', async () => {
  const { state } = await ran(halfDead())
  expect(state.state).toBe('completed')
  expect(stepsOf(state)).toMatchObject({ join: 'blocked', end: 'not_reached' })
  expect(taskOf(state, 'end').cause).toBe('join')
  expect(state.warnings).toContainEqual({ code: 'join_blocked', step: 'join', cause: 'off' })
})

test('[A-AND] a join that goes on takes what came', async () => {
  const { state } = await ran(halfDead({ goOn: true }))
  expect(stepsOf(state)).toMatchObject({ join: 'done', end: 'done' })
  expect(taskOf(state, 'join').account?.inlets).toEqual({ in: 10 })
})

test('[A-AND] a join that lies wholly behind one dead step is not reached, not blocked', async () => {
  const campaign = toyCampaign(
    { source, off: { type: 'fork', mode: 'disabled' }, join: { type: 'join' }, end: { type: 'end' } },
    'source > off',
    'off.branch1 > join',
    'off.branch2 > join',
    'join > end',
  )
  const { state } = await ran(campaign)
  expect(stepsOf(state)).toEqual({ source: 'done', off: 'disabled', join: 'not_reached', end: 'not_reached' })
  expect(taskOf(state, 'end').cause).toBe('off')
})

test('[W8] an outlet that does not fire ends its branch', async () => {
  const campaign = toyCampaign(
    { source, keep: { type: 'keep', settings: { by: 1, keep: 1 } }, next: { type: 'end' }, rest: { type: 'end' } },
    'source > keep',
    'keep > next',
    'keep.complement > rest',
  )
  const { state } = await ran(campaign)
  expect(stepsOf(state)).toMatchObject({ next: 'done', rest: 'not_reached' })
  expect(taskOf(state, 'rest').cause).toBe('keep')
  expect(state.warnings).toEqual([])
})

test('[W8] a step without inbound transition that is no entry never runs, and the run says so', async () => {
  const { state } = await ran(
    toyCampaign({ source, end: { type: 'end' }, lost: { type: 'keep' }, behind: { type: 'end' } }, 'source > end', 'lost > behind'),
  )
  expect(stepsOf(state)).toEqual({ source: 'done', end: 'done', lost: 'not_reached', behind: 'not_reached' })
  expect(state.warnings).toEqual([{ code: 'step_not_started', step: 'lost' }])
})

test('[W8] an inbound transition of an audience only says when: its rows are in no account', async () => {
  const { state } = await ran(toyCampaign({ wait: { type: 'wait' }, source, second: source }, 'wait > source', 'source > second'))
  expect(stepsOf(state)).toEqual({ wait: 'done', source: 'done', second: 'done' })
  expect(taskOf(state, 'second').account).toEqual({ inlets: {}, outlets: { next: 10 }, buckets: {} })
})

test('[R12] a breakpoint pauses the run before its step, once, with the inbound population there to be seen', async () => {
  const campaign = toyCampaign({ source, keep: { type: 'keep', breakpoint: true }, end: { type: 'end' } }, 'source > keep', 'keep > end')
  const world = toyWorld()
  const drive = startDrive(world, await newRun(world, campaign))
  const paused = await drive.is('paused')
  expect(stepsOf(paused)).toEqual({ source: 'done' })
  expect([...paused.breakpoints]).toEqual(['keep'])
  expect(world.toy.tables.get(taskOf(paused, 'source').outlets.next?.table ?? '')).toHaveLength(10)
  await drive.ask('resume')
  expect(stepsOf(await drive.is('completed'))).toEqual({ source: 'done', keep: 'done', end: 'done' })
})

test('a campaign without steps completes at once', async () => {
  expect((await ran(toyCampaign({}))).state.state).toBe('completed')
})

test('[W1] steps on a cycle do not keep a run from ending', async () => {
  const { state } = await ran(toyCampaign({ source, a: { type: 'join' }, b: { type: 'wait' } }, 'a > b', 'b > a'))
  expect(state.state).toBe('completed')
  expect(stepsOf(state)).toEqual({ source: 'done' })
})
