import { describe, expect, it } from 'vitest'
import type { CampaignRecord, RunRecord, Stage } from '../../engine/campaign/record.ts'
import { campaignSchema } from '../../engine/campaign/schema.ts'
import { settledStage } from './settle-campaigns.ts'

function campaign(stage: Stage): CampaignRecord {
  const draft = campaignSchema.parse({ format: 'cadenza/campaign', formatVersion: 1, name: 'A' })
  return { id: 'a', draft, revision: 1, created: 0, modified: 0, stage, version: 1, edited: false }
}

function run(number: number, state: RunRecord['state']): RunRecord {
  const ended = ['completed', 'stopped', 'aborted', 'failed'].includes(state) ? { ended: 1 } : {}
  return { id: `r${number}`, campaign: 'a', version: 1, number, kind: 'live', created: 0, state, warnings: 0, failed: [], ...ended }
}

describe('[L5] a campaign settles with its runs', () => {
  it.each([
    ['live', [run(1, 'running')], undefined],
    ['live', [run(1, 'completed'), run(2, 'waiting')], undefined],
    ['live', [], undefined],
    ['live', [run(1, 'completed')], 'completed'],
    ['closed', [run(1, 'completed')], 'completed'],
    ['closed', [run(1, 'running')], undefined],
    ['live', [run(2, 'stopped'), run(1, 'completed')], 'stopped'],
    ['live', [run(1, 'aborted'), run(2, 'completed')], 'completed'],
    ['live', [run(1, 'failed')], 'stopped'],
    ['draft', [], undefined],
    ['draft', [run(1, 'running')], 'live'],
    ['draft', [run(1, 'completed')], 'completed'],
    ['completed', [run(1, 'completed'), run(2, 'running')], 'live'],
    ['completed', [run(1, 'stopped')], undefined],
    ['closed', [], 'completed'],
    ['stopped', [run(1, 'running')], undefined],
    ['stopped', [run(1, 'completed')], undefined],
  ] as const)('%s with %o: %s', (stage, runs, expected) => {
    expect(settledStage(campaign(stage), runs)).toBe(expected)
  })
})
