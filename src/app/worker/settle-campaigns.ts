import type { CampaignRecord, RunRecord, Stage } from '../../engine/campaign/record.ts'
import type { DeskStore } from '../desk/deps.ts'

/** L5: the stage that follows from the runs; undefined when it stays. */
export function settledStage(record: CampaignRecord, runs: readonly RunRecord[]): Stage | undefined {
  const stage = stageAfter(record.stage, runs)
  return stage === record.stage ? undefined : stage
}

/** The newest run says how the campaign ended. A start that broke off may have left a run that the stage does not tell of. */
function stageAfter(stage: Stage, runs: readonly RunRecord[]): Stage {
  if (stage === 'stopped' || stage === 'scheduled') return stage
  if (runs.some((run) => run.ended === undefined)) return stage === 'closed' ? stage : 'live'
  if (stage === 'closed') return 'completed'
  const newest = runs.reduce<RunRecord | undefined>((last, run) => (last && last.number > run.number ? last : run), undefined)
  if (!newest || stage === 'completed') return stage
  return newest.state === 'completed' ? 'completed' : 'stopped'
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
