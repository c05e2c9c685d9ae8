import type { OutMessage } from '../message/out-message.ts'

/** Hands messages over. A message whose id is known is not handed over again. */
export interface Delivery {
  hand(messages: readonly OutMessage[]): Promise<{ readonly accepted: number; readonly known: number }>
}
