import { stepLabel } from '../engine/campaign/connection.ts'
import type { Campaign } from '../engine/campaign/schema.ts'
import type { RunState, TaskState } from '../engine/run/state.ts'
import type { Call } from './command.ts'
import { columnsOf } from './text-table.ts'

/** Tells each change of a step once: to a person, every one; to a script, only how long it has to wait. */
export function progressTeller(campaign: Campaign, call: Call): (state: RunState) => void {
  const told = new Map<string, string>()
  return (state) => {
    for (const [key, task] of state.tasks) {
      const line = lineOf(campaign, task, state.zone, call)
      if (line === undefined || told.get(key) === line) continue
      told.set(key, line)
      const held = task.state === 'waiting' && !call.flag('skip-waits')
      if (held || call.io.interactive) call.io.err(`${line}\n`)
    }
  }
}

function lineOf(campaign: Campaign, task: TaskState, zone: string, { say, language }: Call): string | undefined {
  const name = stepLabel(campaign, task.task.step)
  if (task.state === 'pending') return undefined
  if (task.state === 'waiting' && task.until !== undefined) {
    const until = new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'long', timeZone: zone }).format(task.until)
    return say('cli:run.waiting', { name, until })
  }
  const { progress } = task
  const parts = progress && task.state === 'running' ? ` ${progress.done}/${progress.total}` : ''
  const rows = Object.entries(task.outlets).map(([outlet, population]) => `${outlet} ${population.rows}`)
  return `${say('cli:run.step', { name, state: say(`status:task.${task.state}`) })}${parts}${columnsOf(rows)}`
}
