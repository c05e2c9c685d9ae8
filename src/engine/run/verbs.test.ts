import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { startDrive, type ToyDrive } from '../../../test/support/toy/drive-toy.ts'
import { newRun, type ToyWorld, toyCampaign, toyWorld } from '../../../test/support/toy/toy-world.ts'
import { type RunStateName, type Verb, verbs } from './events.ts'
import { verbsFor, verbTable } from './verbs.ts'

// SPEC's table, row by row: first that the data says what the text says, then that a run does it.

const spec = readFileSync(new URL('../SPEC.md', import.meta.url), 'utf8')

test('[R6] [R7] [R8] [R9] the table of verbs is the one in SPEC', () => {
  const lines = spec.split('\n').filter((line) => /^\| (queued|running|paused|suspended|stopping|aborting|completed)/.test(line))
  expect(lines).toHaveLength(7)
  for (const line of lines) {
    const [names = '', ...cells] = line
      .split('|')
      .map((cell) => cell.trim())
      .slice(1, -1)
    for (const name of names.split(', ') as RunStateName[]) {
      const { pause, resume, stop, abort, close, task } = verbTable[name]
      const legal = [pause, resume, stop, abort, close, 'remove profile', task].map((cell) => cell !== undefined)
      const said = cells.map((cell, i) => (i === 5 ? true : cell !== '–'))
      expect(legal, name).toEqual(said)
    }
  }
})

//  source ─▶ keep ─▶ send ─▶ wait ─▶ end
const campaign = toyCampaign(
  {
    source: { type: 'source', settings: { to: 8 } },
    keep: { type: 'keep', settings: { by: 1, keep: 1 } },
    send: { type: 'send', settings: { batch: 2 } },
    wait: { type: 'wait' },
    end: { type: 'end' },
  },
  'source > keep',
  'keep > send',
  'send > wait',
  'wait > end',
)

interface Scene {
  readonly drive: ToyDrive
  /** Lets what is held in the state go on. */
  through(): void
}

/** How a run comes to be in each state, and stays there. */
const scenes: Readonly<Record<RunStateName, ((world: ToyWorld, run: string) => Promise<Scene>) | undefined>> = {
  queued: undefined,
  running: async (world, run) => {
    const { held, through } = world.toy.hold('keep/1')
    const drive = startDrive(world, run)
    await held
    return { drive, through }
  },
  waiting: async (world, run) => {
    const drive = startDrive(world, run)
    await drive.is('waiting')
    return { drive, through: () => {} }
  },
  paused: async (world, run) => {
    const { held, through } = world.toy.hold('keep/1')
    const drive = startDrive(world, run)
    await held
    await drive.ask('pause')
    await drive.is('paused')
    through()
    await drive.when((state) => state.tasks.get('keep#1')?.state === 'done')
    return { drive, through: () => {} }
  },
  suspended: async (world, run) => {
    world.toy.breakNext('keep/1', [new Error('once')])
    const drive = startDrive(world, run)
    await drive.is('suspended')
    return { drive, through: () => {} }
  },
  stopping: async (world, run) => {
    const { held, through } = world.toy.hold('send/1/outlets')
    const drive = startDrive(world, run)
    await held
    await drive.ask('stop')
    await drive.is('stopping')
    return { drive, through }
  },
  aborting: async (world, run) => {
    const { held, through } = world.toy.hold('hand')
    const drive = startDrive(world, run)
    await held
    await drive.ask('abort')
    await drive.is('aborting')
    return { drive, through }
  },
  completed: undefined,
  stopped: undefined,
  aborted: undefined,
  failed: undefined,
}

/** What a verb leads to, in the run's own words. */
const leadsTo: Readonly<Record<string, RunStateName>> = {
  paused: 'paused',
  stopping: 'stopped',
  stopped: 'stopped',
  aborting: 'aborted',
  aborted: 'aborted',
}

for (const [name, scene] of Object.entries(scenes) as [RunStateName, (typeof scenes)[RunStateName]][]) {
  if (!scene) continue
  for (const verb of ['pause', 'resume', 'stop', 'abort', 'close'] as const) {
    const cell = verbTable[name][verb]
    test(`[R6] [R7] [R8] [R9] ${name} + ${verb}: ${cell ?? 'refused'}`, async () => {
      const world = toyWorld()
      const run = await newRun(world, campaign)
      const { drive, through } = await scene(world, run)
      const before = await drive.is(name)
      expect(verbsFor(before)[verb].available).toBe(cell !== undefined)
      await drive.ask(verb)
      const asked = before.taken.size + 1
      const after = await drive.when((state) => state.taken.size === asked)
      const told = (await world.journal.read(run)).findLast((event) => event.type === 'verb_taken')
      expect(told).toMatchObject({ verb, accepted: cell !== undefined })
      if (cell === undefined) expect(after.state).toBe(name)
      if (cell === 'flag') expect(after).toMatchObject({ closing: true, state: name })
      const final = leadsTo[cell ?? '']
      if (final) {
        through()
        await drive.is(final)
      }
      if (verb === 'resume' && cell) await drive.is('waiting')
      through()
      await drive.letGo()
    })
  }
}

for (const [verb, state] of [
  ['pause', 'paused'],
  ['stop', 'stopped'],
  ['abort', 'aborted'],
] as const) {
  test(`[R6] [R7] [R8] queued + ${verb}: ${state}, and nothing has started`, async () => {
    const world = toyWorld()
    const run = await newRun(world, campaign)
    await world.inbox.post(run, { id: 'm', verb, by: 'Ada' })
    const drive = startDrive(world, run)
    expect((await drive.is(state)).tasks.size).toBe(0)
    await drive.letGo()
  })
}

test('[R9] queued + close: a flag, and what runs finishes', async () => {
  const world = toyWorld()
  const run = await newRun(world, campaign)
  await world.inbox.post(run, { id: 'm', verb: 'close', by: 'Ada' })
  const drive = startDrive(world, run)
  expect((await drive.is('waiting')).closing).toBe(true)
  world.clock.advanceTo(world.clock.now() + 1000)
  expect(await drive.is('completed')).toMatchObject({ closing: true })
  await drive.over
})

test('[R10] nothing is taken by a run that has ended, and every refusal has its reason', async () => {
  const world = toyWorld()
  const run = await newRun(world, campaign)
  const drive = startDrive(world, run)
  await drive.is('waiting')
  await drive.ask('stop')
  const ended = await drive.is('stopped')
  await drive.over
  for (const verb of verbs) expect(verbsFor(ended)[verb as Verb]).toEqual({ available: false, why: 'log:why.run_ended' })
})
