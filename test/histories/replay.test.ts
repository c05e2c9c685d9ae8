import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { campaignSchema } from '../../src/engine/campaign/schema.ts'
import { runEventSchema } from '../../src/engine/run/events.ts'
import { fold } from '../../src/engine/run/fold.ts'
import { logLines } from '../../src/engine/run/log.ts'
import { plan } from '../../src/engine/run/plan.ts'
import { transitionStates } from '../../src/engine/run/transitions.ts'
import { toyCatalogue } from '../support/toy/toy-activities.ts'
import { stepsOf } from '../support/toy/drive-toy.ts'

// Journals that a release once wrote. They are added to and never edited: a change that would read a stored run differently
// fails here.

const historySchema = z.strictObject({
  campaign: campaignSchema,
  events: z.array(runEventSchema),
  expected: z.strictObject({
    state: z.string(),
    steps: z.record(z.string(), z.string()),
    rows: z.record(z.string(), z.int()),
    warnings: z.array(z.unknown()),
    log: z.array(z.string()),
  }),
})

const folder = new URL('.', import.meta.url)

for (const name of readdirSync(folder).filter((file) => file.endsWith('.json'))) {
  test(`[R3] ${name} folds to the state it had`, () => {
    const { campaign, events, expected } = historySchema.parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8')))
    const state = fold(campaign, toyCatalogue, events)
    expect({
      state: state.state,
      steps: stepsOf(state),
      rows: Object.fromEntries([...transitionStates(campaign, state)].map(([id, { rows }]) => [id, rows])),
      warnings: state.warnings,
      log: logLines(campaign, toyCatalogue, events).map(({ code }) => code),
    }).toEqual(expected)
    expect(plan(campaign, toyCatalogue, state)).toEqual([])
  })

  test(`[R1] ${name} plans at every point only what it then did, or what a verb kept from it`, () => {
    const { campaign, events } = historySchema.parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8')))
    for (let n = 1; n < events.length; n += 1) {
      const next = events[n]!
      const planned = plan(campaign, toyCatalogue, fold(campaign, toyCatalogue, events.slice(0, n)))
      if (next.type === 'task_started') expect(planned).toContainEqual({ kind: 'start', task: next.task, attempt: next.attempt })
      if (next.type === 'run_ended') expect(planned).toContainEqual({ kind: 'end', state: next.state })
      if (next.type === 'breakpoint_reached') expect(planned).toContainEqual({ kind: 'break', step: next.step })
    }
  })
}
