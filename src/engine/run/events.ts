import { z } from 'zod'
import { columnSchema } from '../query/model.ts'

// The journal of a run: what happened, in order. The run's state is the fold of these events, nothing else. The log that
// people read is made from the same events, so it cannot disagree with them. No personal data here (R21): counts, table
// names, SQL with placeholders. Instants are epoch milliseconds.

/** One task: a step and its firing, which is 1 but for steps that fire several times. */
export const taskSchema = z.strictObject({ step: z.string(), firing: z.int().positive() })
export type TaskRef = z.infer<typeof taskSchema>

/** A table with one row per targeted entity. */
export const populationSchema = z.strictObject({
  /** `schema.table` in the data engine. */
  table: z.string(),
  dimension: z.string(),
  key: z.string(),
  /** The key and the columns gathered so far. */
  columns: z.array(columnSchema),
  rows: z.int().min(0),
})
export type Population = z.infer<typeof populationSchema>

/** R4: what a task did with its rows. Buckets are named by the activity: `merged`, `excluded`, `no_address` ... */
export const accountSchema = z.strictObject({
  inlets: z.record(z.string(), z.int().min(0)),
  outlets: z.record(z.string(), z.int().min(0)),
  buckets: z.record(z.string(), z.int().min(0)),
})
export type Account = z.infer<typeof accountSchema>

export const executedSchema = z.strictObject({ sql: z.string(), ms: z.number(), rows: z.int().optional() })
export type Executed = z.infer<typeof executedSchema>

export const failureSchema = z.strictObject({
  /** A problem code: words.problem has its sentence, cause and mend. */
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
  sql: z.string().optional(),
})
export type Failure = z.infer<typeof failureSchema>

export const verbs = ['pause', 'resume', 'stop', 'abort', 'close', 'retry', 'skip'] as const
export type Verb = (typeof verbs)[number]

const at = z.int()
const attempt = z.int().positive()
const outlets = z.record(z.string(), populationSchema)

export const runEventSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('run_created'),
    at,
    run: z.string(),
    campaign: z.string(),
    version: z.int(),
    kind: z.enum(['live']),
    zone: z.string(),
    seed: z.string(),
    by: z.string(),
  }),
  /** Stored before the task's effect begins (R1). */
  z.strictObject({ type: z.literal('task_started'), at, task: taskSchema, attempt }),
  /** A part of a long task is done: rows handed over so far, of all. */
  z.strictObject({
    type: z.literal('task_progressed'),
    at,
    task: taskSchema,
    attempt,
    done: z.int(),
    total: z.int(),
    buckets: z.record(z.string(), z.int()),
    /** Tables beside the populations that the rest of the task reads; each row has its number `n`. */
    tables: z.array(z.string()).optional(),
    statements: z.array(executedSchema).optional(),
    /** Time this part took. */
    ms: z.number().optional(),
  }),
  /** `outlets` are the populations that go on at the instant. */
  z.strictObject({ type: z.literal('task_waiting'), at, task: taskSchema, until: z.int(), outlets: outlets.optional() }),
  z.strictObject({
    type: z.literal('task_finished'),
    at,
    task: taskSchema,
    attempt,
    outlets,
    account: accountSchema,
    statements: z.array(executedSchema),
    ms: z.number(),
    again: z.boolean(),
  }),
  z.strictObject({
    type: z.literal('task_failed'),
    at,
    task: taskSchema,
    attempt,
    failure: failureSchema,
    statements: z.array(executedSchema),
    ms: z.number(),
  }),
  /** Cut short by a verb; not a failure. */
  z.strictObject({ type: z.literal('task_interrupted'), at, task: taskSchema, attempt }),
  /** Settled without running. `cause` names the step that keeps it from running. */
  z.strictObject({
    type: z.literal('task_settled'),
    at,
    task: taskSchema,
    as: z.enum(['skipped', 'disabled', 'blocked', 'not_reached']),
    cause: z.string().optional(),
    outlets,
  }),
  z.strictObject({ type: z.literal('breakpoint_reached'), at, step: z.string() }),
  z.strictObject({
    type: z.literal('verb_taken'),
    at,
    message: z.string(),
    verb: z.enum(verbs),
    by: z.string(),
    step: z.string().optional(),
    accepted: z.boolean(),
    why: z.string().optional(),
  }),
  /** Another process took the run up after the one that drove it was gone. */
  z.strictObject({ type: z.literal('run_taken_up'), at }),
  z.strictObject({ type: z.literal('run_ended'), at, state: z.enum(['completed', 'stopped', 'aborted', 'failed']) }),
])
export type RunEvent = z.infer<typeof runEventSchema>

const knownTypes: ReadonlySet<string> = new Set(runEventSchema.options.map(({ shape }) => shape.type.value))

/** False for what a newer version stored, from which this one cannot tell where the run stands. */
export function isKnownEvent({ type }: { readonly type: string }): boolean {
  return knownTypes.has(type)
}

export type RunStateName =
  | 'queued'
  | 'running'
  | 'waiting'
  | 'suspended'
  | 'paused'
  | 'stopping'
  | 'aborting'
  | 'completed'
  | 'stopped'
  | 'aborted'
  | 'failed'
export type TaskStateName =
  | 'pending'
  | 'running'
  | 'waiting'
  | 'done'
  | 'error'
  | 'interrupted'
  | 'skipped'
  | 'disabled'
  | 'blocked'
  | 'not_reached'
