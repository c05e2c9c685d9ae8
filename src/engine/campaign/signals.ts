import type { Catalogue } from '../activity/define.ts'
import { nameOf, stepLabel } from './connection.ts'
import { inboundOf, stepOf } from './graph/edges.ts'
import { topologicalOrder } from './graph/topological-order.ts'
import type { Problem } from './problem.ts'
import type { Campaign } from './schema.ts'

/** W8: an entry that only says when (a Wait, a Fork) leads on without rows, and so does what passes this on. */
export function signalProblems(campaign: Campaign, catalogue: Catalogue): readonly Problem[] {
  const signals = signalsOf(campaign, catalogue)
  return campaign.steps.flatMap((step): readonly Problem[] => {
    const activity = catalogue.get(step.type)
    if (!activity || activity.takesSignals) return []
    const from = inboundOf(campaign, step.id).find((inbound) => signals.has(inbound.from))?.from
    if (from === undefined) return []
    return [
      { code: 'step_without_rows', severity: 'error', step: step.id, params: { name: nameOf(step), from: stepLabel(campaign, from) } },
    ]
  })
}

/** Steps that nobody comes out of. */
function signalsOf(campaign: Campaign, catalogue: Catalogue): ReadonlySet<string> {
  const signals = new Set<string>()
  for (const id of topologicalOrder(campaign)) {
    const activity = catalogue.get(stepOf(campaign, id)?.type ?? '')
    const passes = activity?.takesSignals && !activity.ignoresRows
    if (passes && inboundOf(campaign, id).every(({ from }) => signals.has(from))) signals.add(id)
  }
  return signals
}
