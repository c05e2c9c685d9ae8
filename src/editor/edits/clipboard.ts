import { z } from 'zod'
import { type Campaign, stepSchema, transitionSchema } from '../../engine/campaign/schema.ts'
import { newStepId } from '../../engine/campaign/step-id.ts'
import { freshName, namesSets } from './add-step.ts'
import type { Kit } from './kit.ts'
import { onGrid, type Point, positionOf } from './place.ts'
import { renamedFields } from './rename-inbound.ts'

const clipSchema = z.strictObject({
  cadenza: z.literal('steps'),
  steps: z.array(stepSchema).min(1),
  transitions: z.array(transitionSchema),
})

/** Steps with the transitions among them, as they travel through the clipboard, to another tab too. */
export type Clip = z.infer<typeof clipSchema>

export function clipOf(campaign: Campaign, ids: ReadonlySet<string>): Clip | undefined {
  const steps = campaign.steps.filter((step) => ids.has(step.id))
  if (steps.length === 0) return undefined
  return { cadenza: 'steps', steps, transitions: campaign.transitions.filter((each) => ids.has(each.from) && ids.has(each.to)) }
}

/** @returns undefined for any text that is not a copy of steps */
export function readClip(text: string): Clip | undefined {
  try {
    const parsed = clipSchema.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : undefined
  } catch {
    return undefined
  }
}

export interface Pasted {
  readonly campaign: Campaign
  readonly steps: readonly string[]
}

/** Adds copies with new ids (W4), their top left corner at a point; settings that named a copied step name the copy. */
export function paste(campaign: Campaign, { catalogue, taken }: Kit, clip: Clip, at: Point): Pasted {
  const corner = cornerOf(clip)
  const ids = new Map<string, string>()
  let grown = campaign
  for (const step of clip.steps) {
    const id = newStepId(grown, step.type, taken)
    ids.set(step.id, id)
    const position = onGrid({ x: at.x + positionOf(step).x - corner.x, y: at.y + positionOf(step).y - corner.y })
    grown = { ...grown, steps: [...grown.steps, { ...structuredClone(step), id, name: freshName(grown, step.name), position }] }
  }
  const copied = new Set(ids.values())
  const transitions = clip.transitions.flatMap((each) => {
    const [from, to] = [ids.get(each.from), ids.get(each.to)]
    return from !== undefined && to !== undefined ? [{ ...each, from, to }] : []
  })
  const wired: Campaign = { ...grown, transitions: [...grown.transitions, ...transitions] }
  const names = namesOf(clip, ids)
  const steps = wired.steps.map((step) =>
    copied.has(step.id) && namesSets(wired, catalogue, step) ? { ...step, settings: renamedFields(step.settings, names) } : step,
  )
  return { campaign: { ...wired, steps }, steps: [...copied] }
}

/** How far down and right of the originals a duplicate appears. */
const offset = 48

export function duplicate(campaign: Campaign, kit: Kit, ids: ReadonlySet<string>): Pasted {
  const clip = clipOf(campaign, ids)
  if (!clip) return { campaign, steps: [] }
  const corner = cornerOf(clip)
  return paste(campaign, kit, clip, { x: corner.x + offset, y: corner.y + offset })
}

function cornerOf(clip: Clip): Point {
  const points = clip.steps.map(positionOf)
  return { x: Math.min(...points.map((point) => point.x)), y: Math.min(...points.map((point) => point.y)) }
}

function namesOf(clip: Clip, ids: ReadonlyMap<string, string>): Record<string, string> {
  const names: Record<string, string> = {}
  for (const { from, outlet } of clip.transitions) {
    const id = ids.get(from)
    if (id === undefined) continue
    names[from] = id
    names[`${from}.${outlet}`] = `${id}.${outlet}`
  }
  return names
}
