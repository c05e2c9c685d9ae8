import { z } from 'zod'
import type { CampaignRecord } from '../../engine/campaign/record.ts'
import { type Campaign, campaignSchema, stepSchema, transitionSchema } from '../../engine/campaign/schema.ts'
import { type History, noHistory } from './history.ts'
import { same } from './same.ts'

// What a tab keeps of an open campaign, so that undo survives a reload and an edit in the last half second is not lost.

const fields = campaignSchema.omit({ steps: true, transitions: true })
const spliceSchema = <T extends z.ZodType>(item: T) => z.object({ at: z.int(), removed: z.array(item), added: z.array(item) })
const entrySchema = z.object({
  at: z.number(),
  group: z.string().exactOptional(),
  diff: z.object({
    fields: z.object({ before: fields, after: fields }).exactOptional(),
    steps: z.array(z.object({ id: z.string(), before: stepSchema.exactOptional(), after: stepSchema.exactOptional() })),
    order: spliceSchema(z.string()).exactOptional(),
    transitions: spliceSchema(transitionSchema).exactOptional(),
  }),
})
const memorySchema = z.object({
  revision: z.int(),
  unsaved: z.boolean(),
  campaign: campaignSchema,
  history: z.object({ past: z.array(entrySchema), future: z.array(entrySchema) }),
})

export interface Memory {
  readonly revision: number
  /** True when the campaign holds edits that are not stored under the revision. */
  readonly unsaved: boolean
  readonly campaign: Campaign
  readonly history: History
}

/** The part of the browser's session storage that is used. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const keyOf = (campaign: string) => `cadenza.editor.${campaign}`

export function remember(shelf: Shelf, campaign: string, memory: Memory): void {
  try {
    shelf.setItem(keyOf(campaign), JSON.stringify(memory))
  } catch {
    // The shelf is full: the draft itself is saved elsewhere, only undo after a reload is given up.
    shelf.removeItem(keyOf(campaign))
  }
}

export function recall(shelf: Shelf, campaign: string): Memory | undefined {
  const text = shelf.getItem(keyOf(campaign))
  if (text === null) return undefined
  try {
    const parsed = memorySchema.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : undefined
  } catch {
    return undefined
  }
}

export interface Opening {
  readonly campaign: Campaign
  readonly history: History
  readonly revision: number
  /** What is known to be stored under the revision. */
  readonly stored: Campaign | undefined
}

/** How to begin with a stored record and what this tab remembers of it. */
export function openingOf(record: CampaignRecord, memory: Memory | undefined): Opening {
  const { draft, revision } = record
  const afresh: Opening = { campaign: draft, history: noHistory, revision, stored: draft }
  if (!memory) return afresh
  if (same(memory.campaign, draft)) return { ...afresh, history: memory.history }
  if (!memory.unsaved) return afresh
  // Edits that were not saved come back; when the record moved on meanwhile, the save will find the conflict and ask.
  const { campaign, history } = memory
  return { campaign, history, revision: memory.revision, stored: memory.revision === revision ? draft : undefined }
}
