import { liveQuery } from 'dexie'
import type { Live } from '../../engine/ports/store.ts'

/** Dexie's own live query, in the words of the port. */
export function dexieLive<T>(read: () => Promise<T>): Live<T> {
  return { subscribe: (next, error) => liveQuery(read).subscribe(next, error) }
}
