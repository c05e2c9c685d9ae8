import { z } from 'zod'

// The campaign file (W7). Every field a hand-written file may leave out has a default.

export const formatVersion = 1

const stepId = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9_-]*$/, 'a letter, then letters, digits, _ and -')
  .max(64)

export const stepSchema = z.strictObject({
  /** Stable and never reused (W4). */
  id: stepId,
  /** Names a folder of src/activities. */
  type: z.string().min(1),
  /** Version of the activity's settings. */
  version: z.int().positive().default(1),
  name: z.string().max(200).default(''),
  settings: z.record(z.string(), z.unknown()).default({}),
  position: z.strictObject({ x: z.number(), y: z.number() }).optional(),
  /** R12: `skip` lets the primary population through, `disabled` ends the path here. */
  mode: z.enum(['run', 'skip', 'disabled']).default('run'),
  breakpoint: z.boolean().default(false),
})
export type Step = z.infer<typeof stepSchema>

export const transitionSchema = z.strictObject({
  from: stepId,
  outlet: z.string().default('next'),
  to: stepId,
  inlet: z.string().default('in'),
})
export type Transition = z.infer<typeof transitionSchema>

export const campaignKinds = ['orchestrated', 'action', 'api'] as const

export const campaignSchema = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal('cadenza/campaign'),
  formatVersion: z.literal(formatVersion),
  name: z.string().min(1).max(200),
  description: z.string().max(4000).default(''),
  kind: z.enum(campaignKinds).default('orchestrated'),
  tags: z.array(z.string().min(1).max(60)).default([]),
  /** The table whose rows are targeted, unless a step says otherwise. */
  dimension: z.string().default(''),
  /** IANA zone; empty means the data model's. */
  zone: z.string().default(''),
  /** Every random choice of a run is computed from it. */
  seed: z.string().default('1'),
  /** R19: how long populations and logs of a run are kept. */
  retentionDays: z.int().positive().default(30),
  steps: z.array(stepSchema).default([]),
  transitions: z.array(transitionSchema).default([]),
})
export type Campaign = z.infer<typeof campaignSchema>

/** One transition, named for a reader and for a key: `from.outlet→to.inlet`. */
export function transitionId(transition: Transition): string {
  return `${transition.from}.${transition.outlet}→${transition.to}.${transition.inlet}`
}
