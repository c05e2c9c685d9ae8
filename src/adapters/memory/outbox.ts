import { headOf } from '../../engine/message/head-of.ts'
import type { OutMessage } from '../../engine/message/out-message.ts'
import type { Delivery } from '../../engine/ports/delivery.ts'
import type { Outbox, OutboxFilter } from '../../engine/ports/outbox.ts'

export function memoryOutbox(): Delivery & Outbox {
  /** In the order in which they were handed over. */
  const messages = new Map<string, OutMessage>()
  const found = (filter: OutboxFilter) => [...messages.values()].filter((message) => matches(message, filter)).reverse()
  return {
    async hand(handed) {
      let accepted = 0
      for (const message of handed) {
        if (messages.has(message.id)) continue
        messages.set(message.id, message)
        accepted += 1
      }
      return { accepted, known: handed.length - accepted }
    },
    count: async (filter) => found(filter).length,
    page: async (filter, offset, limit) =>
      found(filter)
        .slice(offset, offset + limit)
        .map(headOf),
    message: async (id) => messages.get(id),
    async remove(run) {
      for (const message of messages.values()) if (message.run === run) messages.delete(message.id)
    },
  }
}

function matches(message: OutMessage, { run, step, campaign, search }: OutboxFilter): boolean {
  if (run !== undefined && message.run !== run) return false
  if (step !== undefined && message.step !== step) return false
  if (campaign !== undefined && message.campaign !== campaign) return false
  const needle = search?.trim().toLowerCase() ?? ''
  return `${message.address}\n${message.subject}`.toLowerCase().includes(needle)
}
