import { mkdir, open, readFile, truncate } from 'node:fs/promises'
import { dirname } from 'node:path'
import { headOf } from '../../engine/message/head-of.ts'
import { type OutMessage, outMessageSchema } from '../../engine/message/out-message.ts'
import type { Delivery } from '../../engine/ports/delivery.ts'
import type { Outbox, OutboxFilter } from '../../engine/ports/outbox.ts'
import { linesOf } from './numbered-files.ts'
import { hasCode, replaceFile } from './write-once.ts'

/** Messages as lines of JSON in one file, in the order in which they were handed over. @param path made when absent */
export function fileOutbox(path: string): Delivery & Outbox {
  let known: Promise<Set<string>> | undefined
  let writing: Promise<unknown> = Promise.resolve()

  /** One write after the other. */
  function alone<T>(work: () => Promise<T>): Promise<T> {
    const turn = writing.then(work, work)
    writing = turn
    return turn
  }

  async function hand(messages: readonly OutMessage[]) {
    known ??= repaired(path)
    const ids = await known
    const fresh = messages.filter((message) => !ids.has(message.id) && ids.add(message.id))
    if (fresh.length > 0) await appendLines(path, fresh)
    return { accepted: fresh.length, known: messages.length - fresh.length }
  }

  const found = async (filter: OutboxFilter) => (await messagesIn(path)).filter((message) => matches(message, filter))

  return {
    hand: (messages) =>
      alone(async () => {
        try {
          return await hand(messages)
        } catch (cause) {
          // How much was written is told by the file alone.
          known = undefined
          throw cause
        }
      }),
    count: async (filter) => (await found(filter)).length,
    page: async (filter, offset, limit) =>
      (await found(filter))
        .reverse()
        .slice(offset, offset + limit)
        .map(headOf),
    message: async (id) => (await messagesIn(path)).find((message) => message.id === id),
    remove: (run) =>
      alone(async () => {
        const kept = (await messagesIn(path)).filter((message) => message.run !== run)
        await replaceFile(path, kept.map((message) => `${JSON.stringify(message)}\n`).join(''))
        known = Promise.resolve(new Set(kept.map((message) => message.id)))
      }),
  }
}

function matches(message: OutMessage, { run, step, campaign, search }: OutboxFilter): boolean {
  const wanted = search?.trim().toLowerCase() ?? ''
  return (
    (run === undefined || message.run === run) &&
    (step === undefined || message.step === step) &&
    (campaign === undefined || message.campaign === campaign) &&
    `${message.address}\n${message.subject}`.toLowerCase().includes(wanted)
  )
}

/** The ids in the file, after the part of a line that a crash left at its end is cut off. */
async function repaired(path: string): Promise<Set<string>> {
  const text = await textOf(path)
  const whole = text.slice(0, text.lastIndexOf('\n') + 1)
  if (whole.length < text.length) await truncate(path, Buffer.byteLength(whole))
  return new Set((await messagesIn(path)).map((message) => message.id))
}

async function messagesIn(path: string): Promise<OutMessage[]> {
  const text = await textOf(path)
  return linesOf(text.slice(0, text.lastIndexOf('\n') + 1)).map((line) => outMessageSchema.parse(line))
}

async function textOf(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((cause: unknown) => {
    if (hasCode(cause, 'ENOENT')) return ''
    throw cause
  })
}

async function appendLines(path: string, messages: readonly OutMessage[]): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const file = await open(path, 'a')
  try {
    await file.appendFile(messages.map((message) => `${JSON.stringify(message)}\n`).join(''))
    await file.sync()
  } finally {
    await file.close()
  }
}
