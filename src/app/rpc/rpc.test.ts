import { describe, expect, it } from 'vitest'
import type { EngineState } from '../../desk/desk.ts'
import { connectEngine } from './client.ts'
import { failureOf } from './failure.ts'
import { type Handler, serveEngine } from './server.ts'
import type { Wire, WireMessage } from './wire.ts'

/** A broadcast channel in one thread: everybody but the sender hears a copy, later. */
function hub() {
  const ears = new Map<object, Set<(message: WireMessage) => void>>()
  return (): Wire => {
    const self = {}
    const own = new Set<(message: WireMessage) => void>()
    ears.set(self, own)
    return {
      post(message) {
        const copy = structuredClone(message)
        for (const [other, hears] of ears) if (other !== self) for (const hear of hears) queueMicrotask(() => own !== hears && hear(copy))
      },
      listen(hear) {
        own.add(hear)
        return () => own.delete(hear)
      },
    }
  }
}

const reads = new Set(['read'])

/** A promise that the test settles, or never. */
function open() {
  let resolve: (value: unknown) => void = () => {}
  const promise = new Promise<unknown>((settle) => {
    resolve = settle
  })
  return { promise, resolve }
}

function owner(wire: Wire, id: string, methods: Record<string, Handler>) {
  const server = serveEngine(wire, { owner: id, failure: failureOf })
  return { ...server, ready: () => server.ready(new Map(Object.entries(methods))) }
}

describe('[R18] calls to the engine', () => {
  it('wait until an owner is ready, and answer with progress on the way', async () => {
    const end = hub()
    const client = connectEngine(end(), { id: 'tab', here: 'w1', reads })
    const steps: number[] = []
    const answer = client.call('load', 2, { progress: (n: number) => steps.push(n) })
    const server = owner(end(), 'w1', {
      load: async (input, { progress }) => {
        progress(1)
        return Number(input) * 21
      },
    })
    server.ready()
    expect(await answer).toBe(42)
    expect(steps).toEqual([1])
  })

  it('carry errors as codes', async () => {
    const end = hub()
    owner(end(), 'w1', {
      load: async () => {
        throw Object.assign(new Error('too large'), { code: 'storage_full', params: { table: 'orders' } })
      },
    }).ready()
    const client = connectEngine(end(), { id: 'tab', here: 'w1', reads })
    await expect(client.call('load', 1)).rejects.toMatchObject({ code: 'storage_full', params: { detail: 'too large', table: 'orders' } })
    await expect(client.call('fly', 1)).rejects.toMatchObject({ code: 'unexpected' })
  })

  it('are cancelled at the owner too', async () => {
    const end = hub()
    const aborted = open()
    const started = open()
    owner(end(), 'w1', {
      read: (_, { signal }) => {
        signal.addEventListener('abort', () => aborted.resolve('aborted'))
        started.resolve(undefined)
        return aborted.promise
      },
    }).ready()
    const client = connectEngine(end(), { id: 'tab', here: 'w1', reads })
    const cancel = new AbortController()
    const answer = client.call('read', 1, { signal: cancel.signal })
    await started.promise
    cancel.abort()
    await expect(answer).rejects.toMatchObject({ code: 'cancelled' })
    expect(await aborted.promise).toBe('aborted')
  })

  it('that read are asked again of the next owner; writes are rejected', async () => {
    const end = hub()
    const started = open()
    const first = owner(end(), 'w1', {
      read: () => open().promise,
      write: () => {
        started.resolve(undefined)
        return open().promise
      },
    })
    first.ready()
    const client = connectEngine(end(), { id: 'tab', here: 'w2', reads })
    const states: EngineState[] = []
    client.engine.subscribe(
      (state) => states.push(state),
      () => {},
    )
    const read = client.call('read', 1)
    const write = client.call('write', 1)
    await started.promise
    first.close()
    const second = owner(end(), 'w2', { read: async () => 'from the second' })
    await expect(write).rejects.toMatchObject({ code: 'engine_moved' })
    second.ready()
    expect(await read).toBe('from the second')
    expect(states).toEqual([{ state: 'starting' }, { state: 'ready', here: false }, { state: 'starting' }, { state: 'ready', here: true }])
  })

  it('fail with the reason when the engine cannot start', async () => {
    const end = hub()
    const client = connectEngine(end(), { id: 'tab', here: 'w1', reads })
    const read = client.call('read', 1)
    owner(end(), 'w1', {}).failed('opfs_missing', 'no storage')
    await expect(read).rejects.toMatchObject({ code: 'opfs_missing', params: { detail: 'no storage' } })
  })

  it('of two tabs do not mix', async () => {
    const end = hub()
    owner(end(), 'w1', { read: async (input) => input }).ready()
    const a = connectEngine(end(), { id: 'a', here: 'w1', reads })
    const b = connectEngine(end(), { id: 'b', here: 'w2', reads })
    expect(await Promise.all([a.call('read', 'a'), b.call('read', 'b')])).toEqual(['a', 'b'])
  })
})
