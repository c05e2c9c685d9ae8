import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { SourceFile } from '../engine/model/source-file.ts'
import type { DataModel, Table } from '../engine/query/model.ts'
import type { Call } from './command.ts'
import type { Composed } from './compose.ts'
import { orDataError } from './table-errors.ts'
import { fileOf } from './table-files.ts'

/** Loads every table of the model; in a workspace, those whose file or description changed since. @throws CliError */
export async function loadTables(directory: string, model: DataModel, { world, tables }: Composed, call: Call): Promise<void> {
  const there = new Set((await tables.list()).map((table) => table.name))
  for (const table of model.tables) {
    const source = await fileOf(directory, table)
    const mark = await markOf(directory, source, table)
    const setting = `loaded.${table.name}`
    if (there.has(table.name) && (await world.store.setting(setting)) === mark) continue
    if (call.io.interactive) call.io.err(`${call.say('cli:run.loading', { table: table.name })}\n`)
    const loaded = await orDataError(source.name, () => tables.load(source, table, () => {}, call.io.interrupt))
    const [first] = loaded.rejects
    if (first) {
      const reason = call.say(`problem:${first.reason}.title`)
      call.io.err(`${call.say('cli:run.rejected', { table: table.name, count: loaded.rejected, line: first.line, reason })}\n`)
    }
    await world.store.putSetting(setting, mark)
  }
}

async function markOf(directory: string, source: SourceFile, table: Table): Promise<string> {
  const { mtimeMs, size } = await stat(join(directory, source.name))
  return JSON.stringify([join(directory, source.name), mtimeMs, size, table])
}
