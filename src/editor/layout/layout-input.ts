import type { Catalogue } from '../../engine/activity/define.ts'
import { outboundOf } from '../../engine/campaign/graph/edges.ts'
import type { Campaign } from '../../engine/campaign/schema.ts'
import { stepHeight, stepWidth } from '../edits/place.ts'
import { outletsOf } from '../edits/ports.ts'
import type { LayoutInput } from './layout.ts'

/** A campaign as the layout sees it: sizes, and transitions from the first outlet of each step to its last. */
export function layoutInput(campaign: Campaign, catalogue: Catalogue): LayoutInput {
  const outlets = new Map(campaign.steps.map((step) => [step.id, outletsOf(campaign, catalogue, step)]))
  return {
    steps: campaign.steps.map(({ id }) => ({ id, width: stepWidth, height: stepHeight(outlets.get(id)?.length ?? 1) })),
    transitions: campaign.steps.flatMap(({ id }) => (outlets.get(id) ?? []).flatMap(({ name }) => outboundOf(campaign, id, name))),
  }
}
