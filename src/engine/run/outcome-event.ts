import { accountOf, breach, breachOfLaw, breachOfPassing } from './account.ts'
import type { Failure, RunEvent } from './events.ts'
import type { Job } from './job.ts'
import type { Outcome } from './outcome.ts'

export function outcomeEvent(job: Job, outcome: Outcome, at: number, ms: number): RunEvent {
  const { task, attempt } = job.task
  switch (outcome.kind) {
    case 'progressed':
      return { type: 'task_progressed', at, task, attempt, ...withoutKind(outcome), statements: [...outcome.statements], ms }
    case 'waits':
      return { type: 'task_waiting', at, task, until: outcome.until, outlets: outcome.outlets }
    case 'finished':
      return finishedEvent(job, outcome, at, ms)
  }
}

function withoutKind<T extends { readonly kind: string }>({ kind: _kind, ...rest }: T): Omit<T, 'kind'> {
  return rest
}

type Finished = Extract<Outcome, { kind: 'finished' }>

/** R4: a task whose account does not add up is not done, whatever it wrote. */
function finishedEvent(job: Job, outcome: Finished, at: number, ms: number): RunEvent {
  const { task, attempt } = job.task
  const { outlets, buckets, again } = outcome
  const statements = [...outcome.statements]
  const account = accountOf(job.inlets, outlets, buckets)
  const failure = breachOf(job, outcome)
  if (failure) return { type: 'task_failed', at, task, attempt, failure, statements, ms }
  return { type: 'task_finished', at, task, attempt, outlets: { ...outlets }, account, statements, ms, again }
}

function breachOf(job: Job, { made, outlets, buckets }: Finished): Failure | undefined {
  const law = job.at.activity?.law(job.at.step.settings) ?? []
  return (
    breachOfLaw(law, accountOf(job.inlets, outlets, buckets)) ??
    (made ? undefined : breachOfPassing(job.inlets, outlets)) ??
    breachOfDelivery(job, buckets)
  )
}

function breachOfDelivery(job: Job, buckets: Finished['buckets']): Failure | undefined {
  const total = job.task.progress?.total
  const sum = Object.values(buckets).reduce((all, rows) => all + rows, 0)
  return total === undefined || total === sum ? undefined : breach(`recipients = ${total}`, `${Object.keys(buckets).join(' + ')} = ${sum}`)
}

/** R6, R7: a waiting task goes on with the populations that were recorded when it began to wait. */
export function wakeEvent(job: Job, at: number): RunEvent {
  return finishedEvent(
    job,
    { kind: 'finished', made: false, outlets: job.task.releases ?? {}, buckets: {}, statements: [], again: false },
    at,
    0,
  )
}
