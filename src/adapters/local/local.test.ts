import { expect, test } from 'vitest'
import { driveToEnd, startDrive, stateOf, stepsOf, taskOf } from '../../../test/support/toy/drive-toy.ts'
import { newRun, type ToyWorld, toyCampaign, toyWorld } from '../../../test/support/toy/toy-world.ts'
import type { RunState } from '../../engine/run/state.ts'
import { driveLocally } from './drive-locally.ts'
import { openLocalDurable } from './local-durable.ts'
import { supervise } from './supervise.ts'

//  source ─▶ wait ─▶ end
const campaign = toyCampaign({ source: { type: 'source' }, wait: { type: 'wait' }, end: { type: 'end' } }, 'source > wait', 'wait > end')

/** Resolves when the store says so of a run. */
function recorded(world: ToyWorld, run: string, state: RunState['state']): Promise<void> {
  return new Promise((resolve, reject) => {
    const subscription = world.store
      .live(() => world.store.run(run))
      .subscribe((record) => {
        if (record?.state !== state) return
        queueMicrotask(() => subscription.unsubscribe())
        resolve()
      }, reject)
  })
}

const noTrouble = (_run: string | undefined, error: unknown) => {
  throw error
}

test('[R18] a driver whose run was taken up by another lets go quietly and records nothing more', async () => {
  const world = toyWorld()
  const run = await newRun(world, campaign)
  const { held, through } = world.toy.hold('source/1')
  const first = startDrive(world, run)
  await held
  const second = startDrive(world, run)
  await second.is('waiting')
  through()
  expect(await first.over).toEqual({ kind: 'fenced' })
  world.clock.advanceTo(world.clock.now() + 1000)
  expect(stepsOf(await second.is('completed'))).toEqual({ source: 'done', wait: 'done', end: 'done' })
  expect(world.toy.written).toEqual([`${run}/source/1`])
})

test('[R1] a run that is taken up goes on where it was, its timer included, and says so', async () => {
  const world = toyWorld()
  const run = await newRun(world, campaign)
  const before = startDrive(world, run)
  const { wakeAt } = await before.is('waiting')
  expect(await before.letGo()).toEqual({ kind: 'let_go' })
  expect(world.clock.next()).toBeUndefined()
  const after = startDrive(world, run)
  expect((await after.is('waiting')).wakeAt).toBe(wakeAt)
  world.clock.advanceTo(wakeAt ?? 0)
  await after.is('completed')
  const types = (await world.journal.read(run)).map(({ type }) => type)
  expect(types.filter((type) => type === 'run_taken_up')).toHaveLength(1)
  expect(world.toy.written).toEqual([`${run}/source/1`])
})

test('a wait whose instant passed while nothing was open ends at once', async () => {
  const world = toyWorld()
  const run = await newRun(world, campaign)
  const before = startDrive(world, run)
  await before.is('waiting')
  await before.letGo()
  world.clock.advanceTo(world.clock.now() + 1_000_000)
  expect((await driveToEnd(world, run)).state).toBe('completed')
})

test('[R6] messages are answered once each, in the order in which they were stored', async () => {
  const world = toyWorld()
  const run = await newRun(world, campaign)
  const drive = startDrive(world, run)
  await drive.is('waiting')
  for (const verb of ['pause', 'close', 'pause', 'resume'] as const) await drive.ask(verb)
  await drive.when(({ taken }) => taken.size === 4)
  const told = (await world.journal.read(run)).flatMap((event) => (event.type === 'verb_taken' ? [`${event.verb} ${event.accepted}`] : []))
  expect(told).toEqual(['pause true', 'close true', 'pause false', 'resume true'])
  await drive.letGo()
  const again = startDrive(world, run)
  await again.is('waiting')
  await again.letGo()
  expect((await stateOf(world, run)).taken.size).toBe(4)
})

test('[R2] a run with an event of a newer version is left as it is, and can still be looked at', async () => {
  const world = toyWorld()
  const run = await newRun(world, toyCampaign({ source: { type: 'source' }, end: { type: 'end' } }, 'source > end'))
  const newer: object = { type: 'run_teleported', at: 1, task: 'no task of ours' }
  await world.journal.append(run, await world.lease.take(run), [Object.assign({ type: 'run_taken_up' as const, at: 1 }, newer)])
  const events = await world.journal.read(run)
  await expect(driveLocally(world, run)).rejects.toMatchObject({ code: 'journal_newer', params: { run, event: 'run_teleported' } })
  expect(await world.journal.read(run)).toEqual(events)
  expect((await stateOf(world, run)).state).toBe('queued')
})

