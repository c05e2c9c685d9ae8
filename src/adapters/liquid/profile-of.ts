import type { Cell } from '../../engine/query/row-set.ts'

export interface Profile {
  [name: string]: Cell | Profile
}

/** What a template calls `profile`: a row's cells, with `city.name` as a field of a field. Nothing is inherited. */
export function profileOf(row: Readonly<Record<string, Cell>>): Profile {
  const profile: Profile = Object.create(null)
  for (const [path, cell] of Object.entries(row)) {
    const names = path.split('.')
    const last = names.pop() ?? path
    let at = profile
    for (const name of names) at = branch(at, name)
    at[last] = cell
  }
  return profile
}

function branch(at: Profile, name: string): Profile {
  const found = at[name]
  if (typeof found === 'object' && found !== null) return found
  const made: Profile = Object.create(null)
  at[name] = made
  return made
}
