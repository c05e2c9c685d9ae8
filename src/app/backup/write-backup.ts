import { dumpTable, messageTables, recordTables } from '../../adapters/dexie/dump.ts'
import type { Steps } from '../rpc/service.ts'
import { toJsonLines } from './json-lines.ts'
import { dumpRows, populationsOf } from './populations.ts'
import { section, type Workspace } from './workspace.ts'
import { type SectionSource, writeContainer } from './write-container.ts'

/** The whole workspace as one file (D6). Nothing may change meanwhile: runs are let go before. */
export async function writeBackup(workspace: Workspace, progress: (at: Steps) => void, signal: AbortSignal): Promise<Blob> {
  const sections = await sectionsOf(workspace)
  async function* counted(): AsyncGenerator<SectionSource> {
    for (const [done, source] of sections.entries()) {
      signal.throwIfAborted()
      progress({ done, total: sections.length })
      yield source
    }
  }
  const parts: Blob[] = []
  // The browser moves large blobs to the disk; arrays would stay in memory.
  for await (const part of writeContainer(counted(), workspace.clock.now())) parts.push(new Blob([part]))
  progress({ done: sections.length, total: sections.length })
  return new Blob(parts, { type: 'application/octet-stream' })
}

async function sectionsOf(workspace: Workspace): Promise<readonly SectionSource[]> {
  const { db, tables, audiences, data } = workspace
  const saved = await audiences.list()
  return [
    ...[...recordTables, ...messageTables].map((name) => ({ name: section.records(name), data: toJsonLines(dumpTable(db, name)) })),
    ...(await tables.list()).map(({ name }) => ({ name: section.table(name), data: tables.exportTable(name) })),
    { name: section.audiences, data: toJsonLines(saved) },
    ...saved.map((audience) => ({ name: section.audience(audience.name), data: dumpRows(data, audience) })),
    ...(await populations(workspace)),
  ]
}

async function populations({ store, journal, data }: Workspace): Promise<readonly SectionSource[]> {
  const sources: SectionSource[] = []
  for (const { id } of await store.runs()) {
    for (const population of populationsOf(await journal.read(id))) {
      sources.push({ name: section.population(id, population.table), data: dumpRows(data, population) })
    }
  }
  return sources
}
