import { catalogue } from '../activities/index.ts'
import type { Activity } from '../engine/activity/define.ts'
import { settingsJsonSchema } from '../engine/campaign/json-schema.ts'
import { sayWith } from '../words/index.ts'
import type { Call } from './command.ts'
import { type ExitCode, exitCode } from './exit-code.ts'

const categories = ['targeting', 'flow', 'channel'] as const

/** The catalogue; inlets and outlets are those of a new step. */
export async function activities(call: Call): Promise<ExitCode> {
  const all = [...catalogue.values()].sort((a, b) => order(a) - order(b) || (a.type < b.type ? -1 : 1))
  if (call.flag('json'))
    call.io.out(
      `${JSON.stringify(
        all.map((activity) => asJson(activity, call)),
        null,
        2,
      )}\n`,
    )
  else call.io.out(categories.map((category) => section(category, all, call)).join('\n'))
  return exitCode.ok
}

function order(activity: Activity): number {
  return categories.indexOf(activity.category)
}

function asJson(activity: Activity, call: Call) {
  const say = sayWith(call.words, activity.type)
  return {
    type: activity.type,
    category: activity.category,
    version: activity.version,
    name: say('name'),
    description: say('description'),
    entry: activity.entry,
    inlets: activity.inlets(activity.initial),
    outlets: activity.outlets(activity.initial),
    initial: activity.initial,
    settings: settingsJsonSchema(activity.schema),
  }
}

function section(category: (typeof categories)[number], all: readonly Activity[], call: Call): string {
  const entries = all.filter((activity) => activity.category === category).map((activity) => entry(activity, call))
  return `${call.say(`cli:activities.${category}`)}\n${entries.join('')}`
}

function entry(activity: Activity, call: Call): string {
  const say = sayWith(call.words, activity.type)
  const names = (list: readonly { readonly name: string }[]) => list.map((each) => each.name).join(', ') || '–'
  const many = activity
    .inlets(activity.initial)
    .map((each) => ({ name: each.many ? `${each.name} (${call.say('cli:activities.many')})` : each.name }))
  return [
    `  ${activity.type.padEnd(16)} ${say('name')} – ${say('description')}`,
    `  ${' '.repeat(16)} ${call.say('cli:activities.ports', { inlets: names(many), outlets: names(activity.outlets(activity.initial)) })}`,
    '',
  ].join('\n')
}
