import { sameJson } from '../../engine/campaign/same-json.ts'
import { Fenced, type Journal } from '../../engine/ports/journal.ts'
import type { Lease } from '../../engine/ports/lease.ts'
import type { RunEvent } from '../../engine/run/events.ts'
import { type Database, type JournalRow, ofRun } from './database.ts'

const rowsAtOnce = 500

export function dexieJournal(db: Database): Journal {
  return {
    read: readerOf(db),
    append: (run, token, events) =>
      db.transaction('rw', db.journal, db.leases, async () => {
        const lease = await db.leases.get(run)
        if (lease && lease.token > token) throw new Fenced(`run ${run} is driven under ${lease.token}, not ${token}`)
        if (events.length === 0) return
        const last = await db.journal
          .where('[run+n]')
          .between(...ofRun(run))
          .last()
        await db.journal.add({ run, n: last ? last.n + last.events.length : 0, events })
      }),
    async remove(run) {
      await db.journal
        .where('[run+n]')
        .between(...ofRun(run))
        .delete()
    },
  }
}

/** A journal only grows, and whoever watches a run reads it after every event: of the run read last, only what is new is read. */
function readerOf(db: Database): Journal['read'] {
  let before: { readonly run: string; readonly events: readonly RunEvent[]; readonly last: JournalRow } | undefined
  return async (run) => {
    const known = before?.run === run ? await stillThere(db, before) : undefined
    const rows = await rowsFrom(db, run, known ? known.last.n + 1 : 0)
    const events = [...(known?.events ?? []), ...rows.flatMap((row) => row.events)]
    const last = rows.at(-1) ?? known?.last
    before = last && { run, events, last }
    return events
  }
}

/** What was restored or forgotten meanwhile is another journal. */
async function stillThere<T extends { readonly last: JournalRow }>(db: Database, known: T): Promise<T | undefined> {
  const stored = await db.journal.get([known.last.run, known.last.n])
  return sameJson(stored, known.last) ? known : undefined
}

/** In pieces, so that a page that reads a long journal answers in between. */
async function rowsFrom(db: Database, run: string, from: number): Promise<readonly JournalRow[]> {
  const rows: JournalRow[] = []
  for (let start = from; ; ) {
    const piece = await db.journal.where('[run+n]').between([run, start], ofRun(run)[1]).limit(rowsAtOnce).toArray()
    rows.push(...piece)
    const last = piece.at(-1)
    if (!last || piece.length < rowsAtOnce) return rows
    start = last.n + 1
  }
}

export function dexieLease(db: Database): Lease {
  return {
    take: (run) =>
      db.transaction('rw', db.leases, async () => {
        const token = ((await db.leases.get(run))?.token ?? 0) + 1
        await db.leases.put({ run, token })
        return token
      }),
  }
}
