import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DuckBrowser } from './duckdb-page/browser.ts'
import type { Done } from './duckdb-page/protocol.ts'

const kills = process.env.CADENZA_LONG === '1' ? 30 : 5
const kinds: readonly Done['kind'][] = ['population', 'rows', 'load', 'audience']

describe('DuckDB on the browser’s files', () => {
  let browser: DuckBrowser
  beforeAll(async () => {
    browser = await DuckBrowser.make()
  })
  afterAll(() => browser.close())

  /** Kills the browser at a random moment after enough was heard of its work. */
  async function workUntilKilled(from: number, enough: () => boolean, told: string): Promise<void> {
    let failed: unknown
    const working = browser.call('page', 'work', [from]).catch((cause: unknown) => {
      failed = cause
    })
    while (!enough() && failed === undefined) await wait(5)
    await wait(Math.random() * 400)
    expect(failed, told).toBeUndefined()
    await browser.kill()
    await working
  }

  test(`[R1] [R2] ${kills} kills at random moments lose nothing that was acknowledged`, async () => {
    const acknowledged: Record<Done['kind'], number> = { population: -1, rows: -1, load: -1, audience: -1 }
    const killedAfter: (Done['kind'] | undefined)[] = []
    let heard = 0
    let last: Done['kind'] | undefined
    const hear = (done: unknown) => {
      const { kind, n } = done as Done
      acknowledged[kind] = n
      last = kind
      heard++
    }
    for (let round = 0; round <= kills; round++) {
      await browser.launch(hear)
      await browser.call('page', 'open', ['opfs'])
      const told = `after kill ${round}, acknowledged ${JSON.stringify(acknowledged)}, kills behind ${killedAfter}`
      expect(await browser.call('page', 'examine', [acknowledged]), told).toEqual([])
      if (round === kills) break
      // The first kill comes when every kind was acknowledged once, so that each of them stands to be lost by every kill.
      const enough = round === 0 ? kinds.length : heard + Math.floor(Math.random() * 5)
      await workUntilKilled(acknowledged.audience + 1, () => heard >= enough, told)
      killedAfter.push(last)
    }
    expect(killedAfter).toHaveLength(kills)
    expect(kinds.filter((kind) => acknowledged[kind] < 0)).toEqual([])
    // Each kind was in progress at some kill: the one behind the last acknowledged.
    if (kills >= 30) expect(kinds.filter((kind) => !killedAfter.includes(kind))).toEqual([])
    console.log(`${kills} kills, ${heard} writes acknowledged, ${JSON.stringify(acknowledged)}, killed behind ${killedAfter}`)
  }, 1_200_000)
})
