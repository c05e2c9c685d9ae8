/** A file to read: a File in a browser, a path when headless. Only the adapter looks at `handle`. */
export interface SourceFile {
  readonly name: string
  readonly bytes: number
  readonly handle: unknown
}
