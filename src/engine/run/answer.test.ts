import { expect, test } from 'vitest'
import { z } from 'zod'
import { startDrive } from '../../../test/support/toy/drive-toy.ts'
import { newRun, toyCampaign, toyWorld } from '../../../test/support/toy/toy-world.ts'
import { type ActivitySpec, defineActivity } from '../activity/define.ts'

const nothing = z.strictObject({})

const base: Omit<ActivitySpec<object>, 'type'> = {
  version: 1,
  category: 'flow',
  schema: nothing,
  initial: {},
  entry: false,
  inlets: () => [{ name: 'in', many: false }],
  outlets: () => [{ name: 'next', role: 'main' }],
  shapes: (_settings, context) => {
    const shape = context.inlets.in?.[0]?.shape
    return shape ? { next: shape } : {}
  },
  problems: () => [],
  work: () => {
    throw new Error('it never works')
  },
  law: () => [],
  summary: () => '',
  words: { en: { name: 'Toy' }, fr: { name: 'Jouet' } },
}

/** Adds a column. */
const adds = defineActivity<object>({
  ...base,
  type: 'adds',
  shapes: (_settings, context) => {
    const shape = context.inlets.in?.[0]?.shape
    return shape ? { next: { ...shape, columns: [...shape.columns, { name: 'segment', type: 'text' }] } } : {}
  },
})

/** Cannot do without that column. */
const needs = defineActivity<object>({
  ...base,
  type: 'needs',
  problems: (_settings, context) =>
    context.inlets.in?.[0]?.shape?.columns.some(({ name }) => name === 'segment')
      ? []
      : [{ code: 'settings_invalid', severity: 'error', field: 'segment' }],
})

async function skipAsked(behind: string) {
  const world = toyWorld()
  const catalogue = new Map([...world.catalogue, ['adds', adds], ['needs', needs]])
  const campaign = toyCampaign(
    { source: { type: 'source' }, adds: { type: 'adds' }, behind: { type: behind } },
    'source > adds',
    'adds > behind',
  )
  const run = await newRun(world, campaign)
  const drive = startDrive({ ...world, catalogue }, run)
  await drive.is('suspended')
  await drive.ask('skip', 'adds')
  await drive.when(({ taken }) => taken.size === 1)
  await drive.letGo()
  return (await world.journal.read(run)).findLast((event) => event.type === 'verb_taken')
}

test('[R12] a skip is refused where a later step needs a column that only this step makes', async () => {
  expect(await skipAsked('needs')).toMatchObject({ verb: 'skip', accepted: false, why: 'skip_breaks_later' })
})

test('[R12] a skip is accepted where no later step misses anything', async () => {
  expect(await skipAsked('end')).toMatchObject({ verb: 'skip', accepted: true })
})
