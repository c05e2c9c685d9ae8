import type { Inbox, Message } from '../../engine/ports/inbox.ts'

export function memoryInbox(): Inbox {
  const posted = new Map<string, Message[]>()
  const listeners = new Map<string, Set<() => void>>()
  return {
    async post(run, message) {
      const messages = posted.get(run) ?? []
      if (messages.some(({ id }) => id === message.id)) return
      posted.set(run, [...messages, message])
      for (const listener of listeners.get(run) ?? []) listener()
    },
    waiting: async (run, taken) => (posted.get(run) ?? []).filter(({ id }) => !taken.has(id)),
    onPost(run, listener) {
      const own = listeners.get(run) ?? new Set()
      listeners.set(run, own.add(listener))
      return () => own.delete(listener)
    },
  }
}
