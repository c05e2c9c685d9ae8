import type { Campaign, Step } from '../../engine/campaign/schema.ts'

export interface Point {
  readonly x: number
  readonly y: number
}

export const grid = 16
/** Free space between two steps side by side. */
export const gapX = 96
export const gapY = 32
export const stepWidth = 224

/** Height of a step by its number of outlets: several outlets have a line each. */
export function stepHeight(outlets: number): number {
  return 72 + (outlets > 1 ? outlets * 24 + 8 : 0)
}

export const origin: Point = { x: 0, y: 0 }

export function positionOf(step: Step): Point {
  return step.position ?? origin
}

export function onGrid({ x, y }: Point): Point {
  return { x: Math.round(x / grid) * grid, y: Math.round(y / grid) * grid }
}

/** The nearest place at or under a point where a step hides no other. */
export function freePlace(campaign: Campaign, wanted: Point): Point {
  const place = onGrid(wanted)
  const taken = campaign.steps.map(positionOf)
  const hides = (y: number) => taken.some((at) => Math.abs(at.x - place.x) < stepWidth && Math.abs(at.y - y) < stepHeight(1) + grid)
  let y = place.y
  while (hides(y)) y += grid
  return { x: place.x, y }
}

export function moveSteps(campaign: Campaign, positions: ReadonlyMap<string, Point>): Campaign {
  const steps = campaign.steps.map((step) => {
    const to = positions.get(step.id)
    if (!to || (step.position?.x === to.x && step.position.y === to.y)) return step
    return { ...step, position: { x: to.x, y: to.y } }
  })
  return steps.every((step, index) => step === campaign.steps[index]) ? campaign : { ...campaign, steps }
}

export function nudgeSteps(campaign: Campaign, ids: ReadonlySet<string>, by: Point): Campaign {
  const moved = campaign.steps.filter((step) => ids.has(step.id))
  return moveSteps(campaign, new Map(moved.map((step) => [step.id, { x: positionOf(step).x + by.x, y: positionOf(step).y + by.y }])))
}
