import { createHash } from 'node:crypto'
import { openAsBlob } from 'node:fs'
import { fromJsonLines } from '../../src/app/backup/json-lines.ts'
import { openContainer } from '../../src/app/backup/open-container.ts'

export interface BackupFile {
  /** Hash of the contents by section: every table, population and kind of record. */
  readonly hashes: Readonly<Record<string, string>>
  /** The records of a section, as `records/campaigns`. */
  records(section: string): Promise<readonly unknown[]>
}

export async function readBackupFile(path: string): Promise<BackupFile> {
  const container = await openContainer(await openAsBlob(path), () => undefined)
  const hashes: Record<string, string> = {}
  for (const name of container.names) {
    const hash = createHash('sha256')
    if (isRecords(name)) for await (const record of fromJsonLines(container.read(name))) hash.update(canonical(record))
    else for await (const bytes of container.read(name)) hash.update(bytes)
    hashes[name] = hash.digest('hex')
  }
  return {
    hashes,
    async records(section) {
      const records: unknown[] = []
      for await (const record of fromJsonLines(container.read(section))) records.push(record)
      return records
    },
  }
}

function isRecords(name: string): boolean {
  return name === 'audiences' || name.startsWith('records/')
}

/** A record says the same in whatever order its fields stand. */
function canonical(record: unknown): string {
  return JSON.stringify(record, (_, value: unknown) =>
    isObject(value) ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))) : value,
  )
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
