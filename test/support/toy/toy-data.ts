import type { Audience, Audiences } from '../../../src/engine/ports/audiences.ts'
import type { Cancel } from '../../../src/engine/ports/clock.ts'
import type { DataEngine } from '../../../src/engine/ports/data-engine.ts'
import type { Materialized } from '../../../src/engine/query/materialize.ts'
import { Cancelled } from '../../../src/engine/query/query-error.ts'
import { evaluate, type Row } from './toy-select.ts'

export interface ToyData {
  readonly data: DataEngine
  readonly audiences: Audiences
  /** Every table, audiences included. */
  readonly tables: ReadonlyMap<string, readonly Row[]>
  /** Keys of the effects that wrote something, in order. */
  readonly written: readonly string[]
  /** The next tries of an effect whose key ends so fail with this error. */
  breakNext(ending: string, errors: readonly Error[]): void
  /** An effect whose key ends so is held, until it is let through or cancelled. `held` resolves when it has come. */
  hold(ending: string): { readonly held: Promise<void>; through(): void }
  /** Where an effect of another port can be held and broken too. */
  pass(key: string): Promise<void>
}

interface Gate {
  readonly ending: string
  readonly arrived: () => void
  readonly open: Promise<void>
}

/** A data engine in memory that keeps its promises: all or nothing, once per key, cancelled by its signal. */
export function toyData(): ToyData {
  const tables = new Map<string, readonly Row[]>()
  const done = new Map<string, Materialized>()
  const inserted = new Set<string>()
  const written: string[] = []
  const broken: { readonly ending: string; readonly errors: Error[] }[] = []
  const gates: Gate[] = []

  async function pass(key: string, signal?: Cancel): Promise<void> {
    const failing = broken.find(({ ending, errors }) => key.endsWith(ending) && errors.length > 0)
    if (failing) throw failing.errors.shift()!
    const gate = gates.findIndex(({ ending }) => key.endsWith(ending))
    if (gate >= 0) {
      const [{ arrived, open }] = gates.splice(gate, 1) as [Gate]
      arrived()
      await Promise.race([open, aborted(signal)])
    }
    if (signal?.aborted) throw new Cancelled('cancelled')
  }

  const data: DataEngine = {
    openRun: async () => {},
    async materialize({ key, tables: planned, counts }, signal) {
      if (!done.has(key)) await pass(key, signal)
      // Looked up in the transaction itself: somebody else may have done it while this one was held.
      const known = done.get(key)
      if (known) return { ...known, again: true }
      const draft = new Map(tables)
      for (const { table, select } of planned) draft.set(table, evaluate(draft, select))
      const counted = Object.entries(counts).map(([name, count]) => [name, Number(evaluate(draft, count)[0]?.n)])
      const answer: Materialized = {
        rows: Object.fromEntries(planned.map(({ table }) => [table, draft.get(table)?.length ?? 0])),
        counts: Object.fromEntries(counted),
        statements: planned.map(({ table, select }) => ({ sql: select.sql, ms: 1, rows: draft.get(table)?.length ?? 0 })),
        again: false,
      }
      for (const { table, scratch } of planned) if (!scratch) tables.set(table, draft.get(table) ?? [])
      done.set(key, answer)
      written.push(key)
      return answer
    },
    async insert({ key, table, columns, rows }) {
      if (inserted.has(key)) return
      inserted.add(key)
      const more = rows.map((row) => Object.fromEntries(columns.map(({ name }, i) => [name, row[i] ?? null])))
      tables.set(table, [...(tables.get(table) ?? []), ...more])
    },
    async rows(statement, signal) {
      if (signal?.aborted) throw new Cancelled('cancelled')
      const rows = evaluate(tables, statement)
      const names = Object.keys(rows[0] ?? { n: 0, id: 0, key: 0, address: 0, reason: 0 })
      return {
        columns: names.map((name) => ({ name, type: 'text' as const })),
        rows: rows.map((row) => names.map((name) => row[name] ?? null)),
      }
    },
    async dropRun(run) {
      for (const name of tables.keys()) if (name.startsWith(`r_${run}.`)) tables.delete(name)
    },
  }
  return {
    data,
    audiences: toyAudiences(tables, pass),
    tables,
    written,
    pass,
    breakNext: (ending, errors) => broken.push({ ending, errors: [...errors] }),
    hold(ending) {
      let through = () => {}
      const open = new Promise<void>((resolve) => {
        through = resolve
      })
      const held = new Promise<void>((resolve) => gates.push({ ending, arrived: resolve, open }))
      return { held, through }
    },
  }
}

function aborted(signal: Cancel | undefined): Promise<void> {
  return new Promise((resolve) => signal?.addEventListener('abort', resolve))
}

type Saved = Awaited<ReturnType<Audiences['save']>>

function toyAudiences(tables: Map<string, readonly Row[]>, pass: (key: string) => Promise<void>): Audiences {
  const done = new Map<string, Saved>()
  const audiences = new Map<string, Audience>()
  return {
    async save({ key, name, mode, dimension, keyColumn, from, at, campaign }) {
      const known = done.get(key)
      if (known) return { ...known, again: true }
      await pass(key)
      const table = `audiences.${name}`
      const before = new Set((tables.get(table) ?? []).map(({ id }) => Number(id)))
      const came = new Set((tables.get(from) ?? []).map((row) => Number(row[keyColumn])))
      const after = {
        overwrite: () => came,
        append: () => new Set([...before, ...came]),
        remove: () => new Set([...before].filter((id) => !came.has(id))),
      }[mode]()
      tables.set(
        table,
        [...after].sort((a, b) => a - b).map((id) => ({ id })),
      )
      audiences.set(name, { name, dimension, key: keyColumn, table, rows: after.size, updated: at, campaign })
      const added = [...after].filter((id) => !before.has(id)).length
      const saved = { before: before.size, after: after.size, added, removed: before.size + added - after.size, again: false }
      done.set(key, saved)
      return saved
    },
    list: async () => [...audiences.values()],
    async remove(name) {
      audiences.delete(name)
    },
  }
}
