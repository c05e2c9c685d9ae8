/** A call of a method of one of the ports, or of the work that is killed. */
export interface Call {
  readonly id: number
  readonly target: 'data' | 'tables' | 'audiences' | 'page'
  readonly method: string
  /** `signal`, `progress` and `source` (the picked file) are put in where these words stand alone in `place`. */
  readonly args: readonly unknown[]
  readonly file?: File | undefined
}

export const place = { signal: '«signal»', progress: '«progress»', source: '«source»' } as const

export interface Failed {
  readonly name: string
  readonly message: string
  readonly code?: string
  readonly sql?: string
  readonly params?: unknown
}

export type Answer = { readonly value: unknown } | { readonly error: Failed }

/** What the worker tells without being asked: something is durable, or an import went on. */
export type Told = { readonly done: Done } | { readonly phase: string }

export interface Done {
  readonly kind: 'population' | 'rows' | 'load' | 'audience'
  readonly n: number
}
