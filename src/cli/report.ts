import { nameOf, stepLabel } from '../engine/campaign/connection.ts'
import { stepOf } from '../engine/campaign/graph/edges.ts'
import type { Problem } from '../engine/campaign/problem.ts'
import { type Campaign, type Step, transitionId } from '../engine/campaign/schema.ts'
import type { RunState, RunWarning, TaskState } from '../engine/run/state.ts'
import { transitionStates } from '../engine/run/transitions.ts'
import type { Call } from './command.ts'
import { outletName } from './outlet-name.ts'
import { wordsOf } from './print-problems.ts'
import { textTable } from './text-table.ts'

/** A finished run for a script: counts are recorded ones; null where an outlet did not fire (R5). */
export function reportJson(campaign: Campaign, state: RunState, { say }: Call) {
  const carried = transitionStates(campaign, state)
  return {
    run: state.run,
    campaign: campaign.name,
    state: state.state,
    created: instant(state.createdAt),
    ended: state.endedAt === undefined ? null : instant(state.endedAt),
    zone: state.zone,
    seed: state.seed,
    transitions: campaign.transitions.map((transition) => {
      const there = carried.get(transitionId(transition))
      return { ...transition, rows: there?.rows ?? null, ms: there?.ms ?? null }
    }),
    steps: campaign.steps.map((step) => stepJson(step, tasksOf(state, step.id))),
    warnings: state.warnings.map((warning) => ({ ...warning, text: warningText(campaign, warning, say) })),
    failures: failuresOf(state).map((failure) => ({ ...failure, ...wordsOf(failure, say) })),
  }
}

function stepJson(step: Step, tasks: readonly TaskState[]) {
  const last = tasks.at(-1)
  return {
    id: step.id,
    name: step.name,
    type: step.type,
    state: last?.state ?? 'pending',
    attempt: last?.attempt ?? 0,
    ms: last?.ms ?? null,
    ...(last?.until === undefined ? {} : { until: instant(last.until) }),
    outlets: last ? Object.fromEntries(Object.entries(last.outlets).map(([outlet, population]) => [outlet, population.rows])) : {},
    account: last?.account ?? null,
  }
}

function tasksOf(state: RunState, step: string): readonly TaskState[] {
  return [...state.tasks.values()].filter((task) => task.task.step === step)
}

export function reportText(campaign: Campaign, state: RunState, { say, words, language }: Call): string {
  const carried = transitionStates(campaign, state)
  const count = new Intl.NumberFormat(language)
  const head = (...names: readonly string[]) => names.map((name) => say(`cli:run.table.${name}`))
  const transitions = campaign.transitions.map((transition) => {
    const rows = carried.get(transitionId(transition))?.rows
    const shown = rows === undefined ? say('cli:run.notFired') : count.format(rows)
    const outlet = outletName(stepOf(campaign, transition.from), transition.outlet, words)
    return [stepLabel(campaign, transition.from), outlet, stepLabel(campaign, transition.to), shown]
  })
  const steps = campaign.steps.map((step) => [
    nameOf(step),
    say(`status:task.${tasksOf(state, step.id).at(-1)?.state ?? 'pending'}`),
    outletsText(step, tasksOf(state, step.id).at(-1), count, words),
  ])
  return [
    textTable(head('from', 'outlet', 'to', 'rows'), transitions, [3]),
    textTable(head('step', 'state', 'rows'), steps, []),
    `${say('cli:run.ended', { run: state.run, state: say(`status:run.${state.state}`) })}\n`,
    state.warnings
      .map((warning) => `${say('cli:run.warning')}${say('cli:describe.colon')} ${warningText(campaign, warning, say)}\n`)
      .join(''),
  ]
    .filter((part) => part !== '')
    .join('\n')
}

function outletsText(step: Step, task: TaskState | undefined, count: Intl.NumberFormat, words: Call['words']): string {
  return Object.entries(task?.outlets ?? {})
    .map(([outlet, population]) => `${outletName(step, outlet, words)} ${count.format(population.rows)}`)
    .join(', ')
}

function warningText(campaign: Campaign, warning: RunWarning, say: Call['say']): string {
  const cause = warning.cause === undefined ? '–' : stepLabel(campaign, warning.cause)
  return say(`cli:warning.${warning.code}`, { name: stepLabel(campaign, warning.step), cause })
}

/** Tasks that failed and were neither retried with success nor skipped. */
export function failuresOf(state: RunState): readonly Problem[] {
  return [...state.tasks.values()].flatMap(({ task, state: taskState, failure }): readonly Problem[] => {
    if (taskState !== 'error' || !failure) return []
    const sql = failure.sql === undefined ? {} : { sql: failure.sql }
    return [{ code: failure.code, severity: 'error', step: task.step, params: { ...failure.params, ...sql } }]
  })
}

function instant(ms: number): string {
  return new Date(ms).toISOString()
}
