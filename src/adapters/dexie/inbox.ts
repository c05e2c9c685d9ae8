import { liveQuery } from 'dexie'
import type { Inbox } from '../../engine/ports/inbox.ts'
import { type Database, ofRun } from './database.ts'

export function dexieInbox(db: Database): Inbox {
  const posted = (run: string) => db.inbox.where('[run+id]').between(...ofRun(run))
  return {
    post: (run, message) =>
      db.transaction('rw', db.inbox, async () => {
        const known = await db.inbox.where('[run+id]').equals([run, message.id]).count()
        if (known === 0) await db.inbox.add({ run, id: message.id, message })
      }),
    async waiting(run, taken) {
      const rows = await posted(run).sortBy('n')
      return rows.filter((row) => !taken.has(row.id)).map((row) => row.message)
    },
    onPost(run, listener) {
      let seen = 0
      // Dexie tells a live query of writes in every tab and worker of the origin.
      const subscription = liveQuery(() => posted(run).count()).subscribe((count) => {
        if (count > seen) listener()
        seen = count
      })
      return () => subscription.unsubscribe()
    },
  }
}
