import { watch } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Inbox, Message } from '../../engine/ports/inbox.ts'
import { verbs } from '../../engine/run/events.ts'
import { linesOf, NumberedFiles } from './numbered-files.ts'

const messageSchema = z.strictObject({ id: z.string(), verb: z.enum(verbs), by: z.string(), step: z.string().optional() })

/** One folder a run, one numbered file a message. @param folder made when absent */
export function fileInbox(folder: string): Inbox {
  const filesOf = (run: string) => new NumberedFiles(join(folder, run))
  const stored = async (run: string): Promise<readonly Message[]> =>
    (await filesOf(run).after(0)).flatMap((file) => linesOf(file.text).map(messageOf))

  return {
    async post(run, message) {
      for (;;) {
        const numbers = await filesOf(run).numbers()
        if ((await stored(run)).some((each) => each.id === message.id)) return
        if (await filesOf(run).claim((numbers.at(-1) ?? 0) + 1, `${JSON.stringify(message)}\n`)) return
      }
    },
    async waiting(run, taken) {
      return (await stored(run)).filter((message) => !taken.has(message.id))
    },
    onPost: (run, listener) => watchFolder(join(folder, run), listener),
  }
}

function messageOf(line: unknown): Message {
  const { step, ...message } = messageSchema.parse(line)
  return step === undefined ? message : { ...message, step }
}

/** Notices what any process writes into the folder. */
function watchFolder(path: string, listener: () => void): () => void {
  const off = new AbortController()
  mkdir(path, { recursive: true }).then(() => {
    if (off.signal.aborted) return
    watch(path, { signal: off.signal }, (_, name) => {
      if (name?.endsWith('.jsonl')) listener()
    })
    // What was posted before the watch stood.
    listener()
  })
  return () => off.abort()
}
