import { z } from 'zod'
import { fieldSchema, ruleSchema } from '../../engine/query/rule.ts'

const limitSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('number'), n: z.int().min(0) }),
  z.strictObject({
    kind: z.literal('percentage'),
    percent: z.number().min(0).max(100),
    /** Of all rows that arrived at the step, or of those that this subset may take. */
    of: z.enum(['arrival', 'matches']).default('arrival'),
  }),
])
export type Limit = z.infer<typeof limitSchema>

const orderSchema = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('random') }),
  z.strictObject({ by: z.literal('column'), field: fieldSchema, direction: z.enum(['asc', 'desc']).default('asc') }),
])
export type Order = z.infer<typeof orderSchema>

const subsetSchema = z.strictObject({
  label: z.string().max(100).default(''),
  /** Goes with the rows in the segment column. */
  code: z.string().max(100).default(''),
  /** Rows that the subset may take; all when absent. */
  filter: ruleSchema.optional(),
  limit: limitSchema.default({ kind: 'none' }),
  /** Which rows a limit takes first. Empty values come last, ties are broken by the key. */
  order: orderSchema.default({ by: 'random' }),
  /** At most n rows for each value of a field; rows without a value count as one value. */
  perValue: z.strictObject({ field: fieldSchema, n: z.int().positive() }).optional(),
  /** The outlet does not fire when the subset is empty. */
  skipEmpty: z.boolean().default(false),
})
export type Subset = z.infer<typeof subsetSchema>

export const settingsSchema = z.strictObject({
  subsets: z.array(subsetSchema).min(1).max(50),
  /** Each subset takes from the whole population instead of from what the earlier ones left. */
  overlap: z.boolean().default(false),
  /** All subsets leave by `next`, told apart by the segment column. */
  oneOutlet: z.boolean().default(false),
  /** Name of the column that carries the segment codes. */
  segmentColumn: z
    .string()
    .regex(/^[a-z_][a-z0-9_]*$/, 'lower case letters, digits and _ only')
    .max(63)
    .default('segment'),
  /** Adds the outlet `complement`: rows in no subset. */
  complement: z.boolean().default(false),
})
export type Settings = z.infer<typeof settingsSchema>

function half(code: string): Subset {
  return {
    label: code,
    code,
    limit: { kind: 'percentage', percent: 50, of: 'arrival' },
    order: { by: 'random' },
    skipEmpty: false,
  }
}

export const initial: Settings = {
  subsets: [half('A'), half('B')],
  overlap: false,
  oneOutlet: false,
  segmentColumn: 'segment',
  complement: false,
}
