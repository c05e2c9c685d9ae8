import { expect, test } from 'vitest'
import { startDrive, stateOf, stepsOf, taskOf } from '../../../test/support/toy/drive-toy.ts'
import { newRun, toyCampaign, toyWorld } from '../../../test/support/toy/toy-world.ts'

//  source ─▶ send ─▶ end
const delivery = toyCampaign(
  { source: { type: 'source', settings: { to: 10 } }, send: { type: 'send', settings: { batch: 3 } }, end: { type: 'end' } },
  'source > send',
  'send > end',
)

async function inTheSecondBatch() {
  const world = toyWorld()
  const run = await newRun(world, delivery)
  const first = world.toy.hold('hand')
  const drive = startDrive(world, run)
  await first.held
  const second = world.toy.hold('hand')
  first.through()
  await second.held
  return { world, run, drive, through: second.through }
}

test('[R6] a paused delivery stops after the batch in hand, and goes on from there with nothing sent twice', async () => {
  const { world, run, drive, through } = await inTheSecondBatch()
  await drive.ask('pause')
  await drive.is('paused')
  through()
  const held = await drive.when((state) => taskOf(state, 'send').progress?.done === 6)
  expect(held.state).toBe('paused')
  await drive.letGo()
  expect(await world.outbox.count({ run })).toBe(6)
  const again = startDrive(world, run)
  expect((await again.is('paused')).tasks.get('send#1')?.progress?.done).toBe(6)
  await again.ask('resume')
  await again.is('completed')
  expect(await world.outbox.count({ run })).toBe(10)
  expect(taskOf(await stateOf(world, run), 'send').account?.buckets).toEqual({ sent: 10, failed: 0, unsubscribed: 0 })
})

test('[R6] a query in progress ends under a pause, and nothing follows until resume', async () => {
  const world = toyWorld()
  const run = await newRun(world, delivery)
  const { held, through } = world.toy.hold('source/1')
  const drive = startDrive(world, run)
  await held
  await drive.ask('pause')
  await drive.is('paused')
  through()
  expect(stepsOf(await drive.when((state) => taskOf(state, 'source').state === 'done'))).toEqual({ source: 'done' })
  await drive.ask('resume')
  await drive.is('completed')
})

test('[R6] a timer keeps its instant under a pause', async () => {
  const world = toyWorld()
  const run = await newRun(world, toyCampaign({ wait: { type: 'wait', settings: { ms: 5000 } }, end: { type: 'end' } }, 'wait > end'))
  const drive = startDrive(world, run)
  const { wakeAt } = await drive.is('waiting')
  await drive.ask('pause')
  expect((await drive.is('paused')).wakeAt).toBe(wakeAt)
  world.clock.advanceTo(world.clock.now() + 60_000)
  expect(stepsOf(await drive.when((state) => taskOf(state, 'wait').state === 'done'))).toEqual({ wait: 'done' })
  await drive.ask('resume')
  await drive.is('completed')
})

test('[R7] stop lets the delivery in progress complete, starts nothing new, and is final', async () => {
  const { world, run, drive, through } = await inTheSecondBatch()
  await drive.ask('stop')
  await drive.is('stopping')
  through()
  const stopped = await drive.is('stopped')
  expect(stepsOf(stopped)).toEqual({ source: 'done', send: 'done' })
  expect(await world.outbox.count({ run })).toBe(10)
  await drive.over
  const later = startDrive(world, run)
  expect(await later.over).toMatchObject({ kind: 'ended', state: { state: 'stopped' } })
})

test('[R7] stop interrupts a query, and a delivery that has handed nothing over', async () => {
  for (const effect of ['source/1', 'send/1/recipients']) {
    const world = toyWorld()
    const run = await newRun(world, delivery)
    const { held } = world.toy.hold(effect)
    const drive = startDrive(world, run)
    await held
    await drive.ask('stop')
    const stopped = await drive.is('stopped')
    expect(Object.values(stepsOf(stopped)).at(-1)).toBe('interrupted')
    expect(world.toy.written.filter((key) => key.endsWith(effect))).toEqual([])
    expect(await world.outbox.count({ run })).toBe(0)
  }
})

test('[R7] a delivery held by a pause does not go on when the run is stopped', async () => {
  const { world, run, drive, through } = await inTheSecondBatch()
  await drive.ask('pause')
  await drive.is('paused')
  await drive.ask('stop')
  await drive.is('stopping')
  through()
  expect(stepsOf(await drive.is('stopped'))).toEqual({ source: 'done', send: 'interrupted' })
  expect(await world.outbox.count({ run })).toBe(6)
})

test('[R7] stop and abort end a wait at once', async () => {
  for (const [verb, name] of [
    ['stop', 'stopped'],
    ['abort', 'aborted'],
  ] as const) {
    const world = toyWorld()
    const run = await newRun(world, toyCampaign({ wait: { type: 'wait' }, end: { type: 'end' } }, 'wait > end'))
    const drive = startDrive(world, run)
    await drive.is('waiting')
    await drive.ask(verb)
    const ended = await drive.is(name)
    expect(stepsOf(ended)).toEqual({ wait: 'interrupted' })
    expect(ended.wakeAt).toBeUndefined()
    expect(world.clock.next()).toBeUndefined()
  }
})

test('[R8] abort stops a delivery at the batch in hand; what was handed over is told', async () => {
  const { world, run, drive, through } = await inTheSecondBatch()
  await drive.ask('abort')
  await drive.is('aborting')
  through()
  const aborted = await drive.is('aborted')
  expect(stepsOf(aborted)).toEqual({ source: 'done', send: 'interrupted' })
  expect(taskOf(aborted, 'send').progress).toMatchObject({ done: 6, total: 10, buckets: { sent: 6 } })
  expect(await world.outbox.count({ run })).toBe(6)
})

test('[R8] abort cuts a delivery short that a stop had let complete', async () => {
  const { drive, through } = await inTheSecondBatch()
  await drive.ask('stop')
  await drive.is('stopping')
  await drive.ask('abort')
  await drive.is('aborting')
  through()
  expect((await drive.is('aborted')).tasks.get('send#1')?.progress?.done).toBe(6)
})

test('[R8] a query that was cut for another run’s sake is done again', async () => {
  const world = toyWorld()
  const cut = new Error('the engine was restarted')
  cut.name = 'Cancelled'
  world.toy.breakNext('source/1', [cut, cut])
  const drive = startDrive(world, await newRun(world, delivery))
  expect((await drive.is('completed')).tasks.get('source#1')).toMatchObject({ state: 'done', attempt: 1 })
})
