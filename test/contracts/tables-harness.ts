import { afterAll, beforeAll } from 'vitest'
import type { SourceFile } from '../../src/engine/model/source-file.ts'
import type { DataEngine } from '../../src/engine/ports/data-engine.ts'
import type { Tables } from '../../src/engine/ports/tables.ts'
import type { Column, Table } from '../../src/engine/query/model.ts'

export interface TablesUnderTest {
  readonly tables: Tables
  readonly data: DataEngine
  /** Makes a file of these bytes. */
  file(name: string, bytes: Uint8Array): Promise<SourceFile>
  close(): Promise<void>
}

export const never = new AbortController().signal
export const nobody = () => {}
export const utf8 = (text: string) => new TextEncoder().encode(text)
export const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))

/** What the table suites do again and again. To be called inside `describe`. */
export function tablesHarness(make: () => Promise<TablesUnderTest>) {
  let under: TablesUnderTest
  beforeAll(async () => {
    under = await make()
  }, 60_000)
  afterAll(() => under.close())

  const file = (text: string | Uint8Array, name = 'some.csv') => under.file(name, typeof text === 'string' ? utf8(text) : text)
  const sniff = async (text: string | Uint8Array, options: Parameters<Tables['sniff']>[1] = {}) =>
    under.tables.sniff(await file(text), options, nobody, never)
  const types = async (text: string) =>
    Object.fromEntries(
      (await sniff(text)).columns.map(({ name, type, precision, scale }) => [
        name,
        type === 'decimal' ? `${type} ${precision} ${scale}` : type,
      ]),
    )
  const load = async (text: string, table: Table) => under.tables.load(await file(text), table, nobody, never)
  const rows = async (sql: string) => (await under.data.rows({ sql, params: [] })).rows
  const table = (name: string, columns: readonly Column[], more: Partial<Table> = {}): Table => ({
    name,
    columns: [...columns],
    primaryKey: [],
    ...more,
  })
  /** As the data page does: what was sniffed is loaded. */
  const bring = async (text: string, name: string) => {
    const { columns, file: spec } = await sniff(text)
    const chosen = columns.map(({ header, samples, nulls, distinct, candidates, ...column }) => column)
    return load(text, table(name, chosen, { file: spec }))
  }

  return { under: () => under, file, sniff, types, load, rows, table, bring }
}

export type TablesHarness = ReturnType<typeof tablesHarness>
