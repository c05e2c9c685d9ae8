import type { CheckContext, Surroundings } from '../../engine/activity/context.ts'
import type { Catalogue, Say } from '../../engine/activity/define.ts'
import { checkCampaign } from '../../engine/campaign/check.ts'
import { contextsOf } from '../../engine/campaign/contexts.ts'
import type { Problem } from '../../engine/campaign/problem.ts'
import type { Campaign } from '../../engine/campaign/schema.ts'
import type { DataModel } from '../../engine/query/model.ts'

/** What can be said of a campaign while it is drawn. */
export interface Checks {
  readonly problems: readonly Problem[]
  readonly byStep: ReadonlyMap<string, readonly Problem[]>
  readonly contexts: ReadonlyMap<string, CheckContext>
  /** One line for each step, by its activity. */
  readonly summaries: ReadonlyMap<string, string>
}

/** @param sayOf sentences in the words of an activity type */
export function checksOf(
  campaign: Campaign,
  model: DataModel,
  catalogue: Catalogue,
  sayOf: (type: string) => Say,
  surroundings: Surroundings = {},
): Checks {
  const contexts = contextsOf(campaign, model, catalogue, surroundings)
  const problems = checkCampaign(campaign, model, catalogue, surroundings)
  const summaries = campaign.steps.flatMap((step): [string, string][] => {
    const [activity, context] = [catalogue.get(step.type), contexts.get(step.id)]
    return activity && context ? [[step.id, activity.summary(step.settings, sayOf(step.type), context)]] : []
  })
  return { problems, byStep: byStep(problems), contexts, summaries: new Map(summaries) }
}

/** The step that a problem is shown on: its own, or the one that its transition leaves. */
export function stepOfProblem(problem: Problem): string | undefined {
  return problem.step ?? problem.transition?.split('.')[0]
}

function byStep(problems: readonly Problem[]): ReadonlyMap<string, readonly Problem[]> {
  const groups = new Map<string, Problem[]>()
  for (const problem of problems) {
    const step = stepOfProblem(problem)
    if (step === undefined) continue
    const group = groups.get(step)
    if (group) group.push(problem)
    else groups.set(step, [problem])
  }
  return groups
}
