import { catalogue } from '../activities/index.ts'
import type { CheckContext } from '../engine/activity/context.ts'
import { nameOf } from '../engine/campaign/connection.ts'
import { contextsOf } from '../engine/campaign/contexts.ts'
import { outboundOf, stepOf } from '../engine/campaign/graph/edges.ts'
import { topologicalOrder } from '../engine/campaign/graph/topological-order.ts'
import type { Campaign, Step } from '../engine/campaign/schema.ts'
import { modelSchema } from '../engine/query/model.ts'
import { sayWith } from '../words/index.ts'
import { CliError } from './cli-error.ts'
import type { Call } from './command.ts'
import { type ExitCode, exitCode } from './exit-code.ts'
import { readModel } from './model-file.ts'
import { openCampaign } from './open-campaign.ts'
import { outletName } from './outlet-name.ts'
import { printProblems } from './print-problems.ts'

export async function describe(call: Call): Promise<ExitCode> {
  const [path = ''] = call.args
  const data = call.text('data')
  const model = data === undefined ? undefined : await readModel(data)
  const { campaign, problems } = await openCampaign(path, model)
  if (!campaign) throw new CliError(exitCode.campaign, problems)
  const contexts = contextsOf(campaign, model ?? modelSchema.parse({}), catalogue)
  const order = topologicalOrder(campaign)
  const numbers = new Map(order.map((id, index) => [id, index + 1]))
  call.io.out(`${[headOf(campaign, call), ...order.map((id) => stepText(campaign, id, contexts, numbers, call))].join('\n\n')}\n`)
  printProblems(problems, { io: call.io, say: call.say, campaign })
  return exitCode.ok
}

function headOf(campaign: Campaign, { say }: Call): string {
  const facts = [
    say('cli:describe.targets', { dimension: campaign.dimension || '–' }),
    ...(campaign.zone === '' ? [] : [say('cli:describe.zone', { zone: campaign.zone })]),
    ...(campaign.tags.length === 0 ? [] : [say('cli:describe.tags', { tags: campaign.tags.join(', ') })]),
  ]
  return [campaign.name, facts.join(' · '), ...(campaign.description === '' ? [] : [campaign.description])].join('\n')
}

function stepText(
  campaign: Campaign,
  id: string,
  contexts: ReadonlyMap<string, CheckContext>,
  numbers: ReadonlyMap<string, number>,
  call: Call,
): string {
  const step = stepOf(campaign, id)
  const activity = step && catalogue.get(step.type)
  const context = contexts.get(id)
  if (!step) return id
  const sayOf = sayWith(call.words, step.type)
  const title = `${numbers.get(id)}. ${nameOf(step)} (${activity ? sayOf('name') : step.type})${modeOf(step, call)}`
  const summary = activity && context ? activity.summary(step.settings, sayOf, context) : ''
  return [title, ...(summary === '' ? [] : [`   ${summary}`]), ...waysOf(campaign, step, numbers, call)].join('\n')
}

function modeOf(step: Step, { say }: Call): string {
  const marks = [...(step.mode === 'run' ? [] : [step.mode]), ...(step.breakpoint ? ['breakpoint'] : [])]
  return marks.map((mark) => ` – ${say(`cli:describe.mode.${mark}`)}`).join('')
}

/** One line for each transition; none for an open outlet, which ends its branch. */
function waysOf(campaign: Campaign, step: Step, numbers: ReadonlyMap<string, number>, call: Call): readonly string[] {
  return outboundOf(campaign, step.id).map(({ outlet, to }) => {
    const label = outletName(step, outlet, call.words)
    const target = stepOf(campaign, to)
    return `   → ${label}${call.say('cli:describe.colon')} ${numbers.get(to) ?? '?'}. ${target ? nameOf(target) : to}`
  })
}
