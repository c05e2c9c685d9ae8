import type { CampaignRecord, RunRecord } from '../../engine/campaign/record.ts'
import type { RunStateName } from '../../engine/run/events.ts'

export const runGroups = ['going', 'attention', 'paused', 'ended', 'cut'] as const
export type RunGroup = (typeof runGroups)[number]

const groupOf: Record<RunStateName, RunGroup> = {
  queued: 'going',
  running: 'going',
  waiting: 'going',
  stopping: 'going',
  aborting: 'going',
  suspended: 'attention',
  failed: 'attention',
  paused: 'paused',
  completed: 'ended',
  stopped: 'cut',
  aborted: 'cut',
}

export interface RunRow {
  readonly run: RunRecord
  readonly name: string
  readonly group: RunGroup
}

/** Newest first. A run whose campaign is gone is named by the campaign's id. */
export function runRows(runs: readonly RunRecord[], campaigns: readonly CampaignRecord[]): readonly RunRow[] {
  const names = new Map(campaigns.map((campaign) => [campaign.id, campaign.draft.name]))
  return runs
    .map((run) => ({ run, name: names.get(run.campaign) ?? run.campaign, group: groupOf[run.state] }))
    .sort((a, b) => b.run.created - a.run.created)
}

export function wantedRuns(rows: readonly RunRow[], search: string, groups: ReadonlySet<string>): readonly RunRow[] {
  const needle = search.trim().toLocaleLowerCase()
  return rows.filter((row) => (groups.size === 0 || groups.has(row.group)) && row.name.toLocaleLowerCase().includes(needle))
}
