import type { Campaign } from '../../engine/campaign/schema.ts'
import { positionOf } from './place.ts'

export type Direction = 'left' | 'right' | 'up' | 'down'

/** The step that lies nearest in a direction, for walking over the canvas by keyboard. */
export function nearestStep(campaign: Campaign, from: string, direction: Direction): string | undefined {
  const start = campaign.steps.find((step) => step.id === from)
  if (!start) return undefined
  const { x, y } = positionOf(start)
  const ranked = campaign.steps
    .filter((step) => step.id !== from)
    .map((step) => {
      const [dx, dy] = [positionOf(step).x - x, positionOf(step).y - y]
      const [along, across] = { right: [dx, dy], left: [-dx, dy], down: [dy, dx], up: [-dy, dx] }[direction]
      return { id: step.id, along: along ?? 0, across: Math.abs(across ?? 0) }
    })
    .filter(({ along }) => along > 0)
    .toSorted((a, b) => a.along + 2 * a.across - (b.along + 2 * b.across))
  return ranked[0]?.id
}
