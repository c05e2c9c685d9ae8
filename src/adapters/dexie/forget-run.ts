import { type Database, ofRun } from './database.ts'
import { dexieOutbox } from './outbox.ts'

/** Takes away everything that is kept of a run: its record last, so that a try that breaks off is made again. */
export async function forgetRun(db: Database, run: string): Promise<void> {
  await dexieOutbox(db).remove(run)
  await db.transaction('rw', db.journal, db.inbox, db.leases, db.runs, async () => {
    await db.journal
      .where('[run+n]')
      .between(...ofRun(run))
      .delete()
    await db.inbox
      .where('[run+id]')
      .between(...ofRun(run))
      .delete()
    await db.leases.delete(run)
    await db.runs.delete(run)
  })
}
