import { expect, test } from 'vitest'
import { z } from 'zod'
import { startDrive, taskOf } from '../../../test/support/toy/drive-toy.ts'
import { newRun, toyCampaign, toyWorld } from '../../../test/support/toy/toy-world.ts'
import { defineActivity } from '../activity/define.ts'
import type { Problem } from '../campaign/problem.ts'

/** Works with a table that is gone by the time the step runs. */
const follower = (problems: readonly Problem[]) =>
  defineActivity<object>({
    type: 'follower',
    version: 1,
    category: 'targeting',
    schema: z.strictObject({}),
    initial: {},
    entry: true,
    inlets: () => [{ name: 'in', many: false }],
    outlets: () => [{ name: 'next', role: 'main' }],
    shapes: () => ({}),
    problems: () => problems,
    work: () => {
      throw new Error('no link orders_customers leads on from customers')
    },
    law: () => [],
    summary: () => '',
    words: { en: { name: 'Follower' }, fr: { name: 'Suiveur' } },
  })

async function failureOfRun(problems: readonly Problem[]) {
  const world = toyWorld()
  const run = await newRun(world, toyCampaign({ orders: { type: 'follower' } }))
  const drive = startDrive({ ...world, catalogue: new Map([...world.catalogue, ['follower', follower(problems)]]) }, run)
  const failure = taskOf(await drive.is('suspended'), 'orders').failure
  await drive.letGo()
  return failure
}

test('[R11] a step whose data is gone since it was published fails with what the check of the campaign says of it', async () => {
  const warned: Problem = { code: 'rule_empty', severity: 'warning' }
  const gone: Problem = { code: 'rule_table_unknown', severity: 'error', params: { table: 'orders' } }
  expect(await failureOfRun([warned, gone])).toEqual({ code: 'rule_table_unknown', params: { table: 'orders' } })
})

test('[R11] a step that breaks down with nothing wrong in it is our own fault', async () => {
  expect(await failureOfRun([])).toMatchObject({ code: 'task_crashed' })
})
