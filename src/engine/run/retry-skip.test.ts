import { expect, test } from 'vitest'
import { startDrive, stepsOf, taskOf } from '../../../test/support/toy/drive-toy.ts'
import { newRun, toyCampaign, toyWorld } from '../../../test/support/toy/toy-world.ts'
import { QueryError } from '../query/query-error.ts'
import type { RunEvent } from './events.ts'
import { flowOf } from './flow.ts'
import { taskVerbs } from './verbs.ts'

//            ┌─branch1─▶ keep ──┐
//  source ─▶ fork               ├─▶ join ─▶ end
//            └─branch2─▶ other ─┘
const campaign = toyCampaign(
  {
    source: { type: 'source', settings: { to: 12 } },
    fork: { type: 'fork' },
    keep: { type: 'keep', settings: { by: 2, keep: 1 } },
    other: { type: 'save' },
    join: { type: 'join' },
    end: { type: 'end' },
  },
  'source > fork',
  'fork.branch1 > keep',
  'fork.branch2 > other',
  'keep > join',
  'other > join',
  'join > end',
)

const broken = new QueryError('query_failed', `could not read 'ada@example.com' as a date`, 'select 1')

async function suspended(errors: readonly Error[] = [broken]) {
  const world = toyWorld()
  const run = await newRun(world, campaign)
  world.toy.breakNext('keep/1', errors)
  const drive = startDrive(world, run)
  const state = await drive.is('suspended')
  return { world, run, drive, state }
}

async function lastVerb(world: Awaited<ReturnType<typeof suspended>>['world'], run: string): Promise<RunEvent | undefined> {
  return (await world.journal.read(run)).findLast((event) => event.type === 'verb_taken')
}

test('[R11] an error halts its branch, the other branches go on, and the run is then suspended', async () => {
  const { state, world, run } = await suspended()
  expect(stepsOf(state)).toEqual({ source: 'done', fork: 'done', keep: 'error', other: 'done' })
  expect(state.warnings).toEqual([{ code: 'branch_halted', step: 'keep' }])
  expect(await world.store.run(run)).toMatchObject({ state: 'suspended', failed: ['keep'] })
})

test('[R11] [R21] a failure names its cause and its SQL, and no value', async () => {
  const { state } = await suspended()
  expect(taskOf(state, 'keep').failure).toEqual({
    code: 'query_failed',
    params: { detail: `could not read '…' as a date` },
    sql: 'select 1',
  })
})

test('[R2] [R11] retry begins the task again, under the key of its first try', async () => {
  const { drive, world } = await suspended()
  await drive.ask('retry', 'keep')
  const state = await drive.is('completed')
  expect(taskOf(state, 'keep')).toMatchObject({ state: 'done', attempt: 2 })
  expect(world.toy.written.filter((key) => key.includes('keep'))).toEqual([`${state.run}/keep/1`])
})

test('[R6] resume of a suspended run retries what failed', async () => {
  const { drive } = await suspended([broken, broken])
  await drive.ask('resume')
  await drive.when((state) => state.state === 'suspended' && taskOf(state, 'keep').attempt === 2)
  await drive.ask('resume')
  expect(taskOf(await drive.is('completed'), 'keep').attempt).toBe(3)
})

test('[R11] [R12] skip lets the population of the failed step through', async () => {
  const { drive } = await suspended()
  await drive.ask('skip', 'keep')
  const state = await drive.is('completed')
  expect(stepsOf(state)).toMatchObject({ keep: 'skipped', join: 'done', end: 'done' })
  expect(taskOf(state, 'end').account?.buckets).toEqual({ ended: 12 })
})

test('[R6] a task verb is noted under a pause and carried out at resume', async () => {
  const { drive } = await suspended()
  await drive.ask('pause')
  await drive.is('paused')
  await drive.ask('retry', 'keep')
  expect((await drive.when((state) => state.taken.size === 2)).state).toBe('paused')
  await drive.ask('resume')
  expect(taskOf(await drive.is('completed'), 'keep')).toMatchObject({ state: 'done', attempt: 2 })
})

test('[R12] a skip is refused where nothing comes in, and for a step that has not failed', async () => {
  const world = toyWorld()
  const run = await newRun(world, campaign)
  world.toy.breakNext('source/1', [broken])
  const drive = startDrive(world, run)
  const state = await drive.is('suspended')
  const [source, keep] = ['source', 'keep'].map((id) => flowOf(campaign, world.catalogue).byId.get(id)!)
  expect(taskVerbs(state, source!)).toEqual({ retry: { available: true }, skip: { available: false, why: 'log:why.skip_without_inlet' } })
  expect(taskVerbs(state, keep!).retry).toEqual({ available: false, why: 'log:why.task_not_failed' })
  await drive.ask('skip', 'source')
  await drive.when(({ taken }) => taken.size === 1)
  expect(await lastVerb(world, run)).toMatchObject({ accepted: false, why: 'skip_without_inlet' })
  await drive.ask('retry', 'nobody')
  await drive.when(({ taken }) => taken.size === 2)
  expect(await lastVerb(world, run)).toMatchObject({ accepted: false, why: 'step_unknown' })
  await drive.letGo()
})

test('[R4] a task whose account breaks its law fails as the product’s own fault, and nothing follows it', async () => {
  const world = toyWorld()
  const lying = toyCampaign(
    { source: { type: 'source' }, keep: { type: 'keep', settings: { by: 2, keep: 1, lies: true } }, end: { type: 'end' } },
    'source > keep',
    'keep > end',
  )
  const drive = startDrive(world, await newRun(world, lying))
  const state = await drive.is('suspended')
  expect(stepsOf(state)).toEqual({ source: 'done', keep: 'error' })
  expect(taskOf(state, 'keep').failure).toEqual({
    code: 'account_breach',
    params: { left: 'in.in = 10', right: 'out.next = 0 + out.complement = 0 + removed = 5' },
  })
  await drive.letGo()
})

test('[R2] a message is handed over once, however often its delivery is tried', async () => {
  const world = toyWorld()
  const send = toyCampaign({ source: { type: 'source' }, send: { type: 'send', settings: { batch: 4 } } }, 'source > send')
  const run = await newRun(world, send)
  world.toy.breakNext('outlets', [broken])
  const drive = startDrive(world, run)
  await drive.is('suspended')
  await drive.ask('retry', 'send')
  const state = await drive.is('completed')
  expect(taskOf(state, 'send').account?.buckets).toEqual({ sent: 10, failed: 0, unsubscribed: 0 })
  expect(await world.outbox.count({ run })).toBe(10)
})
