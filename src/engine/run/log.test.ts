import { expect, test } from 'vitest'
import { driveToEnd, startDrive } from '../../../test/support/toy/drive-toy.ts'
import { toyCatalogue } from '../../../test/support/toy/toy-activities.ts'
import { newRun, toyCampaign, toyWorld } from '../../../test/support/toy/toy-world.ts'
import { createWords, languages, sayWith } from '../../words/index.ts'
import type { Campaign } from '../campaign/schema.ts'
import type { RunEvent } from './events.ts'
import { logLines } from './log.ts'
import type { LogLine } from './state.ts'

const plain = toyCampaign(
  {
    source: { type: 'source', settings: { to: 6 } },
    send: { type: 'send', settings: { batch: 4, excludeEvery: 3 } },
    wait: { type: 'wait', settings: { ms: 3_600_000 } },
    off: { type: 'end', mode: 'disabled' },
  },
  'source > send',
  'send > wait',
  'wait > off',
)
const campaign: Campaign = { ...plain, steps: plain.steps.map((step) => (step.id === 'send' ? { ...step, name: 'Welcome' } : step)) }

async function linesOf(run: (world: ReturnType<typeof toyWorld>, id: string) => Promise<unknown>) {
  const world = toyWorld()
  const id = await newRun(world, campaign)
  await run(world, id)
  const events = await world.journal.read(id)
  const lines = logLines(campaign, world.catalogue, events)
  expect(lines.map(({ n }) => n)).toEqual(events.map((_, n) => n))
  return lines
}

function said(lines: readonly LogLine[], language: 'en' | 'fr'): readonly string[] {
  const say = sayWith(createWords(language))
  return lines.map(({ code, params }) => say(`log:${code}`, { ...params, ...untilOf(params) }))
}

/** An instant is filled in as the reader's zone and language write it; here, as UTC. */
function untilOf({ until }: LogLine['params']) {
  return typeof until === 'number' ? { until: new Date(until).toISOString() } : {}
}

test('the log tells a run in sentences', async () => {
  const lines = await linesOf(driveToEnd)
  expect(said(lines, 'en')).toEqual([
    'Version 1 was started by Ada.',
    'Disabled: it does not run, nor does what follows on its path.',
    'Started.',
    'Done: 6 rows go on.',
    'Started.',
    '6 recipients, 2 of them excluded.',
    '4 of 6 recipients handled: 2 sent, 0 failed.',
    '6 of 6 recipients handled: 4 sent, 0 failed.',
    'Done: 6 rows go on.',
    'Started.',
    'Waits until 2026-01-05T10:00:00.000Z (Europe/Paris).',
    'Done: 6 rows go on.',
    'The run is completed, with 1 warning.',
  ])
  expect(lines.at(-1)?.level).toBe('warning')
  expect(lines[3]).toMatchObject({ step: 'source', account: { outlets: { next: 6 } } })
  expect(lines[3]?.statements[0]?.sql).toContain('range')
})

test('[R11] a failure, a refusal and a retry are told with their reasons', async () => {
  const lines = await linesOf(async (world, run) => {
    world.toy.breakNext('source/1', [new Error('no memory')])
    const drive = startDrive(world, run)
    await drive.is('suspended')
    await drive.ask('skip', 'source')
    await drive.when(({ taken }) => taken.size === 1)
    await drive.ask('retry', 'source')
    await drive.is('waiting')
    await drive.ask('abort')
    await drive.over
  })
  const english = said(lines, 'en')
  expect(english).toContain('Failed. This branch halts here; other branches go on.')
  expect(english).toContain('“Skip” was asked for by Ada and refused: Nothing comes in that could go on in its place.')
  expect(english).toContain('Started again, attempt 2.')
  expect(english.at(-1)).toBe('The run is aborted. What had been done stays done.')
  expect(lines.find(({ code }) => code === 'task_failed')).toMatchObject({
    level: 'error',
    failure: { code: 'task_crashed', params: { detail: 'no memory' } },
  })
})

test('what a newer version stored is told as that', () => {
  const newer: object = { type: 'run_teleported', task: 'no task of ours' }
  const events: RunEvent[] = [Object.assign({ type: 'run_taken_up' as const, at: 1 }, newer)]
  const lines = logLines(toyCampaign({ end: { type: 'end' } }), toyCatalogue, events)
  expect(said(lines, 'en')).toEqual(['A newer version of Cadenza stored something here that this one does not know: run_teleported.'])
  expect(said(lines, 'fr')[0]).toContain('run_teleported')
})

test('every line has its sentence in both languages, with nothing left to fill in', async () => {
  const lines = await linesOf(driveToEnd)
  for (const language of languages) {
    for (const sentence of said(lines, language)) expect(sentence).not.toMatch(/\{\{|\$t|log:|^[a-z_]+$/)
  }
})
