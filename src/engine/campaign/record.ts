import type { RunStateName } from '../run/events.ts'
import type { Campaign } from './schema.ts'

// What the store keeps beside the campaign file. Instants are epoch milliseconds.

/** The lifecycle stage (SPEC 5). `scheduled` comes with the schedule. */
export type Stage = 'draft' | 'scheduled' | 'live' | 'closed' | 'completed' | 'stopped'

export interface CampaignRecord {
  readonly id: string
  /** The version being edited. */
  readonly draft: Campaign
  /** Rises with every save: a save against an older number is refused. */
  readonly revision: number
  readonly created: number
  readonly modified: number
  readonly stage: Stage
  /** The newest published version; 0 when none. */
  readonly version: number
  /** True when the draft differs from the newest published version. */
  readonly edited: boolean
  readonly archived?: { readonly at: number; readonly from: Stage }
  readonly template?: string
}

export interface VersionRecord {
  readonly campaign: string
  readonly version: number
  readonly file: Campaign
  readonly published: number
}

/** A summary for lists; the journal stays the truth. */
export interface RunRecord {
  readonly id: string
  readonly campaign: string
  readonly version: number
  /** 1 for the campaign's first run. */
  readonly number: number
  readonly kind: 'live'
  readonly created: number
  readonly ended?: number
  readonly state: RunStateName
  readonly warnings: number
  /** Steps whose last task failed. */
  readonly failed: readonly string[]
  /** When the run wakes by itself. */
  readonly wakeAt?: number
}

export interface TemplateRecord {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly file: Campaign
  readonly created: number
}
