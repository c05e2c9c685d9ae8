import type { Settings } from '../../src/activities/combine/settings.ts'
import type { People, Row } from './people.ts'
import type { RandomPopulation } from './random-populations.ts'
import type { Plain } from './test-database.ts'

// Combine in plain JavaScript, over sets in order: the first is the highest.

export interface Combined {
  readonly next: readonly Row[]
  readonly complement: readonly Row[]
}

type Same = (a: Row, b: Row) => boolean

function values(row: Row, settings: Settings, data: People): readonly Plain[] {
  const person = data.people.find((one) => one.id === row.id)
  return settings.columns.map(({ column, gathered }) => {
    const value = (gathered === true || column === 'id' ? row[column] : person?.[column]) ?? null
    return typeof value === 'string' ? value.toLowerCase() : value
  })
}

export function combine(settings: Settings, sets: readonly RandomPopulation[], data: People): Combined {
  const sameKey: Same = (a, b) => a.id === b.id
  const sameValues: Same = (a, b) => {
    const [left, right] = [values(a, settings, data), values(b, settings, data)]
    return left.every((value, index) => value !== null && value === right[index])
  }
  const same = settings.reconcile === 'key' ? sameKey : sameValues
  const [first, ...others] = sets.map((set) => [...set.rows].sort((a, b) => Number(a.id) - Number(b.id)))
  const rows = first ?? []
  const names = (all: boolean) => namesOf(settings, all ? sets : sets.slice(0, 1), sets)
  const shaped = (some: readonly Row[], all: boolean) =>
    some.map((row) => Object.fromEntries(['id', ...names(all)].map((name) => [name, row[name] ?? null])))
  if (settings.operation === 'exclusion') {
    const isFound = (row: Row) => others.some((set) => set.some((other) => same(row, other)))
    return {
      next: shaped(
        rows.filter((row) => !isFound(row)),
        false,
      ),
      complement: shaped(rows.filter(isFound), false),
    }
  }
  const all = [...rows, ...others.flat()]
  if (settings.operation === 'union') return { next: shaped(once(all, same, sameKey).slice(0, settings.limit), true), complement: [] }
  const common = rows.filter((row) => others.every((set) => set.some((other) => same(row, other))))
  const outside = all.filter((row) => !common.includes(row) && !common.some((one) => sameKey(one, row) || same(one, row)))
  const highest = outside.filter((row) => all.find((other) => sameKey(other, row)) === row)
  return { next: shaped(common, false), complement: shaped(once(highest, same, sameKey), true) }
}

/** Each key once, then each combination of values once; the first row stays. */
function once(rows: readonly Row[], same: Same, sameKey: Same): readonly Row[] {
  const keys = rows.filter((row, index) => rows.findIndex((other) => sameKey(other, row)) === index)
  return keys.filter((row, index) => !keys.slice(0, index).some((other) => same(other, row)))
}

function namesOf(settings: Settings, from: readonly RandomPopulation[], sets: readonly RandomPopulation[]): readonly string[] {
  const names = [...new Set(from.flatMap((set) => set.columns.map((column) => column.name)))].filter((name) => name !== 'id')
  return settings.commonColumns ? names.filter((name) => sets.every((set) => set.columns.some((column) => column.name === name))) : names
}
