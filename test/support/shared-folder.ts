import { existsSync, mkdtempSync, readdirSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const shared = resolve(import.meta.dirname, '../../../shared/data')

/** Whether a set of real data is at hand; says so when it is not, because the tests over it are then left out. */
export function hasSharedFolder(set: string): boolean {
  const there = existsSync(join(shared, set))
  if (!there) console.log(`skipped: ${join('../shared/data', set)} is absent`)
  return there
}

/** A folder of its own with the set's tables, for a model beside them. */
export function sharedFolder(set: string): string {
  const folder = mkdtempSync(join(tmpdir(), `cadenza-${set}-`))
  for (const name of readdirSync(join(shared, set))) symlinkSync(join(shared, set, name), join(folder, name))
  return folder
}
