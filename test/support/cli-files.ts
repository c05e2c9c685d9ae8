import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const head = { format: 'cadenza/campaign', formatVersion: 1, name: 'Small', dimension: 'people' }
const rule = { kind: 'condition', field: { column: 'city' }, operator: 'not_empty' }
export const build = { id: 'a', type: 'build-audience', name: 'All', settings: { rule } }
export const end = { id: 'z', type: 'end' }
/** A campaign without a fault: everybody with a city. */
export const sound = { ...head, steps: [build, end], transitions: [{ from: 'a', to: 'z' }] }

/** The path of a new campaign file. */
export function fileWith(content: unknown): string {
  const path = join(mkdtempSync(join(tmpdir(), 'cadenza-cli-')), 'campaign.json')
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

/** A new folder with these files. */
export function dataWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'cadenza-data-'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return folder
}

export const people = { 'people.csv': 'person_id,city\n1,Paris\n2,Lyon\n3,\n' }
