import { beforeEach, describe, expect, test } from 'vitest'
import type { Delivery } from '../../src/engine/ports/delivery.ts'
import type { Outbox } from '../../src/engine/ports/outbox.ts'
import { outMessage as message } from '../support/out-message.ts'

/** What every outbox does. `make` gives a new, empty one. */
export function describeDelivery(name: string, make: () => Promise<Delivery & Outbox>): void {
  describe(`delivery: ${name}`, () => {
    let outbox: Delivery & Outbox
    beforeEach(async () => {
      outbox = await make()
    })

    test('[R2] a message whose id is known is not handed over again', async () => {
      expect(await outbox.hand([message(1), message(2)])).toEqual({ accepted: 2, known: 0 })
      expect(await outbox.hand([message(2, { subject: 'other' }), message(3)])).toEqual({ accepted: 1, known: 1 })
      expect(await outbox.count({})).toBe(3)
      expect((await outbox.message('id2'))?.subject).toBe('Hello 2')
    })

    test('[R2] twice in one handing over is once', async () => {
      expect(await outbox.hand([message(1), message(1)])).toEqual({ accepted: 1, known: 1 })
      expect(await outbox.count({})).toBe(1)
    })

    test('a message comes back whole, an unknown one not at all', async () => {
      await outbox.hand([message(1)])
      expect(await outbox.message('id1')).toEqual(message(1))
      expect(await outbox.message('nobody')).toBeUndefined()
    })

    test('pages go from the newest to the oldest without a gap', async () => {
      const all = Array.from({ length: 450 }, (_, n) => message(n))
      await outbox.hand(all.slice(0, 300))
      await outbox.hand(all.slice(300))
      const pages = await Promise.all([0, 200, 400].map((offset) => outbox.page({}, offset, 200)))
      expect(pages.flat().map(({ id }) => id)).toEqual(all.map(({ id }) => id).reverse())
    })

    test('a page says of a message what a list shows', async () => {
      await outbox.hand([message(1), message(2, { subject: 'ÉTÉ' })])
      const { id, run, campaign, step, address, subject, at } = message(2, { subject: 'ÉTÉ' })
      expect(await outbox.page({}, 0, 1)).toEqual([{ id, run, campaign, step, address, subject, at }])
    })

    test('a search finds what is handed over after it was asked, and not what was removed', async () => {
      const hello = { search: 'hello' }
      await outbox.hand(Array.from({ length: 250 }, (_, n) => message(n)))
      expect(await outbox.count(hello)).toBe(250)
      await outbox.hand([message(900, { run: 'run2' }), message(901, { subject: 'Other' })])
      expect(await outbox.count(hello)).toBe(251)
      expect((await outbox.page(hello, 0, 2)).map(({ id }) => id)).toEqual(['id900', 'id249'])
      await outbox.remove('run1')
      expect((await outbox.page(hello, 0, 2)).map(({ id }) => id)).toEqual(['id900'])
    })

    test('two searches at once do not get in each other’s way', async () => {
      await outbox.hand(Array.from({ length: 450 }, (_, n) => message(n)))
      const counts = ['person1', 'person2', 'person1'].map((search) => outbox.count({ search }))
      const expected = (digit: string) => Array.from({ length: 450 }, (_, n) => n).filter((n) => String(n).startsWith(digit)).length
      expect(await Promise.all(counts)).toEqual([expected('1'), expected('2'), expected('1')])
    })

    test('what is counted and shown is narrowed by run, step, campaign and words', async () => {
      await outbox.hand([message(1), message(2, { step: 'email-2' }), message(3, { run: 'run2' }), message(4, { campaign: 'camp2' })])
      const idsOf = async (filter: Parameters<Outbox['page']>[0]) => (await outbox.page(filter, 0, 10)).map(({ id }) => id)
      expect(await idsOf({ run: 'run1' })).toEqual(['id4', 'id2', 'id1'])
      expect(await idsOf({ run: 'run1', step: 'email-2' })).toEqual(['id2'])
      expect(await idsOf({ campaign: 'camp2' })).toEqual(['id4'])
      expect(await idsOf({ search: 'PERSON3@' })).toEqual(['id3'])
      expect(await idsOf({ search: 'hello 1' })).toEqual(['id1'])
      expect(await outbox.count({ search: 'example.com' })).toBe(4)
      expect(await outbox.count({ run: 'run2', search: 'person1' })).toBe(0)
    })

    test('[R19] [R21] a run’s messages are removed, and only those', async () => {
      await outbox.hand([message(1), message(2, { run: 'run2' })])
      await outbox.remove('run1')
      expect(await outbox.count({})).toBe(1)
      expect(await outbox.message('id1')).toBeUndefined()
    })
  })
}
