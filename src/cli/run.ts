import { catalogue } from '../activities/index.ts'
import { driveLocally } from '../adapters/local/drive-locally.ts'
import { checkCampaign } from '../engine/campaign/check.ts'
import type { Problem } from '../engine/campaign/problem.ts'
import type { Campaign } from '../engine/campaign/schema.ts'
import type { Verb } from '../engine/run/events.ts'
import type { RunState } from '../engine/run/state.ts'
import { CliError } from './cli-error.ts'
import type { Call } from './command.ts'
import { type Composed, compose } from './compose.ts'
import { type ExitCode, exitCode } from './exit-code.ts'
import { findOrCreateRun } from './find-run.ts'
import { loadTables } from './load-tables.ts'
import { readModel } from './model-file.ts'
import { hasErrors, openCampaign } from './open-campaign.ts'
import { printProblems, problemsJson } from './print-problems.ts'
import { progressTeller } from './progress.ts'
import { proposeInMemory } from './propose-model.ts'
import { failuresOf, reportJson, reportText } from './report.ts'

export async function run(call: Call): Promise<ExitCode> {
  const [path = ''] = call.args
  const data = call.text('data') ?? ''
  const opened = await openCampaign(path, undefined)
  if (!opened.campaign || hasErrors(opened.problems)) return refuse(opened.campaign, opened.problems, call)
  const campaign = { ...opened.campaign, seed: call.text('seed') ?? opened.campaign.seed }
  const composed = await compose({ workspace: call.text('workspace'), outbox: call.text('outbox'), skipWaits: call.flag('skip-waits') })
  try {
    const model = (await readModel(data)) ?? (await proposeInMemory(data, composed.tables, call))
    const problems = checkCampaign(campaign, model, catalogue, { checkTemplate: composed.world.render.check })
    if (hasErrors(problems)) return refuse(campaign, problems, call)
    if (!call.flag('json')) printProblems(problems, { io: call.io, say: call.say, campaign })
    await composed.world.store.putModel(model)
    await loadTables(data, model, composed, call)
    const state = await runToItsEnd(campaign, composed, call)
    return tell(campaign, state, call)
  } finally {
    await composed.close()
  }
}

function refuse(campaign: Campaign | undefined, problems: readonly Problem[], call: Call): ExitCode {
  if (call.flag('json')) call.io.out(problemsJson(problems, call.say, { valid: false }))
  printProblems(problems, { io: call.io, say: call.say, campaign })
  return exitCode.campaign
}

async function runToItsEnd(campaign: Campaign, { world }: Composed, call: Call): Promise<RunState> {
  const { run, again, awaits } = await findOrCreateRun(world, campaign)
  if (again) call.io.err(`${call.say('cli:run.again', { run })}\n`)
  const post = (verb: Verb) => world.inbox.post(run, { id: world.dice.id(), verb, by: 'cli' })
  const stop = () => {
    call.io.err(`${call.say('cli:run.stopping')}\n`)
    post('stop')
  }
  if (call.io.interrupt.aborted) await post('stop')
  call.io.interrupt.addEventListener('abort', stop)
  try {
    const end = await driveLocally(world, run, {
      watch: progressTeller(campaign, call),
      // Nobody is there to ask: a run that holds is left as it is, for the same command to resume it.
      until: (state) => (state.state === 'suspended' || state.state === 'paused') && (awaits === undefined || state.taken.has(awaits)),
    })
    if ('state' in end) return end.state
    throw new CliError(exitCode.data, [{ code: 'run_driven_elsewhere', severity: 'error', params: { run } }])
  } finally {
    call.io.interrupt.removeEventListener('abort', stop)
  }
}

function tell(campaign: Campaign, state: RunState, call: Call): ExitCode {
  if (call.flag('json')) call.io.out(`${JSON.stringify(reportJson(campaign, state, call), null, 2)}\n`)
  else call.io.out(reportText(campaign, state, call))
  printProblems(failuresOf(state), { io: call.io, say: call.say, campaign })
  if (call.io.interrupt.aborted) return exitCode.interrupted
  return state.state === 'completed' ? exitCode.ok : exitCode.campaign
}
