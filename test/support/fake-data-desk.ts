import { type DataDesk, DeskError } from '../../src/desk/desk.ts'
import type { LinkCheck } from '../../src/engine/model/link-check.ts'
import type { Column, Link } from '../../src/engine/query/model.ts'
import type { Cell, RowSet } from '../../src/engine/query/row-set.ts'
import { loadText, sniffText, textOf } from './fake-csv.ts'
import type { FakeWorkspace } from './fake-desk.ts'
import type { createLives } from './fake-live.ts'

interface PageInput {
  readonly search?: string
  readonly offset: number
  readonly limit: number
}

export function pageOf(columns: readonly Column[], rows: readonly (readonly Cell[])[], input: PageInput): RowSet & { total: number } {
  const needle = input.search?.toLowerCase()
  const found = needle ? rows.filter((row) => row.some((cell) => cell !== null && String(cell).toLowerCase().includes(needle))) : rows
  return { columns, rows: found.slice(input.offset, input.offset + input.limit), total: found.length }
}

const aborted = (signal: AbortSignal) => {
  if (signal.aborted) throw new DeskError('cancelled')
}

export function createFakeData(at: FakeWorkspace, { live, touch }: ReturnType<typeof createLives>, pause: () => Promise<void>): DataDesk {
  const tableOf = (name: string) => at.model.tables.find((table) => table.name === name)
  const cells = (table: string, columns: readonly string[]) => {
    const all = tableOf(table)?.columns ?? []
    const places = columns.map((column) => all.findIndex((each) => each.name === column))
    return (at.rows[table] ?? []).map((row) => places.map((place) => row[place] ?? null))
  }
  return {
    model: live(() => at.model),
    counts: async () =>
      Object.fromEntries(at.model.tables.map((table) => [table.name, at.counts[table.name] ?? at.rows[table.name]?.length ?? 0])),
    saveModel: async (model) => {
      at.model = model
      touch()
    },
    sniff: async (source, options, progress, signal) => {
      progress({ phase: 'reading' })
      await pause()
      aborted(signal)
      const text = await textOf(source)
      if (text.includes('\u0000')) throw new DeskError('file_not_text', { file: source.name })
      return sniffText(source.name, text, options)
    },
    load: async (source, table, progress, signal) => {
      progress({ phase: 'writing', rows: 1 })
      await pause()
      aborted(signal)
      const { loaded, rows } = loadText(await textOf(source), table)
      at.rows[table.name] = rows
      at.rejects[table.name] = loaded.rejects
      at.model = { ...at.model, tables: [...at.model.tables.filter((each) => each.name !== table.name), table] }
      touch()
      return loaded
    },
    rejects: async (table) => at.rejects[table] ?? [],
    drop: async (table) => {
      at.model = {
        ...at.model,
        tables: at.model.tables.filter((each) => each.name !== table),
        links: at.model.links.filter((link) => link.from !== table && link.to !== table),
      }
      delete at.rows[table]
      touch()
    },
    check: async (link) => checkLink(link, cells),
    proposeLinks: async () => at.proposals.filter((proposal) => !at.model.links.some((link) => link.id === proposal.id)),
    rows: async (table, input) => pageOf(tableOf(table)?.columns ?? [], at.rows[table] ?? [], input),
    values: async (table, column, search) => {
      const counts = new Map<string, number>()
      for (const [cell] of cells(table, [column])) {
        if (cell !== null && cell !== undefined && String(cell).includes(search))
          counts.set(String(cell), (counts.get(String(cell)) ?? 0) + 1)
      }
      return [...counts].map(([value, rows]) => ({ value, rows })).sort((a, b) => b.rows - a.rows)
    },
    count: async (dimension) => at.rows[dimension]?.length ?? 0,
    audiences: async () => at.audiences,
    openDemo: async (customers, progress, signal) => {
      const demo = at.demo.tables
      for (const [done, table] of demo.entries()) {
        progress(done, demo.length, table.name)
        await pause()
        aborted(signal)
        at.counts[table.name] = customers
      }
      at.model = at.demo
      touch()
    },
  }
}

function checkLink(link: Link, cells: (table: string, columns: readonly string[]) => Cell[][]): LinkCheck {
  const from = cells(
    link.from,
    link.columns.map((pair) => pair.from),
  )
  const to = cells(
    link.to,
    link.columns.map((pair) => pair.to),
  ).map((row) => JSON.stringify(row))
  const known = new Set(to)
  const present = from.filter((row) => row.every((cell) => cell !== null))
  const broken = present.filter((row) => !known.has(JSON.stringify(row)))
  return {
    rows: present.length,
    broken: broken.length,
    values: new Set(broken.map((row) => JSON.stringify(row))).size,
    empty: from.length - present.length,
    samples: [...new Set(broken.map((row) => row.join(' · ')))].slice(0, 5),
    unique: known.size === to.length,
  }
}
