import type { PlannedOutlet } from '../activity/work.ts'
import type { Executed, Population } from './events.ts'

/** What one part of a task came to, before it becomes an event. */
export type Outcome =
  | {
      readonly kind: 'finished'
      /** The task wrote the outlets' tables itself; otherwise they are populations that came in. */
      readonly made: boolean
      /** Only outlets that fire. */
      readonly outlets: Readonly<Record<string, Population>>
      readonly buckets: Readonly<Record<string, number>>
      readonly statements: readonly Executed[]
      /** The effect had been done by an earlier try. */
      readonly again: boolean
    }
  | {
      readonly kind: 'progressed'
      readonly done: number
      readonly total: number
      readonly buckets: Readonly<Record<string, number>>
      readonly tables?: string[]
      readonly statements: readonly Executed[]
    }
  | { readonly kind: 'waits'; readonly until: number; readonly outlets: Readonly<Record<string, Population>> }

/** @param rows of each table that was written */
export function firedOutlets(
  planned: Readonly<Record<string, PlannedOutlet>>,
  rows: Readonly<Record<string, number>>,
): Readonly<Record<string, Population>> {
  const fired: Record<string, Population> = {}
  for (const [name, { table, dimension, key, columns, fires }] of Object.entries(planned)) {
    const count = rows[table]
    if (count === undefined) throw new Error(`outlet "${name}" needs ${table}, which was not written`)
    if (fires === 'with_rows' && count === 0) continue
    if (fires === 'without_rows' && count > 0) continue
    fired[name] = { table, dimension, key, columns: [...columns], rows: count }
  }
  return fired
}
