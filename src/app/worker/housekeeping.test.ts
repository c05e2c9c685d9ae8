import { describe, expect, it } from 'vitest'
import { memoryStore } from '../../adapters/memory/store.ts'
import type { CampaignRecord, RunRecord } from '../../engine/campaign/record.ts'
import { campaignSchema } from '../../engine/campaign/schema.ts'
import type { Audience } from '../../engine/ports/audiences.ts'
import { tidyUp } from './housekeeping.ts'

const day = 86_400_000
const now = 100 * day

const draft = campaignSchema.parse({ format: 'cadenza/campaign', formatVersion: 1, name: 'A', retentionDays: 10 })
const campaign = (id: string, more: Partial<CampaignRecord> = {}): CampaignRecord => ({
  id,
  draft,
  revision: 1,
  created: 0,
  modified: 0,
  stage: 'completed',
  version: 1,
  edited: false,
  ...more,
})
const run = (id: string, of: string, ended?: number): RunRecord => ({
  id,
  campaign: of,
  version: 1,
  number: 1,
  kind: 'live',
  created: 0,
  state: ended === undefined ? 'waiting' : 'completed',
  warnings: 0,
  failed: [],
  ...(ended === undefined ? {} : { ended }),
})
const audience = (name: string, expires?: number): Audience => ({
  name,
  dimension: 'customers',
  key: 'id',
  table: 'audiences.a_1',
  rows: 1,
  updated: 0,
  campaign: 'a',
  ...(expires === undefined ? {} : { expires }),
})

/** Tidies what is given. @returns what is left, and whether anything failed */
async function tidied(given: { campaigns: CampaignRecord[]; runs: RunRecord[]; audiences?: Audience[] }, stuck?: string) {
  const store = memoryStore()
  for (const record of given.campaigns) await store.putCampaign(record)
  for (const record of given.runs) await store.putRun(record)
  const audiences = new Map((given.audiences ?? []).map((each) => [each.name, each]))
  const never = () => Promise.reject(new Error('not asked for'))
  const failed = await tidyUp({
    store,
    clock: { now: () => now, sleepUntil: never },
    data: {
      openRun: never,
      materialize: never,
      insert: never,
      rows: never,
      dropRun: (id) => (id === stuck ? Promise.reject(new Error('stuck')) : Promise.resolve()),
    },
    audiences: { save: never, list: async () => [...audiences.values()], remove: async (name) => void audiences.delete(name) },
    forgetRun: (id) => store.removeRun(id),
  }).then(
    () => false,
    () => true,
  )
  return {
    campaigns: (await store.campaigns()).map(({ id }) => id).toSorted(),
    runs: (await store.runs()).map(({ id }) => id).toSorted(),
    audiences: [...audiences.keys()],
    failed,
  }
}

describe('housekeeping', () => {
  it('[R19] keeps a run as long as its campaign says after its end, and one that has not ended for ever', async () => {
    const runs = [run('old', 'a', now - 10 * day), run('young', 'a', now - 10 * day + 1), run('waiting', 'a')]
    expect(await tidied({ campaigns: [campaign('a')], runs })).toMatchObject({ runs: ['waiting', 'young'], failed: false })
  })

  it('[L1] purges an archived campaign with its runs 30 days later, when none of them goes on', async () => {
    const archived = (at: number) => ({ archived: { at, from: 'stopped' as const } })
    const campaigns = [campaign('a', archived(now - 30 * day)), campaign('b', archived(now - 29 * day)), campaign('c', archived(0))]
    const runs = [run('a1', 'a', now), run('b1', 'b', now), run('c1', 'c')]
    expect(await tidied({ campaigns, runs })).toMatchObject({ campaigns: ['b', 'c'], runs: ['b1', 'c1'] })
  })

  it('[R19] forgets runs whose campaign is gone', async () => {
    expect(await tidied({ campaigns: [campaign('a')], runs: [run('a1', 'a', now), run('lost', 'gone')] })).toMatchObject({ runs: ['a1'] })
  })

  it('[A-SAV] takes audiences away that have expired', async () => {
    const audiences = [audience('over', now), audience('soon', now + 1), audience('ever')]
    expect(await tidied({ campaigns: [], runs: [], audiences })).toMatchObject({ audiences: ['soon', 'ever'] })
  })

  it('[R19] one thing that cannot be taken away does not keep the others', async () => {
    const campaigns = [campaign('a'), campaign('b')]
    const runs = [run('a1', 'a', 0), run('b1', 'b', 0), run('lost', 'gone')]
    const audiences = [audience('over', now)]
    expect(await tidied({ campaigns, runs, audiences }, 'a1')).toMatchObject({ runs: ['a1'], audiences: [], failed: true })
    expect(await tidied({ campaigns, runs, audiences }, 'b1')).toMatchObject({ runs: ['b1'], audiences: [], failed: true })
  })
})
