import { sql } from 'kysely'
import { bindText, type Sql } from '../query/dialect.ts'
import { effectKey } from './effect-key.ts'
import type { TaskRef } from './events.ts'

/**
 * R2: a message's id is the md5 of run, step, firing and recipient, as hex text. It is computed where the recipients are, so
 * that it is the same on every engine and no row travels for it.
 * @param recipient an expression for the recipient's key
 */
export function messageId(run: string, task: TaskRef, recipient: Sql): Sql {
  return sql`md5(${bindText(`${effectKey(run, task)}/`)} || cast(${recipient} as varchar))`
}
