import { z } from 'zod'
import { gatherSchema } from '../../engine/query/gather.ts'
import { everyone, ruleSchema } from '../../engine/query/rule.ts'

export const settingsSchema = z.strictObject({
  /** Table whose rows are targeted; empty means the campaign's dimension. */
  dimension: z.string().default(''),
  rule: ruleSchema.default(everyone),
  /** Columns that the population carries beside its key. */
  columns: z.array(gatherSchema).default([]),
  /** Adds the outlet `empty`, which fires when the rule holds for nobody; then `next` does not. */
  emptyOutlet: z.boolean().default(false),
})
export type Settings = z.infer<typeof settingsSchema>

export const initial: Settings = { dimension: '', rule: everyone, columns: [], emptyOutlet: false }
