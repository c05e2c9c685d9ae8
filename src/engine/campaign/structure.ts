import type { Catalogue } from '../activity/define.ts'
import { endProblem, inletTakesMany, nameOf, outletTakesMany, stepLabel } from './connection.ts'
import { cyclesOf } from './graph/cycles.ts'
import { inboundOf } from './graph/edges.ts'
import type { Problem } from './problem.ts'
import { type Campaign, type Transition, transitionId } from './schema.ts'

/** What is wrong with the steps and transitions themselves, whatever the data: W1, W2, W4, W8. */
export function structureProblems(campaign: Campaign, catalogue: Catalogue): readonly Problem[] {
  return [
    ...(campaign.steps.length === 0 ? [{ code: 'campaign_empty', severity: 'error' } as const] : []),
    ...stepProblems(campaign, catalogue),
    ...transitionProblems(campaign, catalogue),
    ...cyclesOf(campaign).map((cycle): Problem => {
      const steps = [...cycle, ...cycle.slice(0, 1)].map((id) => stepLabel(campaign, id)).join(' → ')
      return { code: 'campaign_cycle', severity: 'error', ...(cycle[0] ? { step: cycle[0] } : {}), params: { steps } }
    }),
    ...startProblems(campaign, catalogue),
  ]
}

function stepProblems(campaign: Campaign, catalogue: Catalogue): readonly Problem[] {
  const seen = new Set<string>()
  return campaign.steps.flatMap((step, index): readonly Problem[] => {
    const at = { severity: 'error', step: step.id } as const
    const problems: Problem[] = []
    if (seen.has(step.id)) problems.push({ code: 'step_id_twice', ...at, params: { id: step.id, path: `steps.${index}.id` } })
    seen.add(step.id)
    const activity = catalogue.get(step.type)
    if (!activity) {
      problems.push({ code: 'activity_unknown', ...at, params: { type: step.type, name: nameOf(step), path: `steps.${index}.type` } })
    } else if (step.version > activity.version) {
      const params = { type: step.type, found: step.version, known: activity.version, path: `steps.${index}.version` }
      problems.push({ code: 'activity_newer', ...at, params })
    }
    return problems
  })
}

function transitionProblems(campaign: Campaign, catalogue: Catalogue): readonly Problem[] {
  const seen = new Set<string>()
  const fed = new Set<string>()
  const used = new Set<string>()
  return campaign.transitions.flatMap((transition): readonly Problem[] => {
    const id = transitionId(transition)
    if (seen.has(id)) return [{ code: 'transition_twice', severity: 'error', transition: id, params: { transition: id } }]
    seen.add(id)
    const end = endProblem(campaign, catalogue, transition)
    return end ? [end] : crowded(campaign, catalogue, transition, fed, used)
  })
}

/** The first transition into an inlet or out of an outlet is fine; those after it are the surplus. */
function crowded(
  campaign: Campaign,
  catalogue: Catalogue,
  transition: Transition,
  fed: Set<string>,
  used: Set<string>,
): readonly Problem[] {
  const { from, outlet, to, inlet } = transition
  const at = { severity: 'error', transition: transitionId(transition) } as const
  const problems: Problem[] = []
  if (fed.has(`${to}.${inlet}`) && !inletTakesMany(campaign, catalogue, to, inlet)) {
    problems.push({ code: 'inlet_crowded', step: to, ...at, params: { name: stepLabel(campaign, to) } })
  }
  if (used.has(`${from}.${outlet}`) && !outletTakesMany(campaign, catalogue, from, outlet)) {
    problems.push({ code: 'outlet_crowded', step: from, ...at, params: { name: stepLabel(campaign, from), outlet } })
  }
  fed.add(`${to}.${inlet}`)
  used.add(`${from}.${outlet}`)
  return problems
}

/** W8: a step that is not an entry has something in front of it. */
function startProblems(campaign: Campaign, catalogue: Catalogue): readonly Problem[] {
  return campaign.steps.flatMap((step): readonly Problem[] => {
    const activity = catalogue.get(step.type)
    if (!activity || activity.entry || inboundOf(campaign, step.id).length > 0) return []
    return [{ code: 'step_without_inbound', severity: 'error', step: step.id, params: { name: nameOf(step) } }]
  })
}
