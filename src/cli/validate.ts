import type { DataModel } from '../engine/query/model.ts'
import type { Call } from './command.ts'
import { compose } from './compose.ts'
import { type ExitCode, exitCode } from './exit-code.ts'
import { readModel } from './model-file.ts'
import { hasErrors, openCampaign } from './open-campaign.ts'
import { printProblems, problemsJson } from './print-problems.ts'
import { proposeInMemory } from './propose-model.ts'

export async function validate(call: Call): Promise<ExitCode> {
  const { io, say } = call
  const [path = ''] = call.args
  const data = call.text('data')
  const model = data === undefined ? undefined : await modelOf(data, call)
  const { campaign, problems } = await openCampaign(path, model)
  const valid = campaign !== undefined && !hasErrors(problems)
  if (call.flag('json')) {
    io.out(problemsJson(problems, say, { valid }))
    return valid ? exitCode.ok : exitCode.campaign
  }
  printProblems(problems, { io, say, campaign })
  const errors = problems.filter((problem) => problem.severity === 'error').length
  const warnings = problems.length - errors
  if (valid) {
    const steps = campaign.steps.length
    io.out(`${say('cli:validate.valid', { path, steps, transitions: campaign.transitions.length })}\n`)
  } else io.err(`${say('cli:validate.invalid', { path, count: errors })}\n`)
  if (warnings > 0) io.err(`${say('cli:validate.warnings', { count: warnings })}\n`)
  if (data === undefined) io.err(`${say('cli:validate.withoutData')}\n`)
  return valid ? exitCode.ok : exitCode.campaign
}

/** The model with which the campaign would run. */
async function modelOf(data: string, call: Call): Promise<DataModel> {
  const written = await readModel(data)
  if (written) return written
  const composed = await compose({})
  try {
    return await proposeInMemory(data, composed.tables, call)
  } finally {
    await composed.close()
  }
}
