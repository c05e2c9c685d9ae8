import type { OutMessage } from '../../src/engine/message/out-message.ts'

export function outMessage(n: number, more: Partial<OutMessage> = {}): OutMessage {
  return {
    id: `id${n}`,
    run: 'run1',
    campaign: 'camp1',
    step: 'email-1',
    channel: 'email',
    address: `person${n}@example.com`,
    subject: `Hello ${n}`,
    text: `Text ${n}`,
    html: `<p>Text ${n}</p>`,
    at: 1_700_000_000_000 + n,
    ...more,
  }
}
