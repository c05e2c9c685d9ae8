import type { SaveWork, Work } from '../activity/work.ts'
import { checkCampaign } from '../campaign/check.ts'
import type { Cancel } from '../ports/clock.ts'
import type { World } from '../ports/world.ts'
import { Cancelled } from '../query/query-error.ts'
import { effectKey } from './effect-key.ts'
import type { RunEvent } from './events.ts'
import { FoundProblem, failureOf } from './failure.ts'
import { type Job, workContext } from './job.ts'
import { firedOutlets, type Outcome } from './outcome.ts'
import { outcomeEvent } from './outcome-event.ts'
import { performDelivery } from './perform-deliver.ts'
import { taskKey } from './task-key.ts'

// How each kind of work becomes calls on ports, and how what comes of it becomes an event. Nothing is thrown from here: an
// error is the task's failure, an interruption is told as one.

export type Performer = (job: Job, signal: Cancel) => Promise<RunEvent>

/** For one run and one drive: the run's schema is opened once, and a task's work is asked for once, not for every batch. */
export function performerOf(world: World): Performer {
  let opened: Promise<void> | undefined
  const works = new Map<string, Promise<Work>>()
  const ready = async (run: string) => {
    opened ??= world.data.openRun(run)
    await opened.catch((error: unknown) => {
      opened = undefined
      throw error
    })
  }
  return async (job, signal) => {
    const key = `${taskKey(job.task.task)}#${job.task.attempt}`
    const work = works.get(key) ?? workOf(world, job)
    works.set(key, work)
    const event = await performPart(world, job, signal, async () => {
      const asked = await work
      if (writes(asked)) await ready(job.run.id)
      return performWork(world, job, asked, signal)
    })
    if (event.type !== 'task_progressed') works.delete(key)
    return event
  }
}

function writes(work: Work): boolean {
  return work.kind === 'query' || work.kind === 'deliver' || work.kind === 'save'
}

async function workOf(world: World, job: Job): Promise<Work> {
  const { activity, step } = job.at
  if (!activity) throw new UnknownActivity(step.type)
  const model = await world.store.model()
  try {
    return activity.work(step.settings, workContext(job, model))
  } catch (error) {
    // The version was checked when it was published; a table or a link may be gone since. Then that is what failed, not we.
    const problems = checkCampaign(job.run.campaign, model, world.catalogue)
    const problem = problems.find((each) => each.severity === 'error' && each.step === step.id)
    throw problem ? new FoundProblem(problem) : error
  }
}

class UnknownActivity extends Error {
  readonly code = 'activity_unknown'
}

/** How often a part is begun again after the engine under it was restarted for another run's sake (R8). */
const restarts = 3

async function performPart(world: World, job: Job, signal: Cancel, perform: () => Promise<Outcome>, left = restarts): Promise<RunEvent> {
  const { task, attempt } = job.task
  const began = world.clock.now()
  try {
    const outcome = await perform()
    return outcomeEvent(job, outcome, world.clock.now(), world.clock.now() - began)
  } catch (error) {
    const at = world.clock.now()
    if (isCancelled(error) && signal.aborted) return { type: 'task_interrupted', at, task, attempt }
    if (isCancelled(error) && left > 0) return performPart(world, job, signal, perform, left - 1)
    return { type: 'task_failed', at, task, attempt, failure: failureOf(error), statements: [], ms: at - began }
  }
}

/** By name as well: an error that came from another worker has lost its class. */
function isCancelled(error: unknown): boolean {
  return error instanceof Cancelled || (error instanceof Error && error.name === 'Cancelled')
}

async function performWork(world: World, job: Job, work: Work, signal: Cancel): Promise<Outcome> {
  switch (work.kind) {
    case 'query': {
      const run = job.run.id
      const request = { run, key: effectKey(run, job.task.task), tables: work.tables, counts: work.buckets ?? {} }
      const done = await world.data.materialize(request, signal)
      const outlets = firedOutlets(work.outlets, done.rows)
      return { kind: 'finished', made: true, outlets, buckets: done.counts, statements: done.statements, again: done.again }
    }
    case 'pass':
      return { kind: 'finished', made: false, outlets: work.outlets, buckets: work.buckets ?? {}, statements: [], again: false }
    case 'wait':
      return { kind: 'waits', until: work.until, outlets: work.outlets }
    case 'deliver':
      return performDelivery(world, job, work, signal)
    case 'save':
      return performSave(world, job, work)
  }
}

async function performSave(world: World, job: Job, { from, audience, outlets }: SaveWork): Promise<Outcome> {
  const { before, after, added, removed, again } = await world.audiences.save({
    key: effectKey(job.run.id, job.task.task),
    name: audience.name,
    mode: audience.mode,
    dimension: from.dimension,
    keyColumn: from.key,
    from: from.table,
    at: job.task.startedAt ?? 0,
    campaign: job.run.campaignId,
    ...(audience.expires === undefined ? {} : { expires: audience.expires }),
  })
  return { kind: 'finished', made: false, outlets, buckets: { before, after, added, removed }, statements: [], again }
}
