import { readdir, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { SourceFile } from '../engine/model/source-file.ts'
import type { DataModel } from '../engine/query/model.ts'
import { type Table, tableOf } from '../engine/query/model.ts'
import { dataError } from './cli-error.ts'
import { codeOf, fileError, needFolder } from './path-error.ts'

const endings = ['.csv', '.tsv', '.txt']

/** The table files of a folder by name. @throws CliError when the folder cannot be read or has none */
export async function tableFiles(directory: string): Promise<readonly SourceFile[]> {
  await needFolder(directory)
  const entries = await readdir(directory, { withFileTypes: true }).catch((cause: unknown) => {
    throw fileError(directory, cause)
  })
  const files = entries.filter((entry) => !entry.isDirectory()).map((entry) => entry.name)
  const wanted = files.filter((name) => endings.includes(extname(name).toLowerCase())).sort()
  if (wanted.length === 0) throw dataError('folder_without_tables', { path: directory, endings: endings.join(', ') })
  return Promise.all(wanted.map((name) => sourceAt(directory, name)))
}

/** Where a table's rows are, inside its folder. */
export function fileNameOf(table: Table): string {
  return table.file?.path ?? `${table.name}.csv`
}

/** The file of a table of the model. @throws CliError when it is not there */
export async function fileOf(directory: string, table: Table): Promise<SourceFile> {
  const name = fileNameOf(table)
  try {
    return await sourceAt(directory, name)
  } catch (cause) {
    const path = join(directory, name)
    throw codeOf(cause) === 'ENOENT' ? dataError('table_file_missing', { table: table.name, path }) : fileError(path, cause)
  }
}

async function sourceAt(directory: string, name: string): Promise<SourceFile> {
  const path = join(directory, name)
  return { name, bytes: (await stat(path)).size, handle: path }
}

/** `Order lines.csv` → `order_lines`. */
export function tableNameOf(file: string, model: Pick<DataModel, 'tables'>): string {
  const stem = file
    .slice(0, file.length - extname(file).length)
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\u0300-\u036f]/g, '')
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '')
  const name = (/^[a-z]/.test(stem) ? stem : `t_${stem}`).slice(0, 60)
  for (let n = 1; ; n++) {
    const candidate = n === 1 ? name : `${name}_${n}`
    if (!tableOf({ ...empty, ...model }, candidate)) return candidate
  }
}

const empty: DataModel = { format: 'cadenza/model', formatVersion: 1, zone: 'UTC', tables: [], links: [] }
