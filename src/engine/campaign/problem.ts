/**
 * Something wrong in a campaign, a file or a run. Sentences are in `src/words`: `problem.<code>.title`, `.cause` and
 * `.mend`, filled from `params`. `docs/problems.md` has a section per code.
 */
export interface Problem {
  readonly code: string
  readonly severity: 'error' | 'warning'
  readonly step?: string
  /** A transition's id. */
  readonly transition?: string
  /** Path inside the step's settings or inside the file, as `rules.0.field`. */
  readonly field?: string
  readonly params?: Readonly<Record<string, string | number>>
}
