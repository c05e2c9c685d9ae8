import { DeskError, type EngineState } from '../../desk/desk.ts'
import type { Live } from '../../engine/ports/store.ts'
import type { OwnerState, Wire, WireMessage } from './wire.ts'

export interface CallOptions {
  readonly signal?: AbortSignal | undefined
  readonly progress?: ((value: never) => void) | undefined
}

export interface Client {
  readonly engine: Live<EngineState>
  /**
   * Calls the owner, waiting for one that is ready. A read that was under way when another worker took over is asked again;
   * a write is not, because nobody knows how far it came.
   * @throws DeskError `engine_moved`, `cancelled`, or what the engine answered
   */
  call(method: string, input: unknown, options?: CallOptions): Promise<unknown>
  /** Told when this tab's own worker broke; of no matter while another tab owns the engine. */
  workerBroke(failure: WorkerFailure): void
}

/** Why this tab has no engine although nobody else owns one: its worker did not even start. */
export interface WorkerFailure {
  readonly code: string
  readonly detail: string
}

export interface ClientOptions {
  readonly id: string
  /** The worker of this very tab. */
  readonly here: string
  /** Methods that change nothing. */
  readonly reads: ReadonlySet<string>
  /** Told of what went wrong without having been asked for. */
  readonly trouble?: (error: DeskError) => void
}

interface Pending {
  readonly id: number
  readonly method: string
  readonly input: unknown
  readonly progress: ((value: never) => void) | undefined
  readonly resolve: (value: unknown) => void
  readonly reject: (error: unknown) => void
  /** The owner that was asked; undefined while none is ready. */
  owner: string | undefined
}

export function connectEngine(wire: Wire, { id: client, here, reads, trouble }: ClientOptions): Client {
  const pending = new Map<number, Pending>()
  const listeners = new Set<(state: EngineState) => void>()
  let engine: EngineState = { state: 'starting' }
  let owner: string | undefined
  let last = 0

  const moved = (by: string) => {
    for (const call of pending.values()) {
      if (call.owner === undefined || call.owner === by) continue
      if (reads.has(call.method)) call.owner = undefined
      else call.reject(new DeskError('engine_moved'))
    }
  }
  const send = (call: Pending) => {
    if (call.owner !== undefined || owner === undefined) return
    if (engine.state === 'failed') call.reject(new DeskError(engine.code, { detail: engine.detail }))
    if (engine.state !== 'ready') return
    call.owner = owner
    wire.post({ kind: 'call', client, owner, id: call.id, method: call.method, input: call.input })
  }
  const hearOwner = (by: string, state: OwnerState) => {
    moved(by)
    owner = by
    engine = state.state === 'ready' ? { state: 'ready', here: by === here } : state
    for (const listener of listeners) listener(engine)
    for (const call of pending.values()) send(call)
  }
  wire.listen((message) => {
    if (message.kind === 'owner') hearOwner(message.owner, message.state)
    else if (message.kind === 'trouble') trouble?.(new DeskError(message.code, message.params))
    else hearAnswer(message, client, pending)
  })
  wire.post({ kind: 'who' })

  return {
    workerBroke({ code, detail }) {
      if (owner === undefined || owner === here) hearOwner(here, { state: 'failed', code, detail })
    },
    engine: {
      subscribe(next) {
        listeners.add(next)
        next(engine)
        return { unsubscribe: () => listeners.delete(next) }
      },
    },
    async call(method, input, { signal, progress } = {}) {
      if (signal?.aborted) throw new DeskError('cancelled')
      const id = ++last
      const cancel = () => {
        wire.post({ kind: 'cancel', client, id })
        pending.get(id)?.reject(new DeskError('cancelled'))
      }
      try {
        return await new Promise((resolve, reject) => {
          const call: Pending = { id, method, input, progress, resolve, reject, owner: undefined }
          pending.set(id, call)
          signal?.addEventListener('abort', cancel)
          send(call)
        })
      } finally {
        pending.delete(id)
        signal?.removeEventListener('abort', cancel)
      }
    },
  }
}

function hearAnswer(message: WireMessage, client: string, pending: ReadonlyMap<number, Pending>): void {
  if (message.kind !== 'result' && message.kind !== 'failure' && message.kind !== 'progress') return
  const call = message.client === client ? pending.get(message.id) : undefined
  if (message.kind === 'result') call?.resolve(message.value)
  if (message.kind === 'failure') call?.reject(new DeskError(message.code, message.params))
  if (message.kind === 'progress') call?.progress?.(message.value as never)
}
