import type { Inbound } from '../activity/context.ts'
import type { Equation } from '../activity/define.ts'
import type { Account, Failure, Population } from './events.ts'

// R4: every task accounts for its rows, and the product checks the account as it would check somebody else's.

export function accountOf(
  inlets: Readonly<Record<string, readonly Inbound[]>>,
  outlets: Readonly<Record<string, Population>>,
  buckets: Readonly<Record<string, number>>,
): Account {
  return {
    inlets: mapped(inlets, (inbounds) => inbounds.reduce((sum, { population }) => sum + population.rows, 0)),
    outlets: mapped(outlets, (population) => population.rows),
    buckets: { ...buckets },
  }
}

function mapped<T>(record: Readonly<Record<string, T>>, value: (of: T) => number): Record<string, number> {
  return Object.fromEntries(Object.entries(record).map(([name, of]) => [name, value(of)]))
}

/** The first equation of the activity's law that does not hold, told as the product's own fault. */
export function breachOfLaw(law: readonly Equation[], account: Account): Failure | undefined {
  for (const { left, right } of law) {
    if (sum(left, account) !== sum(right, account)) return breach(told(left, account), told(right, account))
  }
  return undefined
}

/** Populations that a task only passes on must be among those that came, row for row. */
export function breachOfPassing(
  inlets: Readonly<Record<string, readonly Inbound[]>>,
  outlets: Readonly<Record<string, Population>>,
): Failure | undefined {
  const came = Object.values(inlets).flatMap((inbounds) => inbounds.map(({ population }) => population))
  for (const [name, { table, rows }] of Object.entries(outlets)) {
    if (table === '' && rows === 0) continue
    const source = came.find((population) => population.table === table)
    if (source?.rows !== rows) return breach(`out.${name} = ${rows}`, `${table} = ${source?.rows ?? 0}`)
  }
  return undefined
}

export function breach(left: string, right: string): Failure {
  return { code: 'account_breach', params: { left, right } }
}

function sum(terms: readonly string[], account: Account): number {
  return terms.reduce((total, term) => total + termIn(term, account), 0)
}

function termIn(term: string, account: Account): number {
  if (term.startsWith('in.')) return account.inlets[term.slice(3)] ?? 0
  if (term.startsWith('out.')) return account.outlets[term.slice(4)] ?? 0
  return account.buckets[term] ?? 0
}

function told(terms: readonly string[], account: Account): string {
  return terms.map((term) => `${term} = ${termIn(term, account)}`).join(' + ')
}
