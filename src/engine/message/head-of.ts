import type { MessageHead, OutMessage } from './out-message.ts'

export function headOf({ id, run, campaign, step, address, subject, at }: OutMessage): MessageHead {
  return { id, run, campaign, step, address, subject, at }
}
