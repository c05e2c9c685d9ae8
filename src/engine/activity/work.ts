import type { Column } from '../query/model.ts'
import type { Statement } from '../query/statement.ts'
import type { Population } from '../run/events.ts'

// What an activity asks the engine to do. The engine knows these few kinds and no activity by name.

/** A table to be written from a select, in order; later selects may read earlier tables. */
export interface PlannedTable {
  /** From `WorkContext.table`. */
  readonly table: string
  readonly select: Statement
  /** A helper that is dropped in the same transaction. */
  readonly scratch?: boolean
}

export interface PlannedOutlet {
  readonly table: string
  readonly dimension: string
  readonly key: string
  readonly columns: readonly Column[]
  /** Default `always`. An outlet that does not fire ends its branch and the log says so. */
  readonly fires?: 'always' | 'with_rows' | 'without_rows'
}

/** Tables are written and buckets counted in one transaction together with the task's done-mark (R2). */
export interface QueryWork {
  readonly kind: 'query'
  readonly tables: readonly PlannedTable[]
  readonly outlets: Readonly<Record<string, PlannedOutlet>>
  /** Each select answers one number; measured after the tables are written, before scratch ones are dropped. */
  readonly buckets?: Readonly<Record<string, Statement>>
}

/** The same populations go on; no table is made. */
export interface PassWork {
  readonly kind: 'pass'
  readonly outlets: Readonly<Record<string, Population>>
  /** Rows that did not go on, for the account; known from the counts of the inbound populations. */
  readonly buckets?: Readonly<Record<string, number>>
}

/** As pass, at an instant (epoch milliseconds). An instant in the past passes at once. */
export interface WaitWork {
  readonly kind: 'wait'
  readonly until: number
  readonly outlets: Readonly<Record<string, Population>>
}

export interface MessageContent {
  readonly channel: 'email'
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly sender: { readonly name: string; readonly address: string }
}

/**
 * One message per row. `prepare` writes the recipients table, whose columns are: `n` (1 to the number of rows, in key order),
 * `id` (the message's id, R2), `key` (the population's key), `address`, `reason` (NULL when the row is to be sent to, else the
 * name of a bucket) and one column `profile.<path>` for everything the content reads, as `profile.first_name` or, over a link,
 * `profile.city.name`. The row given to `Render` has these without the prefix. Rows go out in batches of consecutive `n`. Rows
 * whose content could not be rendered are written to `failures` (columns `n`, `reason`). Then `finish` writes the outlets.
 */
export interface DeliverWork {
  readonly kind: 'deliver'
  readonly prepare: readonly PlannedTable[]
  readonly recipients: string
  readonly failures: string
  readonly content: MessageContent
  readonly batch: number
  readonly finish: readonly PlannedTable[]
  readonly outlets: Readonly<Record<string, PlannedOutlet>>
  /** Names of the exclusion reasons; `sent` and `failed` are always counted. */
  readonly reasons: readonly string[]
}

/** Keeps a population under a name that other campaigns can read. */
export interface SaveWork {
  readonly kind: 'save'
  readonly from: Population
  readonly audience: {
    readonly name: string
    readonly mode: 'overwrite' | 'append' | 'remove'
    /** Epoch milliseconds after which it is no longer offered. */
    readonly expires?: number
  }
  readonly outlets: Readonly<Record<string, Population>>
}

export type Work = QueryWork | PassWork | WaitWork | DeliverWork | SaveWork
