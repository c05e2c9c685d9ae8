import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { catalogue } from '../../src/activities/index.ts'
import { checkCampaign } from '../../src/engine/campaign/check.ts'
import { readCampaign } from '../../src/engine/campaign/read-file.ts'
import { transitionId } from '../../src/engine/campaign/schema.ts'
import { demoModel } from '../../src/engine/model/demo-model.ts'
import { transitionStates } from '../../src/engine/run/transitions.ts'
import { type DemoWorld, demoWorld } from './demo-world.ts'

const names = readdirSync('templates').sort()
const expectedSchema = z.strictObject({
  customers: z.int(),
  transitions: z.record(z.string(), z.int()),
  messages: z.int(),
  audiences: z.record(z.string(), z.int()),
})

function template(name: string) {
  const { campaign, problems } = readCampaign(readFileSync(`templates/${name}/campaign.json`, 'utf8'), catalogue)
  if (!campaign) throw new Error(`${name} cannot be read: ${JSON.stringify(problems)}`)
  const expected = expectedSchema.parse(JSON.parse(readFileSync(`templates/${name}/expected.json`, 'utf8')))
  return { campaign, problems, expected }
}

let demo: DemoWorld
beforeAll(async () => {
  demo = await demoWorld(2000)
})
afterAll(() => demo.close())

it('at least four templates are shipped', () => expect(names.length).toBeGreaterThanOrEqual(4))

describe.each(names)('the template %s', (name) => {
  it('[W7] is read and checked without a problem', () => {
    const { campaign, problems } = template(name)
    expect(problems).toEqual([])
    expect(checkCampaign(campaign, demoModel(), catalogue)).toEqual([])
  })

  it('[R5] gives its expected counts on the demo data', async () => {
    const { campaign, expected } = template(name)
    const state = await demo.run(campaign)
    expect(state.state).toBe('completed')
    const carried = transitionStates(campaign, state)
    const rows = Object.fromEntries(campaign.transitions.map((each) => [transitionId(each), carried.get(transitionId(each))?.rows]))
    expect(rows).toEqual(expected.transitions)
    expect(await demo.outbox.count({ run: state.run })).toBe(expected.messages)
    const saved = (await demo.world.audiences.list()).filter((audience) => audience.campaign === state.campaign)
    expect(Object.fromEntries(saved.map((audience) => [audience.name, audience.rows]))).toEqual(expected.audiences)
  })
})
