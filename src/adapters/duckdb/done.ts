import type { Run } from './driver.ts'
import { quoted } from './quote.ts'

// What was done under which key (R2). The mark and its answer stand in the database that the effect wrote, in the same
// transaction, so that one is there exactly when the other is. The table is made with the file.

/** What was answered under the key; undefined when it was not done yet. */
export async function doneAnswer(run: Run, database: string, key: string): Promise<unknown> {
  const found = await run(`select answer from ${quoted(database)}.cadenza.done where key = cast($1 as varchar)`, [key])
  const answer = found.rows[0]?.[0]
  return typeof answer === 'string' ? JSON.parse(answer) : undefined
}

export async function markDone(run: Run, database: string, key: string, answer: object): Promise<void> {
  const sql = `insert into ${quoted(database)}.cadenza.done values (cast($1 as varchar), cast($2 as varchar))`
  await run(sql, [key, JSON.stringify(answer)])
}
