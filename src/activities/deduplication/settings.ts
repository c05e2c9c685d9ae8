import { z } from 'zod'
import { fieldSchema, valueSchema } from '../../engine/query/rule.ts'

/** Which of several equal rows is kept first. Ties always end at the key. */
const methodSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('random') }),
  /** Lowest or highest value of a field first, empty ones last. */
  z.strictObject({ kind: z.literal('lowest'), field: fieldSchema }),
  z.strictObject({ kind: z.literal('highest'), field: fieldSchema }),
  /** Rows with a value before rows without. */
  z.strictObject({ kind: z.literal('non_empty'), field: fieldSchema }),
  /** Rows with the first value of the list, then the second ...; others last. */
  z.strictObject({ kind: z.literal('values'), field: fieldSchema, values: z.array(valueSchema) }),
])
export type Method = z.infer<typeof methodSchema>

const mergeSchema = z.strictObject({
  field: fieldSchema,
  /** Over all rows of the group, in the order in which the method prefers them. */
  take: z.enum(['first_non_empty', 'lowest', 'highest', 'sum', 'join']),
  /** Name of the column in the population; the field's own when absent. `join` lists the different values. */
  as: z
    .string()
    .regex(/^[a-z_][a-z0-9_]*$/, 'lower case letters, digits and _ only')
    .max(63)
    .optional(),
})
export type Merge = z.infer<typeof mergeSchema>

export const settingsSchema = z.strictObject({
  /** Rows with equal values in all of them are duplicates. */
  fields: z.array(fieldSchema).default([]),
  /** How many rows of each group stay; 0 keeps all. */
  keep: z.int().min(0).default(1),
  method: methodSchema.default({ kind: 'random' }),
  /** Whether two empty values are the same. */
  nulls: z.enum(['different', 'same']).default('different'),
  /** Texts that differ only in case are different. */
  matchCase: z.boolean().default(false),
  /** Only when one row is kept: columns of the surviving row that are made from all rows of its group. */
  merge: z.array(mergeSchema).default([]),
  /** Adds the outlet `complement`: the removed rows. */
  complement: z.boolean().default(false),
})
export type Settings = z.infer<typeof settingsSchema>

export const initial: Settings = {
  fields: [],
  keep: 1,
  method: { kind: 'random' },
  nulls: 'different',
  matchCase: false,
  merge: [],
  complement: false,
}
