import type { Catalogue } from '../activity/define.ts'
import type { Problem } from './problem.ts'
import type { Campaign } from './schema.ts'

/** W6. */
export interface Limits {
  readonly steps: number
  readonly stepsWarning: number
  readonly channels: number
}

export const defaultLimits: Limits = { steps: 500, stepsWarning: 100, channels: 10 }

export function limitProblems(campaign: Campaign, catalogue: Catalogue, limits: Limits): readonly Problem[] {
  const problems: Problem[] = []
  const count = campaign.steps.length
  if (count > limits.steps) problems.push({ code: 'steps_too_many', severity: 'error', params: { count, limit: limits.steps } })
  else if (count > limits.stepsWarning)
    problems.push({ code: 'steps_many', severity: 'warning', params: { count, limit: limits.stepsWarning } })
  const channels = campaign.steps.filter((step) => catalogue.get(step.type)?.category === 'channel').length
  if (channels > limits.channels) {
    problems.push({ code: 'channels_many', severity: 'warning', params: { count: channels, limit: limits.channels } })
  }
  return problems
}
