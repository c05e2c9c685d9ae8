import { beforeEach, describe, expect, test } from 'vitest'
import type { Inbox, Message } from '../../src/engine/ports/inbox.ts'

const message = (id: string, more: Partial<Message> = {}): Message => ({ id, verb: 'pause', by: 'Ada', ...more })

/** What every inbox does. `make` gives a new, empty one. */
export function describeInbox(name: string, make: () => Promise<Inbox>): void {
  describe(`inbox: ${name}`, () => {
    let inbox: Inbox
    beforeEach(async () => {
      inbox = await make()
    })

    test('messages wait in the order in which they were posted, run by run', async () => {
      await inbox.post('a', message('m2'))
      await inbox.post('b', message('m9'))
      await inbox.post('a', message('m1', { verb: 'retry', step: 'split-1' }))
      expect(await inbox.waiting('a', new Set())).toEqual([message('m2'), message('m1', { verb: 'retry', step: 'split-1' })])
      expect(await inbox.waiting('nobody', new Set())).toEqual([])
    })

    test('a message that was taken waits no more', async () => {
      await inbox.post('a', message('m1'))
      await inbox.post('a', message('m2'))
      expect((await inbox.waiting('a', new Set(['m1']))).map(({ id }) => id)).toEqual(['m2'])
    })

    test('the same id posted twice has one effect, the first', async () => {
      await inbox.post('a', message('m1'))
      await inbox.post('a', message('m1', { verb: 'abort' }))
      expect(await inbox.waiting('a', new Set())).toEqual([message('m1')])
    })

    test('a listener is called soon after a post to its run, until it is switched off', async () => {
      let off = () => {}
      const called = new Promise<void>((resolve) => {
        off = inbox.onPost('a', resolve)
      })
      await inbox.post('a', message('m1'))
      await called
      off()
      await inbox.post('a', message('m2'))
      expect(await inbox.waiting('a', new Set())).toHaveLength(2)
    })
  })
}
