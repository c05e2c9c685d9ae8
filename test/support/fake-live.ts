import type { Live } from '../../src/engine/ports/store.ts'

/** Values that are read again after every `touch`, as the stored ones are after a write. */
export function createLives() {
  const listeners = new Set<() => void>()
  return {
    touch: () => {
      for (const listener of [...listeners]) listener()
    },
    live: <T>(read: () => T): Live<T> => ({
      subscribe: (next) => {
        const listener = () => next(read())
        listeners.add(listener)
        queueMicrotask(() => {
          if (listeners.has(listener)) listener()
        })
        return { unsubscribe: () => listeners.delete(listener) }
      },
    }),
  }
}
