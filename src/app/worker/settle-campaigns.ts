import type { CampaignRecord, RunRecord, Stage } from '../../engine/campaign/record.ts'
import type { DeskStore } from '../desk/deps.ts'

/** L5: the stage that follows from the runs; undefined when it stays. The newest run says how the campaign ended. */
export function settledStage(record: CampaignRecord, runs: readonly RunRecord[]): Stage | undefined {
  if (record.stage !== 'live' && record.stage !== 'closed') return undefined
  if (runs.some((run) => run.ended === undefined)) return undefined
  const newest = runs.reduce<RunRecord | undefined>((last, run) => (last && last.number > run.number ? last : run), undefined)
  if (!newest) return undefined
  return record.stage === 'closed' || newest.state === 'completed' ? 'completed' : 'stopped'
}

/** Keeps every campaign's stage in step with its runs. @returns the off switch */
export function settleCampaigns(store: DeskStore): () => void {
  const read = async () => ({ campaigns: await store.campaigns(), runs: await store.runs() })
  const settle = async ({ campaigns, runs }: Awaited<ReturnType<typeof read>>) => {
    for (const campaign of campaigns) {
      const own = runs.filter((run) => run.campaign === campaign.id)
      if (settledStage(campaign, own) === undefined) continue
      await store.changeCampaign(campaign.id, (record) => {
        const stage = settledStage(record, own)
        return stage && { ...record, stage }
      })
    }
  }
  const subscription = store.live(read).subscribe(
    (value) => void settle(value),
    () => {},
  )
  return () => subscription.unsubscribe()
}
