import { sql } from 'kysely'
import { z } from 'zod'
import type { Audience } from '../../engine/ports/audiences.ts'
import type { DataEngine } from '../../engine/ports/data-engine.ts'
import { bindCount, statement, tableName } from '../../engine/query/dialect.ts'
import { type Column, columnSchema } from '../../engine/query/model.ts'
import type { Param } from '../../engine/query/statement.ts'
import type { Population, RunEvent } from '../../engine/run/events.ts'
import { taskKey } from '../../engine/run/task-key.ts'
import { toJsonLines } from './json-lines.ts'

// Populations and audiences are copied row by row, in key order: a line with the columns, then lines of rows.

const rowsAtOnce = 50_000
const insertAtOnce = 5_000

type Kept = Pick<Population, 'table' | 'key'>

/** The tables that a run's journal says it made, each once. A signal has none (W8). */
export function populationsOf(events: readonly RunEvent[]): readonly Kept[] {
  const byTable = new Map<string, Kept>()
  for (const event of events) {
    if (event.type !== 'task_finished' && event.type !== 'task_settled') continue
    for (const population of Object.values(event.outlets)) if (population.table !== '') byTable.set(population.table, population)
  }
  return [...byTable.values(), ...underWay(events)]
}

/** What deliveries that are not over will still read, numbered by `n`. */
function underWay(events: readonly RunEvent[]): readonly Kept[] {
  const byTask = new Map<string, readonly Kept[]>()
  for (const event of events) {
    if (!('task' in event)) continue
    const key = taskKey(event.task)
    if (event.type !== 'task_progressed') byTask.delete(key)
    else if (event.tables)
      byTask.set(
        key,
        event.tables.map((table) => ({ table, key: 'n' })),
      )
  }
  return [...byTask.values()].flat()
}

/** The rows of a table with a key as lines of JSON. */
export async function* dumpRows(data: DataEngine, { table, key }: Pick<Audience, 'table' | 'key'>): AsyncGenerator<Uint8Array> {
  yield* toJsonLines(lines())
  async function* lines() {
    for (let offset = 0; ; offset += rowsAtOnce) {
      const cut = sql`order by ${sql.id(key)} limit ${bindCount(rowsAtOnce)} offset ${bindCount(offset)}`
      const { columns, rows } = await data.rows(statement(sql`select * from ${tableName(table)} ${cut}`))
      if (offset === 0) yield columns
      yield* rows
      if (rows.length < rowsAtOnce) return
    }
  }
}

/** A table of recipients has columns such as `profile.city`. */
const columnsSchema = z.array(columnSchema.extend({ name: z.string().min(1) }))
const rowSchema = z.array(z.union([z.string(), z.number(), z.boolean(), z.null()]))

/** Writes dumped rows into a table of a run. */
export async function insertRows(data: DataEngine, into: { readonly run: string; readonly table: string }, lines: AsyncIterable<unknown>) {
  let columns: readonly Column[] | undefined
  let piece: (readonly Param[])[] = []
  let done = 0
  const write = async () => {
    if (!columns) return
    await data.insert({ ...into, key: `restore:${into.table}:${done}`, columns, rows: piece })
    done += piece.length
    piece = []
  }
  for await (const line of lines) {
    if (!columns) columns = columnsSchema.parse(line)
    else piece.push(rowSchema.parse(line))
    if (piece.length === insertAtOnce) await write()
  }
  await write()
}