test('a run without a journal is not driven', async () => {
  await expect(openLocalDurable(toyWorld(), 'nobody')).rejects.toThrow('has no journal')
  await expect(driveLocally(toyWorld(), 'nobody')).rejects.toThrow('there is no run')
})

test('a sleep that was cancelled never wakes, even when its time had come', async () => {
  const world = toyWorld()
  const run = await newRun(world, campaign)
  const durable = await openLocalDurable(world, run)
  const answer = () => {
    throw new Error('there is no mail')
  }
  expect((await durable.race(answer)).type).toBe('run_created')
  durable.sleepUntil('late', world.clock.now(), () => ({ type: 'run_taken_up', at: 1 }))
  await Promise.resolve()
  durable.cancel('late')
  durable.note('note', (at) => ({ type: 'run_ended', at, state: 'stopped' }))
  expect((await durable.race(answer)).type).toBe('run_ended')
  await durable.close()
})

test('a key that is asked for twice has one effect', async () => {
  const world = toyWorld()
  const run = await newRun(world, campaign)
  const durable = await openLocalDurable(world, run)
  const answer = () => {
    throw new Error('there is no mail')
  }
  await durable.race(answer)
  let begun = 0
  for (let i = 0; i < 2; i += 1) {
    durable.step('once', async () => {
      begun += 1
      return { type: 'run_taken_up', at: 1 }
    })
  }
  await durable.race(answer)
  expect(begun).toBe(1)
  await durable.close()
})

test('[R18] a supervisor drives several runs at once, and those that are made later', async () => {
  const world = toyWorld()
  const first = await newRun(world, campaign)
  const second = await newRun(world, campaign, 'c2')
  const supervisor = supervise(world, { onTrouble: noTrouble })
  await Promise.all([recorded(world, first, 'waiting'), recorded(world, second, 'waiting')])
  const third = await newRun(world, campaign, 'c3')
  await recorded(world, third, 'waiting')
  expect([...supervisor.driving].sort()).toEqual([first, second, third])
  world.clock.advanceTo(world.clock.now() + 1000)
  await Promise.all([first, second, third].map((run) => recorded(world, run, 'completed')))
  await supervisor.stop()
  expect(supervisor.driving.size).toBe(0)
})

test('[R18] a supervisor leaves a run to the one who took it', async () => {
  const world = toyWorld()
  const run = await newRun(world, campaign)
  let leases = 0
  const counted: ToyWorld = {
    ...world,
    lease: {
      take(id) {
        leases += 1
        return world.lease.take(id)
      },
    },
  }
  const first = supervise(counted, { onTrouble: noTrouble })
  await recorded(world, run, 'waiting')
  const taker = startDrive(world, run)
  await taker.is('waiting')
  world.clock.advanceTo(world.clock.now() + 1000)
  await taker.is('completed')
  await first.stop()
  expect(leases).toBe(1)
})

test('a run that cannot be driven is told of and tried again after a rest', async () => {
  const world = toyWorld()
  const run = await newRun(world, campaign)
  const full = new Error('the disk is full')
  let failures = 2
  const troubled: ToyWorld = {
    ...world,
    journal: {
      ...world.journal,
      async append(id, token, events) {
        if (failures > 0) {
          failures -= 1
          throw full
        }
        await world.journal.append(id, token, events)
      },
    },
  }
  const told: unknown[] = []
  const supervisor = supervise(troubled, {
    onTrouble(which, error) {
      told.push([which, error])
      queueMicrotask(() => queueMicrotask(() => world.clock.advanceTo(world.clock.now() + 5000)))
    },
  })
  await recorded(world, run, 'waiting')
  expect(told).toEqual([
    [run, full],
    [run, full],
  ])
  await supervisor.stop()
})

test('[R10] the record of a run that has ended is not changed by a driver that comes late', async () => {
  const world = toyWorld()
  const run = await newRun(world, campaign)
  const state = await driveToEnd(world, run)
  const record = await world.store.run(run)
  expect(record).toMatchObject({ state: 'completed', ended: state.endedAt })
  expect(await driveLocally(world, run)).toMatchObject({ kind: 'ended' })
  expect(await world.store.run(run)).toEqual(record)
  expect(taskOf(state, 'end').state).toBe('done')
})
