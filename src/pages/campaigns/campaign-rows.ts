import { type ActionName, type Availability, campaignActions } from '../../engine/campaign/actions.ts'
import type { CampaignRecord, RunRecord, Stage } from '../../engine/campaign/record.ts'

/** What the list shows of a campaign. */
export interface CampaignRow {
  readonly record: CampaignRecord
  readonly stage: Stage | 'archived'
  /** The newest run. */
  readonly last: RunRecord | undefined
  /** The newest run has failed steps or failed as a whole. */
  readonly attention: boolean
  readonly actions: Readonly<Record<ActionName, Availability>>
}

export const stages = ['draft', 'scheduled', 'live', 'closed', 'completed', 'stopped', 'archived'] as const
/** L2: what is listed until the filter is cleared. */
export const defaultStages: ReadonlySet<string> = new Set(['draft', 'scheduled', 'live'])

export function campaignRows(records: readonly CampaignRecord[], runs: readonly RunRecord[]): readonly CampaignRow[] {
  const byCampaign = new Map<string, RunRecord[]>()
  for (const run of runs) {
    const own = byCampaign.get(run.campaign)
    if (own) own.push(run)
    else byCampaign.set(run.campaign, [run])
  }
  return records.map((record) => {
    const own = byCampaign.get(record.id) ?? []
    const last = own.reduce<RunRecord | undefined>((newest, run) => (newest && newest.number > run.number ? newest : run), undefined)
    return {
      record,
      stage: record.archived ? 'archived' : record.stage,
      last,
      attention: last !== undefined && (last.state === 'failed' || last.failed.length > 0),
      actions: campaignActions(record, own),
    }
  })
}

interface Wanted {
  readonly search: string
  /** Empty: every stage. */
  readonly stages: ReadonlySet<string>
  readonly sort: { readonly column: string; readonly descending: boolean }
  /** For names: sorts as the person's language does. */
  readonly language: string
}

export function wantedRows(rows: readonly CampaignRow[], wanted: Wanted): readonly CampaignRow[] {
  const needle = wanted.search.trim().toLocaleLowerCase()
  const found = rows.filter((row) => (wanted.stages.size === 0 || wanted.stages.has(row.stage)) && (!needle || holds(row, needle)))
  const { compare } = new Intl.Collator(wanted.language, { numeric: true, sensitivity: 'base' })
  const by = orders(compare)[wanted.sort.column] ?? (() => 0)
  const sign = wanted.sort.descending ? -1 : 1
  return found.sort((a, b) => sign * by(a, b) || compare(a.record.draft.name, b.record.draft.name))
}

function holds({ record: { draft } }: CampaignRow, needle: string): boolean {
  return [draft.name, draft.description, ...draft.tags].some((text) => text.toLocaleLowerCase().includes(needle))
}

type Order = (a: CampaignRow, b: CampaignRow) => number
function orders(compare: (a: string, b: string) => number): Readonly<Record<string, Order>> {
  return {
    name: (a, b) => compare(a.record.draft.name, b.record.draft.name),
    status: (a, b) => stages.indexOf(a.stage) - stages.indexOf(b.stage),
    state: (a, b) => compare(a.last?.state ?? '', b.last?.state ?? ''),
    lastRun: (a, b) => (a.last?.created ?? 0) - (b.last?.created ?? 0),
    modified: (a, b) => a.record.modified - b.record.modified,
  }
}
