import { z } from 'zod'
import { fieldSchema } from '../../engine/query/rule.ts'

export const settingsSchema = z.strictObject({
  /** What the delivery is called in the outbox and in reports. */
  label: z.string().max(200).default(''),
  /** Marketing needs the person's consent; transactional answers something the person did. */
  category: z.enum(['marketing', 'transactional']).default('marketing'),
  /** The column that holds the address. */
  address: fieldSchema.default({ path: [], column: '' }),
  /** Liquid; reads `profile.<column>` and, over links, `profile.<link>.<column>`. */
  subject: z.string().max(1000).default(''),
  text: z.string().max(1_000_000).default(''),
  html: z.string().max(1_000_000).default(''),
  sender: z
    .strictObject({ name: z.string().max(200).default(''), address: z.string().max(254).default('') })
    .default({ name: '', address: '' }),
  /** Marketing only: a column that says whether the person agreed. Of a text, the values that say yes. */
  consent: z.strictObject({ field: fieldSchema, values: z.array(z.string()).default([]) }).optional(),
  /** An address gets one message, also when several rows have it. */
  oncePerAddress: z.boolean().default(true),
  /** Adds the outlet `excluded`: rows that were not sent to. Without it they go on by `next`. */
  excludedOutlet: z.boolean().default(false),
  /** Adds the outlet `failed`: rows whose message could not be made. Without it they go on by `next`. */
  failedOutlet: z.boolean().default(false),
})
export type Settings = z.infer<typeof settingsSchema>

export const initial: Settings = {
  label: '',
  category: 'marketing',
  address: { path: [], column: '' },
  subject: '',
  text: '',
  html: '',
  sender: { name: '', address: '' },
  oncePerAddress: true,
  excludedOutlet: false,
  failedOutlet: false,
}

/** Asked only of marketing. */
export function consentOf(settings: Settings): Settings['consent'] {
  return settings.category === 'marketing' ? settings.consent : undefined
}

/** The exclusion reasons in the order in which they are checked. */
export function reasonsOf(settings: Settings): readonly string[] {
  return [
    'no_address',
    'invalid_address',
    ...(consentOf(settings) ? ['no_consent'] : []),
    ...(settings.oncePerAddress ? ['duplicate_address'] : []),
  ]
}
