import type { z } from 'zod'
import type { Problem } from '../campaign/problem.ts'
import type { CheckContext, Inlet, Outlet, Shape, WorkContext } from './context.ts'
import type { Work } from './work.ts'

/**
 * Looks a sentence up in the words of the person's language. Keys are `<namespace>:<path>` or, inside an activity, a path in
 * the activity's own words.
 */
export type Say = (key: string, params?: Readonly<Record<string, unknown>>) => string

/** A nested record of sentences. Both languages of an activity have the same keys; a test holds them equal. */
export interface Words {
  readonly [key: string]: string | Words
}

/**
 * One side of R4: terms are `in.<inlet>`, `out.<outlet>` or the name of a bucket; a term that is absent counts as 0.
 * The sums of both sides must be equal.
 */
export interface Equation {
  readonly left: readonly string[]
  readonly right: readonly string[]
}

export interface ActivitySpec<S> {
  /** The folder's name. */
  readonly type: string
  /** Version of the settings; `migrations[n]` lifts version n + 1 to n + 2. */
  readonly version: number
  readonly category: 'targeting' | 'flow' | 'channel'
  readonly schema: z.ZodType<S>
  readonly initial: S
  /** W8: may stand without an inbound transition. */
  readonly entry: boolean
  /** W8: an inbound transition only says when; its rows are not used. */
  readonly ignoresRows?: boolean
  /** Works behind an entry that leads on without rows. Default: as `entry`. */
  readonly takesSignals?: boolean
  readonly inlets: (settings: S) => readonly Inlet[]
  readonly outlets: (settings: S) => readonly Outlet[]
  /**
   * A-AND: what the task does when an inbound transition can no longer fire: be blocked (the default), or go on with the
   * transitions that fired.
   */
  readonly deadInlets?: (settings: S) => 'block' | 'go_on'
  /** What leaves each outlet: key, dimension, columns. */
  readonly shapes: (settings: S, context: CheckContext) => Readonly<Record<string, Shape>>
  /** A-SAV: names of the audiences that the step saves. Default: none. */
  readonly saves?: (settings: S) => readonly string[]
  readonly problems: (settings: S, context: CheckContext) => readonly Problem[]
  readonly work: (settings: S, context: WorkContext) => Work
  readonly law: (settings: S) => readonly Equation[]
  /** One line for the canvas and for `describe`. */
  readonly summary: (settings: S, say: Say, context: CheckContext) => string
  readonly words: { readonly en: Words; readonly fr: Words }
  readonly migrations?: readonly ((settings: Record<string, unknown>) => Record<string, unknown>)[]
}

/** An activity with its settings type sealed inside: callers pass raw settings, the activity parses them. */
export interface Activity {
  readonly type: string
  readonly version: number
  readonly category: ActivitySpec<unknown>['category']
  readonly entry: boolean
  readonly ignoresRows: boolean
  readonly takesSignals: boolean
  readonly schema: z.ZodType
  readonly initial: unknown
  readonly words: ActivitySpec<unknown>['words']
  /** The issues of settings that do not fit the schema, as problems with a field; empty when they do. */
  misfits(raw: unknown): readonly Problem[]
  inlets(raw: unknown): readonly Inlet[]
  outlets(raw: unknown): readonly Outlet[]
  deadInlets(raw: unknown): 'block' | 'go_on'
  shapes(raw: unknown, context: CheckContext): Readonly<Record<string, Shape>>
  saves(raw: unknown): readonly string[]
  problems(raw: unknown, context: CheckContext): readonly Problem[]
  work(raw: unknown, context: WorkContext): Work
  law(raw: unknown): readonly Equation[]
  summary(raw: unknown, say: Say, context: CheckContext): string
  /** Settings of an older version lifted to this one. @throws when the version is newer than the activity */
  migrate(raw: Record<string, unknown>, version: number): Record<string, unknown>
}

/** All activities by type. */
export type Catalogue = ReadonlyMap<string, Activity>

/**
 * Seals an activity. Settings that do not fit fall back to the initial ones for inlets, outlets, shapes and summary, so
 * that a step in the middle of an edit still draws; `work` throws for them, because validation comes first.
 */
export function defineActivity<S>(spec: ActivitySpec<S>): Activity {
  const lenient = (raw: unknown): S => {
    const parsed = spec.schema.safeParse(raw)
    return parsed.success ? parsed.data : spec.initial
  }
  return {
    type: spec.type,
    version: spec.version,
    category: spec.category,
    entry: spec.entry,
    ignoresRows: spec.ignoresRows ?? false,
    takesSignals: spec.takesSignals ?? spec.entry,
    schema: spec.schema,
    initial: spec.initial,
    words: spec.words,
    misfits: (raw) => misfits(spec.schema, raw),
    inlets: (raw) => spec.inlets(lenient(raw)),
    outlets: (raw) => spec.outlets(lenient(raw)),
    deadInlets: (raw) => spec.deadInlets?.(lenient(raw)) ?? 'block',
    shapes: (raw, context) => spec.shapes(lenient(raw), context),
    saves: (raw) => spec.saves?.(lenient(raw)) ?? [],
    problems: (raw, context) => {
      const parsed = spec.schema.safeParse(raw)
      return parsed.success ? spec.problems(parsed.data, context) : misfits(spec.schema, raw)
    },
    work: (raw, context) => spec.work(spec.schema.parse(raw), context),
    law: (raw) => spec.law(lenient(raw)),
    summary: (raw, say, context) => spec.summary(lenient(raw), say, context),
    migrate: (raw, version) => {
      if (version > spec.version) throw new RangeError(`${spec.type} settings have version ${version}, newer than ${spec.version}`)
      return (spec.migrations ?? []).slice(version - 1).reduce((settings, lift) => lift(settings), raw)
    },
  }
}

function misfits(schema: z.ZodType, raw: unknown): readonly Problem[] {
  const parsed = schema.safeParse(raw)
  if (parsed.success) return []
  return parsed.error.issues.map((issue) => ({
    code: issue.code === 'unrecognized_keys' ? 'settings_unknown_field' : 'settings_invalid',
    severity: 'error',
    field: [...issue.path, ...(issue.code === 'unrecognized_keys' ? issue.keys : [])].map(String).join('.'),
    params: { detail: issue.message },
  }))
}
