import { z } from 'zod'
import { fieldSchema } from '../../engine/query/rule.ts'

/** When a row of the primary set counts as found in an excluded set. */
const exclusionSchema = z.strictObject({
  /** An inbound population: `<step>` or `<step>.<outlet>`. */
  set: z.string(),
  /** `key`: same key. `attributes`: equal values in every pair. `join`: a row that the path of links leads to is in the set. */
  by: z.enum(['key', 'attributes', 'join']).default('key'),
  /** For `attributes`: a field of the primary set and one of the excluded set. */
  pairs: z.array(z.strictObject({ primary: fieldSchema, other: fieldSchema })).default([]),
  /** For `join`: links from the primary set's dimension to the excluded set's. */
  path: z.array(z.string()).default([]),
})
export type Exclusion = z.infer<typeof exclusionSchema>

export const settingsSchema = z.strictObject({
  operation: z.enum(['union', 'intersection', 'exclusion']).default('union'),
  /** Order of the inbound populations, highest first; those not named follow in the order of their transitions. */
  sets: z.array(z.string()).default([]),
  /** Exclusion only: the set from which rows are removed. The highest set when absent. */
  primary: z.string().optional(),
  reconcile: z.enum(['key', 'columns']).default('key'),
  /** For `columns`: rows with equal values in all of them are the same. An empty value equals nothing. */
  columns: z.array(fieldSchema).default([]),
  /** Exclusion only: sets without a rule are compared as `reconcile` says. */
  exclusions: z.array(exclusionSchema).default([]),
  /** Union only: at most so many rows, those of the highest sets first. */
  limit: z.int().positive().optional(),
  /** Keep only the gathered columns that every set has. */
  commonColumns: z.boolean().default(false),
  /** Intersection and exclusion: adds the outlet `complement`. */
  complement: z.boolean().default(false),
})
export type Settings = z.infer<typeof settingsSchema>

export const initial: Settings = {
  operation: 'union',
  sets: [],
  reconcile: 'key',
  columns: [],
  exclusions: [],
  commonColumns: false,
  complement: false,
}
