import { mkdir, open, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { demoTables } from '../engine/model/demo-data.ts'
import { demoModel } from '../engine/model/demo-model.ts'
import type { DataEngine } from '../engine/ports/data-engine.ts'
import { fileSpecSchema, type Table } from '../engine/query/model.ts'
import type { Cell } from '../engine/query/row-set.ts'
import { dataError, UsageError } from './cli-error.ts'
import type { Call } from './command.ts'
import { compose } from './compose.ts'
import { type ExitCode, exitCode } from './exit-code.ts'
import { modelPath } from './model-file.ts'

const seed = 1
const usual = 10_000
const most = 1_000_000
const rowsAtOnce = 20_000

/** The demo data of the app as a folder, so that the shipped templates run on the command line too. */
export async function demo(call: Call): Promise<ExitCode> {
  const [directory = ''] = call.args
  const customers = customersOf(call)
  await makeEmptyFolder(directory)
  const { world, tables, close } = await compose({})
  try {
    const until = new Date(world.clock.now()).toISOString().slice(0, 10)
    for (const { table, select } of demoTables({ customers, seed, until })) {
      const rows = await tables.create(table, select, call.io.interrupt)
      await writeTable(join(directory, fileOf(table)), table, world.data)
      const key = table.primaryKey.join(', ')
      call.io.out(`${call.say('cli:model.table', { name: table.name, rows, columns: table.columns.length, key })}\n`)
    }
    await writeModel(directory)
    call.io.out(`${call.say('cli:demo.written', { directory })}\n`)
    return exitCode.ok
  } finally {
    await close()
  }
}

function customersOf(call: Call): number {
  const typed = call.text('customers')
  const customers = Number(typed ?? usual)
  if (Number.isInteger(customers) && customers >= 1 && customers <= most) return customers
  throw new UsageError('badNumber', { name: '--customers', typed: typed ?? '', most: String(most) }, { command: 'demo' })
}

/** @throws CliError when something is in it: demo files never replace a person's own */
async function makeEmptyFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true })
  if ((await readdir(path)).length > 0) throw dataError('folder_not_empty', { path })
}

async function writeTable(path: string, table: Table, data: DataEngine): Promise<void> {
  const names = table.columns.map((column) => `"${column.name}"`).join(', ')
  const file = await open(path, 'wx')
  try {
    await file.write(`${lineOf(table.columns.map((column) => column.name))}\n`)
    for (let start = 0; ; start += rowsAtOnce) {
      const sql = `select ${names} from data.main."${table.name}" where rowid >= $1 and rowid < $2 order by rowid`
      const { rows } = await data.rows({ sql, params: [start, start + rowsAtOnce] })
      if (rows.length === 0) return
      await file.write(rows.map((row) => `${lineOf(row)}\n`).join(''))
    }
  } finally {
    await file.close()
  }
}

function lineOf(cells: readonly Cell[]): string {
  return cells.map((cell) => cellText(cell === null ? '' : String(cell))).join(',')
}

function cellText(text: string): string {
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

async function writeModel(directory: string): Promise<void> {
  const model = demoModel()
  const tables = model.tables.map((table) => ({ ...table, file: fileSpecSchema.parse({ path: fileOf(table) }) }))
  await writeFile(modelPath(directory), `${JSON.stringify({ ...model, tables }, null, 2)}\n`, { flag: 'wx' })
}

function fileOf(table: Table): string {
  return `${table.name}.csv`
}
