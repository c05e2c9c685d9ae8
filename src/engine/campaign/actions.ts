import type { RunStateName } from '../run/events.ts'
import type { CampaignRecord, RunRecord } from './record.ts'

export const actionNames = [
  'open',
  'publish',
  'start',
  'duplicate',
  'editTags',
  'close',
  'stop',
  'abort',
  'archive',
  'restore',
  'delete',
] as const
export type ActionName = (typeof actionNames)[number]

export interface Availability {
  readonly available: boolean
  /** A key of the words in `actions`: why not. */
  readonly why?: string
}

/** L1, L7: what may be done with a campaign, and why the rest may not. `runs` are the campaign's own. */
export function campaignActions(record: CampaignRecord, runs: readonly RunRecord[]): Record<ActionName, Availability> {
  const running = runs.some((run) => !final.has(run.state))
  return {
    open: yes,
    duplicate: yes,
    editTags: record.archived ? no('archived') : yes,
    publish: publish(record, running),
    start: start(record, running),
    close: close(record),
    stop: halt(record, running),
    abort: halt(record, running),
    archive: archive(record),
    restore: record.archived ? yes : no('not_archived'),
    delete: remove(record, running),
  }
}

const final: ReadonlySet<RunStateName> = new Set<RunStateName>(['completed', 'stopped', 'aborted', 'failed'])

const yes: Availability = { available: true }
function no(reason: string): Availability {
  return { available: false, why: `actions:${reason}` }
}

function publish(record: CampaignRecord, running: boolean): Availability {
  if (record.archived) return no('archived')
  if (record.stage === 'stopped') return no('stopped_is_final')
  if (record.stage === 'closed') return no('closed')
  if (running) return no('in_progress')
  return record.stage === 'draft' || record.edited ? yes : no('nothing_to_publish')
}

/** R10: a restart is a new run of the same version. */
function start(record: CampaignRecord, running: boolean): Availability {
  if (record.archived) return no('archived')
  if (record.stage === 'draft') return no('not_published')
  if (record.stage === 'stopped') return no('stopped_is_final')
  if (record.stage === 'closed') return no('closed')
  return running ? no('in_progress') : yes
}

function close(record: CampaignRecord): Availability {
  if (record.archived) return no('archived')
  if (record.stage === 'closed') return no('already_closed')
  return record.stage === 'live' || record.stage === 'scheduled' ? yes : no('not_live')
}

function halt(record: CampaignRecord, running: boolean): Availability {
  const active = record.stage === 'live' || record.stage === 'scheduled' || record.stage === 'closed'
  return running || (active && !record.archived) ? yes : no('nothing_runs')
}

function archive(record: CampaignRecord): Availability {
  if (record.archived) return no('already_archived')
  return record.stage === 'draft' ? no('draft_is_deleted') : yes
}

function remove(record: CampaignRecord, running: boolean): Availability {
  if (record.archived) return no('purged_later')
  if (running) return no('in_progress_is_kept')
  return record.stage === 'draft' ? yes : no('only_drafts')
}
