import type { DeliverWork } from '../activity/work.ts'
import type { OutMessage } from '../message/out-message.ts'
import type { Cancel } from '../ports/clock.ts'
import type { RenderTemplate } from '../ports/render.ts'
import type { World } from '../ports/world.ts'
import type { Column } from '../query/model.ts'
import type { Cell, RowSet } from '../query/row-set.ts'
import { countRecipients, countWithReason, recipientsBetween } from './deliver-sql.ts'
import { effectKey } from './effect-key.ts'
import type { Job } from './job.ts'
import { firedOutlets, type Outcome } from './outcome.ts'

// A delivery is many parts, each recorded before the next begins: first the recipients, then batch after batch, then the
// outlets. A part that is begun again after a crash finds its table written, its messages known by their ids and its
// failures inserted under their key, so that every count comes out as if it had run once.

type Senders = Pick<World, 'data' | 'render' | 'delivery' | 'clock'>

export async function performDelivery(world: Senders, job: Job, work: DeliverWork, signal: Cancel): Promise<Outcome> {
  const { progress } = job.task
  if (!progress) return prepare(world, job, work, signal)
  if (progress.done < progress.total) return handBatch(world, job, work, progress)
  return finish(world, job, work, progress.buckets, signal)
}

type Progress = NonNullable<Job['task']['progress']>

const failureColumns: readonly Column[] = [
  { name: 'n', type: 'integer' },
  { name: 'reason', type: 'text' },
]

async function prepare(world: Senders, job: Job, work: DeliverWork, signal: Cancel): Promise<Outcome> {
  const run = job.run.id
  const done = await world.data.materialize(
    {
      run,
      key: effectKey(run, job.task.task, 'recipients'),
      tables: work.prepare,
      counts: {
        ...Object.fromEntries(work.reasons.map((reason) => [`reason.${reason}`, countWithReason(work.recipients, reason)])),
        total: countRecipients(work.recipients),
      },
    },
    signal,
  )
  // The table must exist when no row fails.
  await insertFailures(world, job, work, 'none', [])
  const buckets = Object.fromEntries(work.reasons.map((reason) => [reason, done.counts[`reason.${reason}`] ?? 0]))
  return {
    kind: 'progressed',
    done: 0,
    total: done.counts.total ?? 0,
    buckets: { ...buckets, sent: 0, failed: 0 },
    tables: [work.recipients, work.failures],
    statements: done.statements,
  }
}

function insertFailures(world: Senders, job: Job, work: DeliverWork, part: string, rows: readonly (readonly [number, string])[]) {
  const run = job.run.id
  const key = effectKey(run, job.task.task, `failures.${part}`)
  return world.data.insert({ run, key, table: work.failures, columns: failureColumns, rows })
}

/** A batch is short and is never cut: a pause or an abort takes hold between two (R6, R8). */
async function handBatch(world: Senders, job: Job, work: DeliverWork, progress: Progress): Promise<Outcome> {
  const from = progress.done + 1
  const to = Math.min(progress.done + Math.max(1, work.batch), progress.total)
  const recipients = recipientsOf(await world.data.rows(recipientsBetween(work.recipients, from, to)))
  const { subject, text, html } = work.content
  const rendered = await world.render.render(
    { subject, text, html },
    recipients.map(({ profile }) => profile),
  )
  const messages: OutMessage[] = []
  const failures: [number, string][] = []
  recipients.forEach((recipient, i) => {
    const result = rendered[i]
    if (result === undefined) throw new Error(`nothing was rendered for row ${recipient.n} of ${work.recipients}`)
    if ('failed' in result) failures.push([recipient.n, result.failed])
    else messages.push(messageOf(world, job, work, recipient, result))
  })
  if (failures.length > 0) await insertFailures(world, job, work, String(from), failures)
  const handed = messages.length > 0 ? await world.delivery.hand(messages) : { accepted: 0, known: 0 }
  return {
    kind: 'progressed',
    done: to,
    total: progress.total,
    buckets: {
      ...progress.buckets,
      sent: (progress.buckets.sent ?? 0) + handed.accepted + handed.known,
      failed: (progress.buckets.failed ?? 0) + failures.length,
    },
    statements: [],
  }
}

function messageOf(world: Senders, job: Job, work: DeliverWork, { id, address }: Recipient, rendered: RenderTemplate): OutMessage {
  return {
    id,
    run: job.run.id,
    campaign: job.run.campaignId,
    step: job.task.task.step,
    channel: work.content.channel,
    address,
    subject: rendered.subject,
    text: rendered.text,
    html: rendered.html,
    at: world.clock.now(),
  }
}

async function finish(world: Senders, job: Job, work: DeliverWork, buckets: Progress['buckets'], signal: Cancel): Promise<Outcome> {
  const run = job.run.id
  const key = effectKey(run, job.task.task, 'outlets')
  const done = await world.data.materialize({ run, key, tables: work.finish, counts: {} }, signal)
  return {
    kind: 'finished',
    made: true,
    outlets: firedOutlets(work.outlets, done.rows),
    buckets,
    statements: done.statements,
    again: done.again,
  }
}

interface Recipient {
  readonly n: number
  readonly id: string
  readonly address: string
  /** A cell per path that the content reads. */
  readonly profile: Readonly<Record<string, Cell>>
}

const profilePrefix = 'profile.'

function recipientsOf({ columns, rows }: RowSet): readonly Recipient[] {
  const position = new Map(columns.map((column, i) => [column.name, i]))
  const cell = (row: readonly Cell[], name: string): Cell => {
    const at = position.get(name)
    if (at === undefined) throw new Error(`a recipients table has no column "${name}"`)
    return row[at] ?? null
  }
  const paths = columns.flatMap(({ name }, i): (readonly [string, number])[] =>
    name.startsWith(profilePrefix) ? [[name.slice(profilePrefix.length), i]] : [],
  )
  return rows.map((row) => ({
    n: Number(cell(row, 'n')),
    id: String(cell(row, 'id')),
    address: String(cell(row, 'address') ?? ''),
    profile: Object.fromEntries(paths.map(([path, i]) => [path, row[i] ?? null])),
  }))
}
