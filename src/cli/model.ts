import { access } from 'node:fs/promises'
import { replaceFile } from '../adapters/files/write-once.ts'
import type { LinkCheck, Tables } from '../engine/ports/tables.ts'
import type { DataModel, Link } from '../engine/query/model.ts'
import { dataError, systemReason } from './cli-error.ts'
import type { Call } from './command.ts'
import { compose } from './compose.ts'
import { type ExitCode, exitCode } from './exit-code.ts'
import { loadTables } from './load-tables.ts'
import { modelPath } from './model-file.ts'
import { type Proposal, proposeModel } from './propose-model.ts'

export async function model(call: Call): Promise<ExitCode> {
  const [directory = ''] = call.args
  const path = modelPath(directory)
  if (!call.flag('force') && (await exists(path))) throw dataError('model_exists', { path })
  const composed = await compose({})
  try {
    const proposal = await proposeModel(directory, composed.tables, call)
    await loadTables(directory, proposal.model, composed, call)
    const links = await soundLinks(proposal.model, composed.tables, call)
    const written: DataModel = { ...proposal.model, links }
    await replaceFile(path, `${JSON.stringify(written, null, 2)}\n`).catch((cause: unknown) => {
      throw dataError('file_unwritable', { path, detail: systemReason(cause) })
    })
    tellTables({ ...proposal, model: written }, call)
    call.io.out(`${call.say('cli:model.written', { path })}\n`)
    return exitCode.ok
  } finally {
    await composed.close()
  }
}

/** The links that hold for the data: they lead to one row at most, and to some row at least once. */
async function soundLinks(proposed: DataModel, tables: Tables, call: Call): Promise<Link[]> {
  const kept: Link[] = []
  for (const link of proposed.links) {
    const check = await tables.check(link)
    const verdict = !check.unique ? 'linkNotUnique' : check.rows > 0 && check.broken === check.rows ? 'linkUseless' : 'link'
    if (verdict === 'link') kept.push(link)
    call.io.out(`${call.say(`cli:model.${verdict}`, linkParams(link, check))}\n`)
  }
  return kept
}

function linkParams(link: Link, { rows, broken }: LinkCheck) {
  return { from: link.from, to: link.to, columns: link.columns.map((pair) => pair.from).join(', '), rows, broken }
}

function tellTables({ model: { tables }, rows }: Proposal, { io, say }: Call): void {
  for (const table of tables) {
    const key = table.primaryKey.join(', ') || say('cli:model.noKey')
    io.out(`${say('cli:model.table', { name: table.name, rows: rows.get(table.name) ?? 0, columns: table.columns.length, key })}\n`)
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
