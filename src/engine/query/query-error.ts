/** A statement failed. `sql` is the text with placeholders, `cause` what the engine said. */
export class QueryError extends Error {
  override readonly name = 'QueryError'
  readonly sql: string
  /** A problem code: `query_failed`, `query_out_of_memory`, `storage_full`. */
  readonly code: string
  constructor(code: string, message: string, sql: string) {
    super(message)
    this.code = code
    this.sql = sql
  }
}

/** A statement was cancelled by its signal. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled'
}
