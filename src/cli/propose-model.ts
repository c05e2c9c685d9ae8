import type { Sniffed } from '../engine/model/import.ts'
import { proposeKey } from '../engine/model/propose-key.ts'
import type { SourceFile } from '../engine/model/source-file.ts'
import type { Tables } from '../engine/ports/tables.ts'
import { type Column, type DataModel, modelSchema, type Table } from '../engine/query/model.ts'
import type { Call } from './command.ts'
import { type Merged, mergeModel } from './merge-model.ts'
import { orDataError } from './table-errors.ts'
import { fileNameOf, tableFiles, tableNameOf } from './table-files.ts'

export interface Proposal extends Merged {
  /** Row counts by table, as sniffed; none for a table whose file is not there. */
  readonly rows: ReadonlyMap<string, number>
}

/**
 * Tables, types, keys, links and zone, as the files of a folder suggest them, added to a model that is there already.
 * @throws CliError
 */
export async function proposeModel(directory: string, tables: Tables, call: Call, known?: DataModel): Promise<Proposal> {
  const found: Table[] = []
  const rows = new Map<string, number>()
  for (const source of await tableFiles(directory)) {
    if (call.io.interactive) call.io.err(`${call.say('cli:model.reading', { file: source.name })}\n`)
    const before = known?.tables.find((table) => fileNameOf(table) === source.name)
    const sniffed = await orDataError(source.name, () => tables.sniff(source, before?.file ?? {}, () => {}, call.io.interrupt))
    const name = before?.name ?? tableNameOf(source.name, { tables: [...(known?.tables ?? []), ...found] })
    found.push(tableFrom(name, source, sniffed))
    rows.set(name, sniffed.rows)
  }
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC'
  return { ...mergeModel(known ?? modelSchema.parse({ zone }), found), rows }
}

/** For a folder without model.json: the proposal, and a word that it is one. */
export async function proposeInMemory(directory: string, tables: Tables, call: Call): Promise<DataModel> {
  const { model } = await proposeModel(directory, tables, call)
  call.io.err(`${call.say('cli:model.proposedInMemory', { directory })}\n`)
  return model
}

function tableFrom(name: string, source: SourceFile, sniffed: Sniffed): Table {
  const key = proposeKey(name, sniffed.keys)
  return {
    name,
    columns: sniffed.columns.map(columnFrom),
    primaryKey: key === undefined ? [] : [key],
    file: { ...sniffed.file, path: source.name },
  }
}

function columnFrom({ name, type, precision, scale, label }: Column): Column {
  return {
    name,
    type,
    ...(precision === undefined ? {} : { precision }),
    ...(scale === undefined ? {} : { scale }),
    ...(label === undefined ? {} : { label }),
  }
}
