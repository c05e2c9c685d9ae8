import type { Catalogue } from '../activity/define.ts'
import { nameOf } from './connection.ts'
import { inboundOf, stepOf } from './graph/edges.ts'
import { topologicalOrder } from './graph/topological-order.ts'
import type { Problem } from './problem.ts'
import type { Campaign, Step } from './schema.ts'

/** R12: what follows from steps that are disabled or skipped. */
export function modeProblems(campaign: Campaign, catalogue: Catalogue): readonly Problem[] {
  const dead = stepsThatNeverRun(campaign)
  return campaign.steps.flatMap((step): readonly Problem[] => {
    if (step.mode === 'disabled') {
      const behind = [...dead].filter(([id, cause]) => cause === step.id && id !== step.id).map(([id]) => id)
      return [{ code: 'step_disabled', severity: 'warning', step: step.id, params: { name: nameOf(step), count: behind.length } }]
    }
    if (step.mode === 'skip' && skippedForNothing(campaign, catalogue, step)) {
      return [{ code: 'step_skip_refused', severity: 'error', step: step.id, params: { name: nameOf(step) } }]
    }
    return halfFed(campaign, step, dead)
  })
}

/** A step in front of which some, not all, of what it waits for never comes. */
function halfFed(campaign: Campaign, step: Step, dead: ReadonlyMap<string, string>): readonly Problem[] {
  if (dead.has(step.id)) return []
  const cut = inboundOf(campaign, step.id).find((each) => dead.has(each.from))
  const cause = cut && stepOf(campaign, dead.get(cut.from) ?? '')
  if (!cause) return []
  return [{ code: 'step_half_fed', severity: 'warning', step: step.id, params: { name: nameOf(step), cause: nameOf(cause) } }]
}

/** By step id, the disabled step that keeps it from running: those all of whose inbound paths are cut. */
function stepsThatNeverRun(campaign: Campaign): ReadonlyMap<string, string> {
  const dead = new Map<string, string>()
  for (const id of topologicalOrder(campaign)) {
    if (stepOf(campaign, id)?.mode === 'disabled') {
      dead.set(id, id)
      continue
    }
    const causes = inboundOf(campaign, id).map((each) => dead.get(each.from))
    const [first] = causes
    if (first !== undefined && causes.every((cause) => cause !== undefined)) dead.set(id, first)
  }
  return dead
}

function skippedForNothing(campaign: Campaign, catalogue: Catalogue, step: Step): boolean {
  const activity = catalogue.get(step.type)
  if (!activity) return false
  const inlet = activity.inlets(step.settings)[0]?.name
  return inlet === undefined || activity.ignoresRows || inboundOf(campaign, step.id, inlet).length === 0
}
