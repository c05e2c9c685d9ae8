import type { Cancel } from './clock.ts'

export interface OutMessage {
  /** R2: the hash of run, step, firing and recipient. */
  readonly id: string
  readonly run: string
  readonly campaign: string
  readonly step: string
  readonly channel: 'email'
  readonly address: string
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly at: number
}

/** A message as lists show it, without its contents. */
export type MessageHead = Pick<OutMessage, 'id' | 'run' | 'campaign' | 'step' | 'address' | 'subject' | 'at'>

/** Hands messages over. A message whose id is known is not handed over again. */
export interface Delivery {
  hand(messages: readonly OutMessage[]): Promise<{ readonly accepted: number; readonly known: number }>
}

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
