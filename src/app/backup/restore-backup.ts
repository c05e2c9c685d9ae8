import { z } from 'zod'
import type { MessageContents } from '../../adapters/dexie/database.ts'
import { type RecordTable, recordTables, replaceMessages, replaceRecords } from '../../adapters/dexie/dump.ts'
import { DeskError } from '../../desk/desk.ts'
import { outMessageSchema } from '../../engine/message/out-message.ts'
import type { Audience } from '../../engine/ports/audiences.ts'
import { modelSchema, type Table } from '../../engine/query/model.ts'
import type { Steps } from '../rpc/service.ts'
import { fromJsonLines } from './json-lines.ts'
import { type Container, openContainer } from './open-container.ts'
import { insertRows } from './populations.ts'
import { recordSchemas } from './record-schemas.ts'
import { restoring, section, type Workspace } from './workspace.ts'

/** A run's name for tables that only stand there until they are saved as audiences. */
const scratchRun = 'restore'

/** A backup that was read whole and fits. */
export interface ReadBackup {
  readonly container: Container
  readonly records: Readonly<Record<RecordTable, readonly unknown[]>>
  readonly tables: readonly Table[]
  readonly audiences: readonly Audience[]
}

/** Reads and checks everything, and changes nothing. @throws DeskError with a `backup_...` code */
export async function readBackup(file: Blob, progress: (bytes: number) => void): Promise<ReadBackup> {
  const container = await openContainer(file, progress)
  const records = await readRecords(container)
  for await (const _ of messagesIn(container));
  const audiences = await collect(rowsIn(container, section.audiences))
  return { container, records, tables: tablesOf(container, records), audiences: z.array(audienceSchema).parse(audiences) }
}

/**
 * Replaces the workspace. Records come last and at once; until then a mark says that a restore is under way.
 * Nothing may drive a run meanwhile.
 */
export async function replaceWorkspace(workspace: Workspace, backup: ReadBackup, progress: (at: Steps) => void): Promise<void> {
  const { db, store } = workspace
  const { container, records, tables } = backup
  const total = tables.length + backup.audiences.length + container.names.filter(isPopulation).length + 2
  let done = 0
  const step = () => progress({ done: done++, total })
  step()
  await store.putSetting(restoring, true)
  await clear(workspace, backup)
  for (const table of tables) {
    step()
    await workspace.tables.importTable(table, container.read(section.table(table.name)))
  }
  await restoreAudiences(workspace, backup, step)
  await restorePopulations(workspace, container, step)
  step()
  await replaceMessages(db, messagesIn(container))
  await replaceRecords(db, records)
  progress({ done: total, total })
}

/** Runs of the file go too: what a restore that broke off has written of them must not count as done. */
async function clear({ store, data, tables, audiences }: Workspace, { container }: ReadBackup): Promise<void> {
  const runs = new Set([...(await store.runs()).map(({ id }) => id), ...container.names.filter(isPopulation).map(runOf)])
  for (const run of runs) await data.dropRun(run)
  for (const { name } of await audiences.list()) await audiences.remove(name)
  for (const { name } of await tables.list()) await tables.drop(name)
}

async function restoreAudiences({ data, audiences, clock }: Workspace, backup: ReadBackup, step: () => void): Promise<void> {
  await data.dropRun(scratchRun)
  await data.openRun(scratchRun)
  for (const [n, audience] of backup.audiences.entries()) {
    step()
    const from = `r_${scratchRun}.audience_${n}`
    await insertRows(data, { run: scratchRun, table: from }, rowsIn(backup.container, section.audience(audience.name)))
    const { name, dimension, key, updated, expires, campaign } = audience
    const request = { name, dimension, keyColumn: key, from, campaign, mode: 'overwrite' as const, at: updated }
    const unique = `restore:${clock.now()}:${n}`
    await audiences.save({ ...request, key: unique, ...(expires === undefined ? {} : { expires }) })
  }
  await data.dropRun(scratchRun)
}

async function restorePopulations({ data }: Workspace, container: Container, step: () => void): Promise<void> {
  for (const name of container.names.filter(isPopulation)) {
    step()
    const run = runOf(name)
    await data.openRun(run)
    await insertRows(data, { run, table: name.split('/').slice(2).join('/') }, rowsIn(container, name))
  }
}

function runOf(name: string): string {
  return name.split('/')[1] ?? ''
}

function isPopulation(name: string): boolean {
  return name.startsWith('population/')
}

async function readRecords(container: Container): Promise<ReadBackup['records']> {
  const records: Record<string, readonly unknown[]> = {}
  for (const name of recordTables) {
    const parsed = z.array(recordSchemas[name]).safeParse(await collect(rowsIn(container, section.records(name))))
    if (!parsed.success) throw new DeskError('backup_record', { table: name, detail: z.prettifyError(parsed.error).slice(0, 500) })
    records[name] = name === 'settings' ? parsed.data.filter((row) => !isMark(row)) : parsed.data
  }
  return records as ReadBackup['records']
}

function isMark(row: unknown): boolean {
  return typeof row === 'object' && row !== null && 'name' in row && row.name === restoring
}

/** Every table of the file must stand in its model, or nobody could say what its columns are. */
function tablesOf(container: Container, records: ReadBackup['records']): readonly Table[] {
  const [stored] = z.array(z.object({ model: modelSchema })).parse(records.models)
  const known = new Map((stored?.model.tables ?? []).map((table) => [table.name, table]))
  return container.names.filter((name) => name.startsWith('table/')).flatMap((name) => known.get(name.slice('table/'.length)) ?? [])
}

function rowsIn(container: Container, name: string): AsyncGenerator<unknown> {
  return fromJsonLines(container.read(name))
}

async function* messagesIn(container: Container): AsyncGenerator<MessageContents> {
  for await (const row of rowsIn(container, section.records('contents'))) yield contentsSchema.parse(row)
}

async function collect(rows: AsyncIterable<unknown>): Promise<unknown[]> {
  const all: unknown[] = []
  for await (const row of rows) all.push(row)
  return all
}

const audienceSchema: z.ZodType<Audience> = z.strictObject({
  name: z.string(),
  dimension: z.string(),
  key: z.string(),
  table: z.string(),
  rows: z.int(),
  updated: z.int(),
  expires: z.int().exactOptional(),
  campaign: z.string(),
})

const contentsSchema: z.ZodType<MessageContents> = z.strictObject({
  n: z.int(),
  messages: z.array(outMessageSchema),
})
