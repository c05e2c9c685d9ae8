import { DeskError } from '../../desk/desk.ts'
import { campaignActions } from '../../engine/campaign/actions.ts'
import type { CampaignRecord } from '../../engine/campaign/record.ts'
import type { DeskDeps } from './deps.ts'

export async function recordOf({ store }: DeskDeps, id: string): Promise<CampaignRecord> {
  const record = await store.campaign(id)
  if (!record) throw new DeskError('campaign_gone')
  return record
}

/** L7: the model says what may be done; a screen that asks too late is told so. */
export async function mustBe(deps: DeskDeps, id: string, action: keyof ReturnType<typeof campaignActions>): Promise<CampaignRecord> {
  const record = await recordOf(deps, id)
  const { available, why } = campaignActions(record, await deps.store.runs(id))[action]
  if (!available) throw new DeskError('action_refused', { action, why: why ?? '' })
  return record
}
