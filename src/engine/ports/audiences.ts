export interface Audience {
  /** Unique over all campaigns. */
  readonly name: string
  readonly dimension: string
  readonly key: string
  /** `schema.table` in the data engine. */
  readonly table: string
  readonly rows: number
  readonly updated: number
  readonly expires?: number
  readonly campaign: string
}

export interface SaveAudience {
  /** R2: the same key again changes nothing and answers what was stored. */
  readonly key: string
  readonly name: string
  readonly mode: 'overwrite' | 'append' | 'remove'
  readonly dimension: string
  readonly keyColumn: string
  readonly from: string
  readonly at: number
  readonly expires?: number
  readonly campaign: string
}

export interface Audiences {
  /** Rows before and after, how many keys were added and removed. All in one transaction with the done-mark. */
  save(
    request: SaveAudience,
  ): Promise<{ readonly before: number; readonly after: number; readonly added: number; readonly removed: number; readonly again: boolean }>
  list(): Promise<readonly Audience[]>
  remove(name: string): Promise<void>
}
