export interface LinkCheck {
  /** Rows of the referring side with a value in every column of the link. */
  readonly rows: number
  /** Of those, how many find no row on the other side. */
  readonly broken: number
  /** How many different values those have. */
  readonly values: number
  /** Rows of the referring side with an empty link column. */
  readonly empty: number
  /** Up to five values that find nothing. */
  readonly samples: readonly string[]
  /** False when the referred-to columns are not unique. */
  readonly unique: boolean
}
