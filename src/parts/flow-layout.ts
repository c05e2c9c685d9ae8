import { inboundOf } from '../engine/campaign/graph/edges.ts'
import { topologicalOrder } from '../engine/campaign/graph/topological-order.ts'
import type { Campaign } from '../engine/campaign/schema.ts'

export interface PlacedStep {
  readonly id: string
  /** Columns and rows from 0; rows may be fractions. */
  readonly column: number
  readonly row: number
}

export interface FlowLayout {
  readonly steps: readonly PlacedStep[]
  readonly columns: number
  readonly rows: number
}

/** Places steps from start to end: each in the column behind its latest predecessor, near the row of its predecessors. */
export function flowLayout(campaign: Campaign): FlowLayout {
  const placed = new Map<string, PlacedStep>()
  const taken = new Map<number, number[]>()
  for (const id of topologicalOrder(campaign)) {
    const before = inboundOf(campaign, id).flatMap(({ from }) => placed.get(from) ?? [])
    const column = before.reduce((latest, step) => Math.max(latest, step.column + 1), 0)
    const rows = taken.get(column) ?? []
    const wish = before.length === 0 ? rows.length : before.reduce((sum, step) => sum + step.row, 0) / before.length
    const row = freeRow(rows, wish)
    taken.set(column, [...rows, row])
    placed.set(id, { id, column, row })
  }
  const steps = [...placed.values()]
  return {
    steps,
    columns: steps.reduce((most, step) => Math.max(most, step.column + 1), 0),
    rows: steps.reduce((most, step) => Math.max(most, step.row + 1), 0),
  }
}

/** The first row from the wish on that keeps a whole row's distance to those that are taken. */
function freeRow(taken: readonly number[], wish: number): number {
  let row = wish
  while (taken.some((each) => Math.abs(each - row) < 1)) row += 1
  return row
}
