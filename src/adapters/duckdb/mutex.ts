import type { Cancel } from '../../engine/ports/clock.ts'
import { Cancelled } from '../../engine/query/query-error.ts'

export function throwIfCancelled(signal: Cancel | undefined): void {
  if (signal?.aborted) throw new Cancelled('cancelled')
}

/** One holder at a time, in the order of asking. Who is cancelled while waiting leaves the queue at once. */
export class Mutex {
  #tail: Promise<unknown> = Promise.resolve()

  hold<T>(work: () => Promise<T>, signal?: Cancel): Promise<T> {
    const { promise, resolve, reject } = deferred<T>()
    let left = false
    const leave = () => {
      left = true
      reject(new Cancelled('cancelled while waiting'))
    }
    if (signal?.aborted) leave()
    else signal?.addEventListener('abort', leave)
    this.#tail = this.#tail.then(async () => {
      signal?.removeEventListener('abort', leave)
      if (left) return
      await work().then(resolve, reject)
    })
    return promise
  }
}

function deferred<T>() {
  let resolve: (value: T) => void = () => {}
  let reject: (reason: unknown) => void = () => {}
  const promise = new Promise<T>((yes, no) => {
    resolve = yes
    reject = no
  })
  return { promise, resolve, reject }
}
