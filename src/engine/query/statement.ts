/** What a placeholder is bound to. Wide integers and decimals travel as text and are cast in the statement. */
export type Param = string | number | boolean | null

/**
 * One SQL text in which every value is a placeholder `$1`, `$2` ... wrapped in a cast to its declared type.
 * Values never stand in the text (D4).
 */
export interface Statement {
  readonly sql: string
  readonly params: readonly Param[]
}
