import type { CampaignRecord, RunRecord } from '../../engine/campaign/record.ts'

export interface NamedRun {
  readonly run: RunRecord
  readonly name: string
}

/** What the home page tells: who was worked on last, what goes on, and what a person should look at. */
export interface OverviewLists {
  readonly recent: readonly CampaignRecord[]
  readonly going: readonly NamedRun[]
  readonly attention: readonly NamedRun[]
}

const shown = 8

export function overview(campaigns: readonly CampaignRecord[], runs: readonly RunRecord[]): OverviewLists {
  const names = new Map(campaigns.map((campaign) => [campaign.id, campaign.draft.name]))
  const newest = [...runs].sort((a, b) => b.created - a.created).map((run) => ({ run, name: names.get(run.campaign) ?? run.campaign }))
  const needs = ({ run }: NamedRun) => run.state === 'failed' || (run.ended === undefined && run.failed.length > 0)
  return {
    recent: campaigns
      .filter((campaign) => !campaign.archived)
      .sort((a, b) => b.modified - a.modified)
      .slice(0, shown),
    going: newest.filter((each) => each.run.ended === undefined && !needs(each)).slice(0, shown),
    attention: newest.filter(needs).slice(0, shown),
  }
}
