import type { EngineState } from '../../desk/desk.ts'

// What the tabs and the worker that owns the engine say to each other over one broadcast channel. Everybody hears
// everything; `client` and `owner` say who is meant.

export type WireParams = Readonly<Record<string, string | number>>

export type WireMessage =
  /** A tab asks who owns the engine. */
  | { readonly kind: 'who' }
  /** The owner says so: when it took over, when its state changed and when it was asked. */
  | { readonly kind: 'owner'; readonly owner: string; readonly state: OwnerState }
  | {
      readonly kind: 'call'
      readonly client: string
      readonly owner: string
      readonly id: number
      readonly method: string
      readonly input: unknown
    }
  | { readonly kind: 'cancel'; readonly client: string; readonly id: number }
  | { readonly kind: 'progress'; readonly client: string; readonly id: number; readonly value: unknown }
  | { readonly kind: 'result'; readonly client: string; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failure'; readonly client: string; readonly id: number; readonly code: string; readonly params: WireParams }
  /** Something went wrong that no call asked for, as a run that cannot be driven. */
  | { readonly kind: 'trouble'; readonly code: string; readonly params: WireParams }

export type OwnerState = { readonly state: 'starting' } | { readonly state: 'ready' } | Extract<EngineState, { readonly state: 'failed' }>

/** A broadcast channel, or one of its ends in a test. */
export interface Wire {
  post(message: WireMessage): void
  listen(hear: (message: WireMessage) => void): () => void
}

export function broadcastWire(name: string): Wire {
  const channel = new BroadcastChannel(name)
  return {
    post: (message) => channel.postMessage(message),
    listen(hear) {
      const listener = (event: MessageEvent<WireMessage>) => hear(event.data)
      channel.addEventListener('message', listener)
      return () => channel.removeEventListener('message', listener)
    },
  }
}
