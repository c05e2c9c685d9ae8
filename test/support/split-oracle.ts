import { createHash } from 'node:crypto'
import type { Order, Settings, Subset } from '../../src/activities/split/settings.ts'
import type { Field } from '../../src/engine/query/rule.ts'
import type { People, Row } from './people.ts'
import { isMeant, meaning } from './rule-oracle.ts'
import type { Plain } from './test-database.ts'

// Split in plain JavaScript.

interface Given {
  readonly rows: readonly Row[]
  readonly data: People
  readonly now: number
  readonly seed: string
  readonly step: string
}

export interface Parts {
  readonly subsets: readonly (readonly Row[])[]
  readonly rest: readonly Row[]
}

export function splitUp(settings: Settings, given: Given): Parts {
  const subsets: Row[][] = []
  for (const [index, subset] of settings.subsets.entries()) {
    const left = settings.overlap ? given.rows : given.rows.filter((row) => !subsets.flat().includes(row))
    subsets.push(take(settings, index, subset, left, given))
  }
  return { subsets, rest: given.rows.filter((row) => !subsets.flat().includes(row)) }
}

function personOf(row: Row, { data }: Given): Row {
  return (
    data.people.find((one) => one.id === row.id) ?? {
      email: null,
      points: null,
      balance: null,
      born: null,
      seen: null,
      active: null,
      group_id: null,
    }
  )
}

function fieldValue(field: Field, row: Row, given: Given): Plain {
  return (field.gathered === true || field.column === 'id' ? row[field.column] : personOf(row, given)[field.column]) ?? null
}

function take(settings: Settings, index: number, subset: Subset, left: readonly Row[], given: Given): Row[] {
  const about = meaning(given.data, given.now)
  const { filter, perValue } = subset
  const matches = left.filter((row) => !filter || isMeant(filter, { ...personOf(row, given), id: row.id ?? null }, about))
  const ordered = [...matches].sort(inOrder(subset.order, given))
  const seen = new Map<Plain, number>()
  const capped = ordered.filter((row) => {
    if (!perValue) return true
    const value = fieldValue(perValue.field, row, given)
    seen.set(value, (seen.get(value) ?? 0) + 1)
    return (seen.get(value) ?? 0) <= perValue.n
  })
  return capped.slice(0, most(settings, index, subset, matches.length, given.rows.length))
}

function inOrder(order: Order, given: Given) {
  const hash = (row: Row) => createHash('md5').update(`${row.id}:${given.seed}:${given.step}`).digest('hex')
  return (a: Row, b: Row): number => {
    if (order.by === 'random') return hash(a) < hash(b) ? -1 : 1
    const direction = order.direction === 'asc' ? 1 : -1
    return emptyLast(fieldValue(order.field, a, given), fieldValue(order.field, b, given), direction) || Number(a.id) - Number(b.id)
  }
}

function emptyLast(a: Plain, b: Plain, direction: number): number {
  if (a === b) return 0
  if (a === null || b === null) return a === null ? 1 : -1
  return a < b ? -direction : direction
}

function most(settings: Settings, index: number, subset: Subset, matches: number, arrived: number): number {
  const { limit } = subset
  if (limit.kind === 'none') return Number.POSITIVE_INFINITY
  if (limit.kind === 'number') return limit.n
  if (limit.of === 'matches') return round(matches, limit.percent)
  if (settings.overlap) return round(arrived, limit.percent)
  let before = 0
  for (let at = index - 1; at >= 0; at -= 1) {
    const earlier = settings.subsets[at]?.limit
    if (earlier?.kind !== 'percentage' || earlier.of !== 'arrival') break
    before += earlier.percent
  }
  return Math.min(round(arrived, before + limit.percent), arrived) - Math.min(round(arrived, before), arrived)
}

function round(rows: number, percent: number): number {
  return Math.floor((rows * percent) / 100 + 0.5)
}
