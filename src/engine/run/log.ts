import type { Catalogue } from '../activity/define.ts'
import type { Campaign } from '../campaign/schema.ts'
import { isKnownEvent, type Population, type RunEvent } from './events.ts'
import { startFold } from './fold.ts'
import type { LogLine } from './state.ts'

// The log that people read is a projection of the journal, one line per event, so that it can never disagree with it. A line
// says a code and what fills its sentence; the words are in `src/words`.

/** @param events of one run from the first one on */
export function logLines(campaign: Campaign, catalogue: Catalogue, events: readonly RunEvent[]): readonly LogLine[] {
  const names = new Map(campaign.steps.map((step) => [step.id, step.name || step.id]))
  const nameOf = (step: string | undefined) => (step === undefined ? '' : (names.get(step) ?? step))
  const zone = events[0]?.type === 'run_created' ? events[0].zone : 'UTC'
  return events.map((event, n) => {
    const told = tell(event, nameOf, zone, () => warnings(campaign, catalogue, events.slice(0, n + 1)))
    return { n, at: event.at, level: 'info', statements: [], ...subject(event), ...told }
  })
}

type Told = Pick<LogLine, 'code' | 'params'> & Partial<Pick<LogLine, 'level' | 'account' | 'statements' | 'ms' | 'failure'>>
type NameOf = (step: string | undefined) => string

function subject(event: RunEvent): Pick<LogLine, 'step' | 'firing'> {
  if (!isKnownEvent(event)) return {}
  if ('task' in event) return { step: event.task.step, firing: event.task.firing }
  return 'step' in event && event.step !== undefined ? { step: event.step } : {}
}

function tell(event: RunEvent, nameOf: NameOf, zone: string, warned: () => number): Told {
  if (!isKnownEvent(event)) return { code: 'event_unknown', level: 'warning', params: { type: event.type } }
  switch (event.type) {
    case 'run_created':
      return { code: 'run_created', params: { version: event.version, by: event.by } }
    case 'run_taken_up':
      return { code: 'run_taken_up', params: {} }
    case 'breakpoint_reached':
      return { code: 'breakpoint_reached', params: { step: nameOf(event.step) } }
    case 'verb_taken':
      return tellVerb(event, nameOf)
    case 'run_ended':
      return tellEnd(event, warned)
    default:
      return tellTask(event, nameOf(event.task.step), nameOf, zone)
  }
}

function tellVerb(event: Extract<RunEvent, { type: 'verb_taken' }>, nameOf: NameOf): Told {
  const { verb, by, accepted, why = 'run_ended' } = event
  if (accepted) return { code: `verb_${verb}`, params: { by, step: nameOf(event.step) } }
  return { code: 'verb_refused', level: 'warning', params: { by, verb, why, step: nameOf(event.step) } }
}

function tellEnd({ state }: Extract<RunEvent, { type: 'run_ended' }>, warned: () => number): Told {
  const count = warned()
  if (state === 'completed' && count > 0) return { code: 'run_completed_with_warnings', level: 'warning', params: { count } }
  return { code: `run_${state}`, level: state === 'failed' ? 'error' : 'info', params: {} }
}

type TaskEvent = Extract<RunEvent, { task: unknown }>

function tellTask(event: TaskEvent, step: string, nameOf: NameOf, zone: string): Told {
  switch (event.type) {
    case 'task_started': {
      const { attempt } = event
      return { code: attempt > 1 ? 'task_started_again' : 'task_started', params: { step, attempt } }
    }
    case 'task_progressed':
      return tellProgress(event, step)
    case 'task_waiting':
      return { code: 'task_waiting', params: { step, until: event.until, zone } }
    case 'task_finished':
      return tellFinished(event, step)
    case 'task_failed': {
      const { failure, statements, ms } = event
      return { code: 'task_failed', level: 'error', params: { step, attempt: event.attempt, code: failure.code }, failure, statements, ms }
    }
    case 'task_interrupted':
      return { code: 'task_interrupted', level: 'warning', params: { step } }
    case 'task_settled':
      return tellSettled(event, step, nameOf)
  }
}

function tellProgress(event: Extract<RunEvent, { type: 'task_progressed' }>, step: string): Told {
  const { done, total, buckets, statements = [], ms } = event
  const timed = ms === undefined ? { statements } : { statements, ms }
  if (done === 0) {
    const excluded = Object.values(buckets).reduce((sum, rows) => sum + rows, 0)
    return { code: 'delivery_prepared', params: { step, count: total, excluded }, ...timed }
  }
  return {
    code: 'delivery_progressed',
    params: { step, count: done, total, sent: buckets.sent ?? 0, failed: buckets.failed ?? 0 },
    ...timed,
  }
}

/** An outlet that does not fire ends its branch; that is told here and again by the steps that are then not reached. */
function tellFinished(event: Extract<RunEvent, { type: 'task_finished' }>, step: string): Told {
  const { account, statements, ms, again } = event
  const fired = Object.keys(event.outlets).length
  const count = rowsOf(event.outlets)
  return { code: finishedCode(fired, again), params: { step, count, outlets: fired }, account, statements, ms }
}

function finishedCode(fired: number, again: boolean): string {
  if (again) return 'task_found_done'
  if (fired === 0) return 'task_finished_nowhere'
  return fired === 1 ? 'task_finished' : 'task_finished_outlets'
}

function tellSettled(event: Extract<RunEvent, { type: 'task_settled' }>, step: string, nameOf: NameOf): Told {
  const cause = nameOf(event.cause)
  switch (event.as) {
    case 'skipped':
      return { code: 'step_skipped', level: 'warning', params: { step, count: rowsOf(event.outlets) } }
    case 'disabled':
      return { code: 'step_disabled', level: 'warning', params: { step } }
    case 'blocked':
      return { code: 'join_blocked', level: 'warning', params: { step, cause } }
    case 'not_reached':
      return event.cause === undefined
        ? { code: 'step_not_started', level: 'warning', params: { step } }
        : { code: 'step_not_reached', params: { step, cause } }
  }
}

function rowsOf(outlets: Readonly<Record<string, Population>>): number {
  return Object.values(outlets).reduce((sum, { rows }) => sum + rows, 0)
}

function warnings(campaign: Campaign, catalogue: Catalogue, events: readonly RunEvent[]): number {
  const folding = startFold(campaign, catalogue)
  for (const event of events) folding.take(event)
  return folding.state().warnings.length
}
