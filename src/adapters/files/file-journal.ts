import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { Fenced, type Journal, JournalNewer } from '../../engine/ports/journal.ts'
import type { Lease } from '../../engine/ports/lease.ts'
import { isKnownEvent, type RunEvent, runEventSchema } from '../../engine/run/events.ts'
import { linesOf, NumberedFiles } from './numbered-files.ts'

// One folder a run, one numbered file an append, one event a line. A lease is an empty file in the same numbering, its token
// the number: it lies behind everything appended before it, so its holder reads all of that, and an older driver finds the
// number it wants to write taken, however late it comes (R18). No lock is needed, so none can be left behind.

export interface FileRuns {
  readonly journal: Journal
  readonly lease: Lease
}

/** @param folder made when absent */
export function fileRuns(folder: string): FileRuns {
  /** What this process knows of a run: the last number taken, and the highest of its leases. */
  const known = new Map<string, { readonly last: number; readonly lease: number }>()
  const filesOf = (run: string) => new NumberedFiles(join(folder, run))

  async function look(run: string) {
    const files = await filesOf(run).after(0)
    const found = { last: files.at(-1)?.n ?? 0, lease: files.findLast((file) => file.text === '')?.n ?? 0 }
    known.set(run, found)
    return found
  }

  async function take(run: string): Promise<number> {
    for (;;) {
      const n = (known.get(run) ?? (await look(run))).last + 1
      if (await filesOf(run).claim(n, '')) {
        known.set(run, { last: n, lease: n })
        return n
      }
      await look(run)
    }
  }

  async function append(run: string, token: number, events: readonly RunEvent[]): Promise<void> {
    const text = events.map((event) => `${JSON.stringify(event)}\n`).join('')
    let { last, lease } = known.get(run) ?? (await look(run))
    for (;;) {
      if (lease > token) throw new Fenced(`run ${run} is driven under ${lease}, not ${token}`)
      if (text === '') return
      const n = last + 1
      if (await filesOf(run).claim(n, text)) {
        known.set(run, { last: n, lease })
        return
      }
      ;({ last, lease } = await look(run))
    }
  }

  return {
    lease: { take },
    journal: {
      append,
      async read(run) {
        return (await filesOf(run).after(0)).flatMap((file) => linesOf(file.text).map((line) => eventOf(run, line)))
      },
      async remove(run) {
        // A lease stays, so that the numbers given out for the run go on rising.
        const kept = await take(run)
        const numbers = (await filesOf(run).numbers()).filter((n) => n < kept)
        await Promise.all(numbers.map((n) => rm(filesOf(run).path(n), { force: true })))
      },
    },
  }
}

const typed = z.object({ type: z.string() })

/** @throws JournalNewer */
function eventOf(run: string, line: unknown): RunEvent {
  const { type } = typed.parse(line)
  if (!isKnownEvent({ type })) throw new JournalNewer(run, type)
  return runEventSchema.parse(line)
}
