import { expect, test } from 'vitest'
import { drawn } from '../../../test/support/little-catalogue.ts'
import { campaignActions } from './actions.ts'
import { newCampaign } from './new-campaign.ts'
import type { CampaignRecord, RunRecord, Stage } from './record.ts'
import { newStepId } from './step-id.ts'

function record(stage: Stage, over: Partial<CampaignRecord> = {}): CampaignRecord {
  return {
    id: 'c',
    draft: newCampaign('C', 'people'),
    revision: 1,
    created: 1,
    modified: 1,
    stage,
    version: stage === 'draft' ? 0 : 1,
    edited: false,
    ...over,
  }
}
function run(state: RunRecord['state']): RunRecord {
  return { id: 'r', campaign: 'c', version: 1, number: 1, kind: 'live', created: 1, state, warnings: 0, failed: [] }
}
function offered(of: CampaignRecord, runs: readonly RunRecord[] = []) {
  const actions = Object.entries(campaignActions(of, runs))
  return actions.filter(([, each]) => each.available).map(([name]) => name)
}

test.each<[Stage, readonly RunRecord[], string]>([
  ['draft', [], 'open publish duplicate editTags delete'],
  ['scheduled', [], 'open start duplicate editTags close stop abort archive'],
  ['live', [], 'open start duplicate editTags close stop abort archive'],
  ['live', [run('waiting')], 'open duplicate editTags close stop abort archive'],
  ['closed', [run('running')], 'open duplicate editTags stop abort archive'],
  ['completed', [run('completed')], 'open start duplicate editTags archive'],
  ['stopped', [run('stopped')], 'open duplicate editTags archive'],
])('[L1] what may be done with a %s campaign', (stage, runs, names) => {
  expect(offered(record(stage), runs).sort()).toEqual(names.split(' ').sort())
})

test('[L1] an archived campaign can be opened, duplicated and restored', () => {
  expect(offered(record('stopped', { archived: { at: 1, from: 'live' } })).sort()).toEqual(['duplicate', 'open', 'restore'])
})

test('[L3] an edited draft of a live campaign can be published, not while a run is in progress', () => {
  expect(offered(record('live', { edited: true }))).toContain('publish')
  expect(campaignActions(record('live', { edited: true }), [run('paused')]).publish).toEqual({
    available: false,
    why: 'actions:in_progress',
  })
})

test('[L7] what may not be done says why', () => {
  const { delete: remove, archive, stop } = campaignActions(record('live'), [run('completed')])
  expect([remove, archive, stop]).toEqual([{ available: false, why: 'actions:only_drafts' }, { available: true }, { available: true }])
  expect(campaignActions(record('draft'), []).archive.why).toBe('actions:draft_is_deleted')
})

test('[W4] a new step’s id is higher than any in the campaign or its history', () => {
  expect(newStepId(drawn('', ''), 'split')).toBe('split-1')
  expect(newStepId(drawn('split-4:filter mail:mail', ''), 'mail')).toBe('mail-5')
  expect(newStepId(drawn('split-4:filter', ''), 'split', ['end-9'])).toBe('split-10')
  expect(newStepId(drawn('', ''), `x${'y'.repeat(80)}`)).toHaveLength(64)
})
