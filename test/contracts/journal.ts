import { beforeEach, describe, expect, test } from 'vitest'
import { Fenced, type Journal } from '../../src/engine/ports/journal.ts'
import type { Lease } from '../../src/engine/ports/lease.ts'
import type { RunEvent } from '../../src/engine/run/events.ts'

export interface JournalUnderTest {
  readonly journal: Journal
  readonly lease: Lease
}

const happened = (at: number): RunEvent => ({ type: 'task_started', at, task: { step: 'split-1', firing: 1 }, attempt: 1 })

/** What every journal does, with the lease that guards it. `make` gives a new, empty one. */
export function describeJournal(name: string, make: () => Promise<JournalUnderTest>): void {
  describe(`journal: ${name}`, () => {
    let under: JournalUnderTest
    beforeEach(async () => {
      under = await make()
    })

    test('an unknown run has no events', async () => {
      expect(await under.journal.read('nobody')).toEqual([])
    })

    test('[R1] events come back in the order in which they were appended, run by run', async () => {
      const { journal, lease } = under
      const token = await lease.take('a')
      await journal.append('a', token, [happened(1), happened(2)])
      await journal.append('b', await lease.take('b'), [happened(9)])
      await journal.append('a', token, [happened(3)])
      expect(await journal.read('a')).toEqual([happened(1), happened(2), happened(3)])
      expect(await journal.read('b')).toEqual([happened(9)])
    })

    test('[R3] an event comes back as it was, nested parts and absent ones included', async () => {
      const { journal, lease } = under
      const population = {
        table: 'r_a.split_01_1_next',
        dimension: 'customers',
        key: 'customer_id',
        columns: [{ name: 'total', type: 'decimal' as const, precision: 12, scale: 2 }],
        rows: 3,
      }
      const event: RunEvent = {
        type: 'task_finished',
        at: 5,
        task: { step: 'é-1', firing: 1 },
        attempt: 2,
        outlets: { next: population },
        account: { inlets: { in: 4 }, outlets: { next: 3 }, buckets: { removed: 1 } },
        statements: [{ sql: 'select "a" from "b" where c = $1', ms: 1.5 }],
        ms: 2.25,
        again: false,
      }
      await journal.append('a', await lease.take('a'), [event])
      expect(await journal.read('a')).toEqual([event])
    })

    test('[R18] tokens rise, and an older one may not append once a newer was given out', async () => {
      const { journal, lease } = under
      const first = await lease.take('a')
      await journal.append('a', first, [happened(1)])
      const second = await lease.take('a')
      expect(second).toBeGreaterThan(first)
      await expect(journal.append('a', first, [happened(2)])).rejects.toBeInstanceOf(Fenced)
      await journal.append('a', second, [happened(3)])
      expect(await journal.read('a')).toEqual([happened(1), happened(3)])
    })

    test('[R18] a lease on one run says nothing about another', async () => {
      const { journal, lease } = under
      const token = await lease.take('a')
      await lease.take('b')
      await lease.take('b')
      await journal.append('a', token, [happened(1)])
      expect(await journal.read('a')).toHaveLength(1)
    })

    test('many runs append at once without losing an event', async () => {
      const { journal, lease } = under
      const runs = Array.from({ length: 8 }, (_, i) => `run${i}`)
      await Promise.all(
        runs.map(async (run) => {
          const token = await lease.take(run)
          for (let at = 0; at < 10; at += 1) await journal.append(run, token, [happened(at)])
        }),
      )
      for (const run of runs) expect((await journal.read(run)).map(({ at }) => at)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
    })

    test('[R19] what is removed is gone, and only that', async () => {
      const { journal, lease } = under
      await journal.append('a', await lease.take('a'), [happened(1)])
      await journal.append('b', await lease.take('b'), [happened(2)])
      await journal.remove('a')
      expect(await journal.read('a')).toEqual([])
      expect(await journal.read('b')).toHaveLength(1)
    })
  })
}
