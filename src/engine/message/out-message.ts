import { z } from 'zod'

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

/** What of a message comes back from a file. */
export const outMessageSchema: z.ZodType<OutMessage> = z.strictObject({
  id: z.string(),
  run: z.string(),
  campaign: z.string(),
  step: z.string(),
  channel: z.literal('email'),
  address: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  at: z.number(),
})
