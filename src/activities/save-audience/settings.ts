import { z } from 'zod'

const expirySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('never') }),
  /** So many days after the step ran. */
  z.strictObject({ kind: z.literal('days'), days: z.int().positive().max(3650) }),
  /** At the end of a day in the campaign's zone, as YYYY-MM-DD. */
  z.strictObject({ kind: z.literal('date'), date: z.iso.date() }),
])
export type Expiry = z.infer<typeof expirySchema>

export const settingsSchema = z.strictObject({
  /** The audience's label, unique over all campaigns. */
  name: z.string().max(200).default(''),
  mode: z.enum(['overwrite', 'append', 'remove']).default('overwrite'),
  expires: expirySchema.default({ kind: 'never' }),
  /** Adds the outlet `next`, by which the whole population goes on. */
  outlet: z.boolean().default(false),
})
export type Settings = z.infer<typeof settingsSchema>

export const initial: Settings = { name: '', mode: 'overwrite', expires: { kind: 'never' }, outlet: false }
