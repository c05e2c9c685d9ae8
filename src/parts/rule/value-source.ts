/** Where values of the field are, for suggestions. */
export interface ValueSource {
  readonly table: string | undefined
  readonly column: string
}
