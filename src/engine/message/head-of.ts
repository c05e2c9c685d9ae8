import type { MessageHead, OutMessage } from '../ports/delivery.ts'

export function headOf({ id, run, campaign, step, address, subject, at }: OutMessage): MessageHead {
  return { id, run, campaign, step, address, subject, at }
}
