import { sql } from 'kysely'
import { bindCount, bindText, statement, tableName } from '../query/dialect.ts'
import type { Statement } from '../query/statement.ts'

// What the engine itself asks of a recipients table; everything else about a delivery comes from the activity.

export function countRecipients(table: string): Statement {
  return statement(sql`select count(*) as "n" from ${tableName(table)}`)
}

export function countWithReason(table: string, reason: string): Statement {
  return statement(sql`select count(*) as "n" from ${tableName(table)} where "reason" = ${bindText(reason)}`)
}

/** The rows to be sent to among `n` = from to to, in order. */
export function recipientsBetween(table: string, from: number, to: number): Statement {
  return statement(
    sql`select * from ${tableName(table)} where "n" between ${bindCount(from)} and ${bindCount(to)} and "reason" is null order by "n"`,
  )
}
