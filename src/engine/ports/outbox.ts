import type { MessageHead, OutMessage } from '../message/out-message.ts'
import type { Cancel } from './clock.ts'

/** What was handed over, for reading. Newest first. */
export interface Outbox {
  /** @throws the signal's reason when aborted */
  count(filter: OutboxFilter, signal?: Cancel): Promise<number>
  /** @throws the signal's reason when aborted */
  page(filter: OutboxFilter, offset: number, limit: number, signal?: Cancel): Promise<readonly MessageHead[]>
  message(id: string): Promise<OutMessage | undefined>
  remove(run: string): Promise<void>
}

export interface OutboxFilter {
  readonly run?: string
  readonly step?: string
  readonly campaign?: string
  /** Part of an address or subject. */
  readonly search?: string
}
