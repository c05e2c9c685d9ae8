import { catalogue } from '../activities/index.ts'
import { liquidRender } from '../adapters/liquid/liquid-render.ts'
import { checkCampaign } from '../engine/campaign/check.ts'
import type { Problem } from '../engine/campaign/problem.ts'
import { readCampaign } from '../engine/campaign/read-file.ts'
import type { Campaign } from '../engine/campaign/schema.ts'
import type { DataModel } from '../engine/query/model.ts'
import { readText } from './read-text.ts'

export interface Opened {
  readonly campaign?: Campaign
  readonly problems: readonly Problem[]
}

/** A campaign file, and everything that can be said of it before it runs. @throws CliError when it cannot be read */
export async function openCampaign(path: string, model: DataModel | undefined): Promise<Opened> {
  const { campaign, problems } = readCampaign(await readText(path), catalogue)
  if (!campaign) return { problems }
  const told = new Set(problems.map(identity))
  const more = checkCampaign(campaign, model, catalogue, { checkTemplate: liquidRender().check }).filter(
    (problem) => !told.has(identity(problem)),
  )
  return { campaign, problems: [...problems, ...more] }
}

export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === 'error')
}

function identity({ code, step, transition, field, params }: Problem): string {
  return JSON.stringify([code, step, transition, field, params])
}
