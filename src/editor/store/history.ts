import type { Campaign } from '../../engine/campaign/schema.ts'
import { applyDiff, type CampaignDiff, diffCampaigns } from './diff.ts'

/** How many steps back are kept. */
const depth = 200
/** Edits of one group join one undo step while they follow each other within this many milliseconds. */
const pause = 1000

export interface HistoryEntry {
  readonly diff: CampaignDiff
  readonly at: number
  /** Names what was edited, as `step:email:settings`; absent for edits that stand alone. */
  readonly group?: string
}

export interface History {
  readonly past: readonly HistoryEntry[]
  /** What was undone, the next one to redo last. */
  readonly future: readonly HistoryEntry[]
}

export interface Moment {
  readonly campaign: Campaign
  readonly history: History
}

export const noHistory: History = { past: [], future: [] }

/** Takes an edit into the history; an edit that changes nothing leaves no trace. */
export function edited(before: Moment, campaign: Campaign, at: number, group?: string): Moment {
  if (campaign === before.campaign) return before
  const last = before.history.past.at(-1)
  const joins = group !== undefined && last?.group === group && at - last.at < pause && before.history.future.length === 0
  const base = joins ? applyDiff(before.campaign, last.diff, 'back') : before.campaign
  const kept = joins ? before.history.past.slice(0, -1) : before.history.past
  const diff = diffCampaigns(base, campaign)
  if (!diff && !joins) return before
  const entry = diff && { diff, at, ...(group !== undefined && { group }) }
  return { campaign, history: { past: [...kept, ...(entry ? [entry] : [])].slice(-depth), future: [] } }
}

export function undone({ campaign, history }: Moment): Moment {
  const entry = history.past.at(-1)
  if (!entry) return { campaign, history }
  return {
    campaign: applyDiff(campaign, entry.diff, 'back'),
    history: { past: history.past.slice(0, -1), future: [...history.future, entry] },
  }
}

export function redone({ campaign, history }: Moment): Moment {
  const entry = history.future.at(-1)
  if (!entry) return { campaign, history }
  // Without its group: what is typed next starts an undo step of its own.
  const { group: _group, ...alone } = entry
  return {
    campaign: applyDiff(campaign, entry.diff, 'forward'),
    history: { past: [...history.past, alone], future: history.future.slice(0, -1) },
  }
}

/** Ids of all steps that an undo or a redo could bring back. */
export function idsIn(history: History): ReadonlySet<string> {
  return new Set([...history.past, ...history.future].flatMap((entry) => entry.diff.steps.map((change) => change.id)))
}
