import { Fenced, type Journal } from '../../engine/ports/journal.ts'
import type { Lease } from '../../engine/ports/lease.ts'
import { type Database, ofRun } from './database.ts'

export function dexieJournal(db: Database): Journal {
  return {
    async read(run) {
      const rows = await db.journal
        .where('[run+n]')
        .between(...ofRun(run))
        .toArray()
      return rows.flatMap((row) => row.events)
    },
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
