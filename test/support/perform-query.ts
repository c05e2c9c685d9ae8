import { expect } from 'vitest'
import type { Equation } from '../../src/engine/activity/define.ts'
import type { Work } from '../../src/engine/activity/work.ts'
import type { Account } from '../../src/engine/run/events.ts'
import type { Plain, TestDatabase } from './test-database.ts'

export interface Performed {
  /** Rows of each outlet that fired. */
  readonly outlets: Readonly<Record<string, readonly Record<string, Plain>[]>>
  readonly account: Account
}

/** Does query work as the engine would, on a database whose inbound tables exist. `inlets` are the rows that came in. */
export async function performQuery(database: TestDatabase, work: Work, inlets: Readonly<Record<string, number>>): Promise<Performed> {
  if (work.kind !== 'query') throw new Error(`expected query work, not ${work.kind}`)
  for (const { table, select } of work.tables) {
    await database.run({ sql: `create table ${table} as ${select.sql}`, params: select.params })
  }
  const buckets: Record<string, number> = {}
  for (const [name, count] of Object.entries(work.buckets ?? {})) buckets[name] = await database.number(count)
  const outlets: Record<string, readonly Record<string, Plain>[]> = {}
  for (const [name, outlet] of Object.entries(work.outlets)) {
    const rows = await database.rows({ sql: `select * from ${outlet.table}`, params: [] })
    const fires = outlet.fires ?? 'always'
    if (fires === 'always' || (fires === 'with_rows') === rows.length > 0) outlets[name] = rows
  }
  for (const { table } of work.tables) await database.exec(`drop table ${table}`)
  const counts = Object.fromEntries(Object.entries(outlets).map(([name, rows]) => [name, rows.length]))
  return { outlets, account: { inlets, outlets: counts, buckets } }
}

/** R4: both sides of every equation. */
export function sidesOf(law: readonly Equation[], account: Account): readonly { left: number; right: number }[] {
  const term = (name: string): number => {
    if (name.startsWith('in.')) return account.inlets[name.slice(3)] ?? 0
    if (name.startsWith('out.')) return account.outlets[name.slice(4)] ?? 0
    return account.buckets[name] ?? 0
  }
  const sum = (names: readonly string[]) => names.reduce((total, name) => total + term(name), 0)
  return law.map(({ left, right }) => ({ left: sum(left), right: sum(right) }))
}

/** R4: fails unless the account obeys the law. */
export function expectLawful(law: readonly Equation[], account: Account): void {
  for (const { left, right } of sidesOf(law, account)) expect(left, JSON.stringify({ law, account })).toBe(right)
}
