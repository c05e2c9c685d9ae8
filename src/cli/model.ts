import { replaceFile } from '../adapters/files/write-once.ts'
import { sameJson } from '../engine/campaign/same-json.ts'
import type { LinkCheck } from '../engine/model/link-check.ts'
import type { Tables } from '../engine/ports/tables.ts'
import type { DataModel, Link } from '../engine/query/model.ts'
import { dataError, systemReason } from './cli-error.ts'
import type { Call } from './command.ts'
import { compose } from './compose.ts'
import { type ExitCode, exitCode } from './exit-code.ts'
import { loadTables } from './load-tables.ts'
import { modelPath, readModel } from './model-file.ts'
import { type Proposal, proposeModel } from './propose-model.ts'
import { fileNameOf } from './table-files.ts'

export async function model(call: Call): Promise<ExitCode> {
  const [directory = ''] = call.args
  const known = call.flag('force') ? undefined : await readModel(directory)
  const composed = await compose({})
  try {
    const proposal = await proposeModel(directory, composed.tables, call, known)
    const there = proposal.model.tables.filter((table) => proposal.rows.has(table.name))
    await loadTables(directory, { ...proposal.model, tables: there }, composed, call)
    tellTables(proposal, call)
    const links = await soundLinks(proposal, composed.tables, call)
    if (known) tellAdditions(proposal, links, call)
    await write(modelPath(directory), { ...proposal.model, links }, known, call)
    tellKeyless({ ...proposal.model, tables: there }, modelPath(directory), call)
    return exitCode.ok
  } finally {
    await composed.close()
  }
}

async function write(path: string, written: DataModel, known: DataModel | undefined, { io, say }: Call): Promise<void> {
  if (known && sameJson(written, known)) return io.out(`${say('cli:model.unchanged', { path })}\n`)
  await replaceFile(path, `${JSON.stringify(written, null, 2)}\n`).catch((cause: unknown) => {
    throw dataError('file_unwritable', { path, detail: systemReason(cause) })
  })
  io.out(`${say(known ? 'cli:model.extended' : 'cli:model.written', { path })}\n`)
}

/**
 * The links that were there already, and of the proposed ones those that hold for the data: they lead to one row at most, and
 * to some row at least once.
 */
async function soundLinks({ model, additions, rows }: Proposal, tables: Tables, { io, say }: Call): Promise<Link[]> {
  const kept: Link[] = []
  for (const link of model.links) {
    const there = rows.has(link.from) && rows.has(link.to)
    const check = there ? await tables.check(link) : undefined
    const verdict = verdictOf(check, additions.links.includes(link))
    if (verdict !== 'linkNotUnique' && verdict !== 'linkUseless') kept.push(link)
    if (check) io.out(`${say(`cli:model.${verdict}`, linkParams(link, check))}\n`)
  }
  return kept
}

function verdictOf(check: LinkCheck | undefined, isNew: boolean): 'link' | 'linkNotUnique' | 'linkUseless' | 'linkKept' {
  if (!check) return 'link'
  if (!check.unique) return isNew ? 'linkNotUnique' : 'linkKept'
  return isNew && check.rows > 0 && check.broken === check.rows ? 'linkUseless' : 'link'
}

function linkParams(link: Link, { rows, broken }: LinkCheck) {
  return { from: link.from, to: link.to, columns: link.columns.map((pair) => pair.from).join(', '), rows, broken }
}

function tellTables({ model: { tables }, rows }: Proposal, { io, say }: Call): void {
  for (const table of tables) {
    const count = rows.get(table.name)
    const key = table.primaryKey.join(', ') || say('cli:model.noKey')
    if (count === undefined) io.out(`${say('cli:model.fileGone', { name: table.name, file: fileNameOf(table) })}\n`)
    else io.out(`${say('cli:model.table', { name: table.name, rows: count, columns: table.columns.length, key })}\n`)
  }
}

function tellAdditions({ additions }: Proposal, links: readonly Link[], { io, say }: Call): void {
  for (const { name } of additions.tables) io.out(`${say('cli:model.newTable', { name })}\n`)
  for (const { table, column } of additions.columns)
    io.out(`${say('cli:model.newColumn', { table, name: column.name, type: column.type })}\n`)
  for (const link of additions.links) if (links.includes(link)) io.out(`${say('cli:model.newLink', { from: link.from, to: link.to })}\n`)
}

/** Which tables nobody can target yet, and where to say what names their rows. */
function tellKeyless({ tables }: DataModel, path: string, { io, say }: Call): void {
  const names = tables.filter((table) => table.primaryKey.length === 0).map((table) => table.name)
  if (names.length > 0) io.out(`${say('cli:model.keyless', { names: names.join(', '), path })}\n`)
}
