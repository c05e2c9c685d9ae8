import type { OwnerState, Wire, WireMessage, WireParams } from './wire.ts'

/** What a method is, seen from the wire: `service[method](input, context)`. */
export type Handler = (input: unknown, context: { readonly signal: AbortSignal; progress(value: unknown): void }) => Promise<unknown>

export interface ServerOptions {
  readonly owner: string
  /** What a caller is told of an error. */
  readonly failure: (error: unknown) => { readonly code: string; readonly params: WireParams }
}

/** Says `starting` until it is ready or has failed; tabs call only what is ready. */
export interface Server {
  ready(handlers: ReadonlyMap<string, Handler>): void
  failed(code: string, detail: string): void
  /** Tells every tab of an error that nobody has called for. */
  trouble(error: unknown): void
  close(): void
}

type Call = Extract<WireMessage, { kind: 'call' }>

/** Answers the calls that are addressed to this owner. A call whose caller has gone runs to its end and is answered to nobody. */
export function serveEngine(wire: Wire, { owner, failure }: ServerOptions): Server {
  const running = new Map<string, AbortController>()
  let handlers: ReadonlyMap<string, Handler> = new Map()
  let state: OwnerState = { state: 'starting' }
  const tell = (next: OwnerState) => {
    state = next
    wire.post({ kind: 'owner', owner, state })
  }

  async function answer({ client, id, method, input }: Call): Promise<void> {
    const key = `${client}#${id}`
    const abort = new AbortController()
    running.set(key, abort)
    try {
      const handler = handlers.get(method)
      if (!handler) throw new RangeError(`the engine has no method ${method}`)
      const progress = (value: unknown) => wire.post({ kind: 'progress', client, id, value })
      wire.post({ kind: 'result', client, id, value: await handler(input, { signal: abort.signal, progress }) })
    } catch (error) {
      wire.post({ kind: 'failure', client, id, ...failure(error) })
    } finally {
      running.delete(key)
    }
  }

  const off = wire.listen((message) => {
    if (message.kind === 'who') tell(state)
    if (message.kind === 'call' && message.owner === owner) void answer(message)
    if (message.kind === 'cancel') running.get(`${message.client}#${message.id}`)?.abort()
  })
  tell(state)
  return {
    ready(service) {
      handlers = service
      tell({ state: 'ready' })
    },
    failed: (code, detail) => tell({ state: 'failed', code, detail }),
    trouble: (error) => wire.post({ kind: 'trouble', ...failure(error) }),
    close: off,
  }
}
