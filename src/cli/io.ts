/** Where a command writes, and what it may know of the terminal. */
export interface Io {
  out(text: string): void
  err(text: string): void
  /** True when a person reads stderr: progress is shown only then. */
  readonly interactive: boolean
  readonly env: Readonly<Record<string, string | undefined>>
  /** Aborted by Ctrl-C. */
  readonly interrupt: AbortSignal
}
