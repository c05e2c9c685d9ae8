import { z } from 'zod'
import type { RecordTable } from '../../adapters/dexie/dump.ts'
import { campaignSchema } from '../../engine/campaign/schema.ts'
import { modelSchema } from '../../engine/query/model.ts'
import { runEventSchema, verbs } from '../../engine/run/events.ts'

// What the records of a backup must look like before any of them replaces one that is there.

const stage = z.enum(['draft', 'scheduled', 'live', 'closed', 'completed', 'stopped'])
const runState = z.enum([
  'queued',
  'running',
  'waiting',
  'suspended',
  'paused',
  'stopping',
  'aborting',
  'completed',
  'stopped',
  'aborted',
  'failed',
])

export const recordSchemas: Readonly<Record<RecordTable, z.ZodType>> = {
  campaigns: z.strictObject({
    id: z.string(),
    draft: campaignSchema,
    revision: z.int().positive(),
    created: z.int(),
    modified: z.int(),
    stage,
    version: z.int().min(0),
    edited: z.boolean(),
    archived: z.strictObject({ at: z.int(), from: stage }).optional(),
    template: z.string().optional(),
  }),
  versions: z.strictObject({ campaign: z.string(), version: z.int().positive(), file: campaignSchema, published: z.int() }),
  runs: z.strictObject({
    id: z.string(),
    campaign: z.string(),
    version: z.int().positive(),
    number: z.int().positive(),
    kind: z.literal('live'),
    created: z.int(),
    ended: z.int().optional(),
    state: runState,
    warnings: z.int().min(0),
    failed: z.array(z.string()),
    wakeAt: z.int().optional(),
  }),
  templates: z.strictObject({ id: z.string(), name: z.string(), description: z.string(), file: campaignSchema, created: z.int() }),
  models: z.strictObject({ id: z.literal('model'), model: modelSchema }),
  settings: z.strictObject({ name: z.string(), value: z.unknown() }),
  journal: z.strictObject({ run: z.string(), n: z.int().min(0), events: z.array(runEventSchema) }),
  leases: z.strictObject({ run: z.string(), token: z.int().positive() }),
  inbox: z.strictObject({
    n: z.int(),
    run: z.string(),
    id: z.string(),
    message: z.strictObject({ id: z.string(), verb: z.enum(verbs), by: z.string(), step: z.string().optional() }),
  }),
}
