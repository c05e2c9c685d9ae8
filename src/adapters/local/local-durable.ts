import type { Clock } from '../../engine/ports/clock.ts'
import type { Durable } from '../../engine/ports/durable.ts'
import type { Inbox, Message } from '../../engine/ports/inbox.ts'
import { type Journal, JournalNewer } from '../../engine/ports/journal.ts'
import type { Lease } from '../../engine/ports/lease.ts'
import { isKnownEvent, type RunEvent } from '../../engine/run/events.ts'
import { Bell } from './bell.ts'

// Durable made of a journal, a lease, an inbox and a clock: what runs in a browser and on the command line. `race` alone
// appends, one append at a time, always under this driver's token (R18): when another driver has taken the run up, the next
// append throws Fenced and nothing of this one is recorded any more.

export interface LocalPorts {
  readonly journal: Journal
  readonly lease: Lease
  readonly inbox: Inbox
  readonly clock: Clock
}

/** The driver was told to let the run go; nothing is wrong with it. */
export class LetGo extends Error {
  override readonly name = 'LetGo'
}

/** What happened and is not stored yet. */
interface Pending {
  readonly key: string
  readonly event: RunEvent
  /** Nothing has been done for it: it may still be taken back. */
  readonly sleep: boolean
}

type Answer = (message: Message, at: number) => RunEvent

/** Takes the run's lease and reads its journal. @throws when the run has no journal */
export async function openLocalDurable(ports: LocalPorts, run: string): Promise<LocalDurable> {
  const token = await ports.lease.take(run)
  const recorded = await ports.journal.read(run)
  if (recorded.length === 0) throw new Error(`run ${run} has no journal`)
  const unknown = recorded.find((event) => !isKnownEvent(event))
  if (unknown) throw new JournalNewer(run, unknown.type)
  const taken = new Set(recorded.flatMap((event) => (event.type === 'verb_taken' ? [event.message] : [])))
  const letters = await ports.inbox.waiting(run, taken)
  return new LocalDurable(ports, run, token, recorded, taken, letters.length)
}

export class LocalDurable implements Durable {
  private readonly ports: LocalPorts
  private readonly run: string
  private readonly token: number
  private readonly bell = new Bell()
  private readonly mailOff: () => void
  /** Stored events, of which the first `given` have been given. */
  private stored: readonly RunEvent[]
  private given = 0
  private pending: Pending[] = []
  private fault: { readonly error: unknown } | undefined
  private mail = true
  /** Messages that had come before the run was taken up: they are answered before anything new is planned. */
  private letters: number
  private readonly taken: Set<string>
  private readonly asked = new Set<string>()
  private readonly hands = new Map<string, AbortController>()
  private readonly underWay = new Set<Promise<void>>()

  constructor(ports: LocalPorts, run: string, token: number, recorded: readonly RunEvent[], taken: Set<string>, letters: number) {
    this.ports = ports
    this.run = run
    this.token = token
    this.stored = recorded
    this.taken = taken
    this.letters = letters
    if (wasInterrupted(recorded)) this.note('taken-up', (at) => ({ type: 'run_taken_up', at }))
    this.mailOff = ports.inbox.onPost(run, () => {
      this.mail = true
      this.bell.ring()
    })
  }

  get replaying(): boolean {
    return this.given < this.stored.length || this.letters > 0
  }

  step(key: string, effect: (signal: AbortSignal) => Promise<RunEvent>): void {
    this.begin(key, async (signal) => this.happened({ key, event: await effect(signal), sleep: false }))
  }

  sleepUntil(key: string, instant: number, wake: (at: number) => RunEvent): void {
    const { clock } = this.ports
    this.begin(key, async (signal) => {
      await clock.sleepUntil(instant, signal)
      if (!signal.aborted) this.happened({ key, event: wake(clock.now()), sleep: true })
    })
  }

  note(key: string, make: (at: number) => RunEvent): void {
    if (this.asked.has(key)) return
    this.asked.add(key)
    this.happened({ key, event: make(this.ports.clock.now()), sleep: false })
  }

  cancel(key: string): void {
    this.hands.get(key)?.abort(new LetGo('cancelled'))
    this.pending = this.pending.filter((each) => !(each.sleep && each.key === key))
  }

  async race(answer: Answer): Promise<RunEvent> {
    for (;;) {
      if (this.fault) throw this.fault.error
      const event = this.stored[this.given]
      if (event) {
        this.given += 1
        return event
      }
      const moved = (this.letters === 0 && (await this.storePending())) || (await this.answerMessage(answer))
      if (!moved) await this.bell.rung()
    }
  }

  /** Makes the pending `race`, and every later one, reject with LetGo. */
  letGo(): void {
    this.fail(new LetGo('let go'))
  }

  /** Interrupts what is in hand, and resolves when that is over. Its results are not recorded: it will be begun again. */
  async close(): Promise<void> {
    this.letGo()
    this.mailOff()
    for (const hand of this.hands.values()) hand.abort(new LetGo('closed'))
    await Promise.all(this.underWay)
  }

  private async storePending(): Promise<boolean> {
    if (this.pending.length === 0) return false
    const batch = this.pending
    this.pending = []
    await this.store(batch.map(({ event }) => event))
    return true
  }

  private async answerMessage(answer: Answer): Promise<boolean> {
    if (!this.mail) return false
    this.mail = false
    const [message, more] = await this.ports.inbox.waiting(this.run, this.taken)
    if (more) this.mail = true
    this.letters = message ? Math.max(0, this.letters - 1) : 0
    if (message) {
      await this.store([answer(message, this.ports.clock.now())])
      this.taken.add(message.id)
    }
    return true
  }

  /** Only called when every stored event has been given. */
  private async store(events: readonly RunEvent[]): Promise<void> {
    await this.ports.journal.append(this.run, this.token, events)
    this.stored = events
    this.given = 0
  }

  /** Runs `work` until it is over or cancelled; a rejection of its own is our bug and ends the drive. */
  private begin(key: string, work: (signal: AbortSignal) => Promise<void>): void {
    if (this.asked.has(key)) return
    this.asked.add(key)
    const hand = new AbortController()
    this.hands.set(key, hand)
    const over = work(hand.signal)
      .catch((error: unknown) => {
        if (!hand.signal.aborted) this.fail(error)
      })
      .finally(() => {
        this.hands.delete(key)
        this.underWay.delete(over)
      })
    this.underWay.add(over)
  }

  private happened(one: Pending): void {
    this.pending.push(one)
    this.bell.ring()
  }

  private fail(error: unknown): void {
    this.fault ??= { error }
    this.bell.ring()
  }
}

/** Something had begun and the run had not ended when it was last driven. */
function wasInterrupted(recorded: readonly RunEvent[]): boolean {
  return recorded.length > 1 && recorded.at(-1)?.type !== 'run_ended'
}
