import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newCampaign } from '../../engine/campaign/new-campaign.ts'
import type { CampaignRecord } from '../../engine/campaign/record.ts'
import type { OutMessage } from '../../engine/message/out-message.ts'
import { Fenced } from '../../engine/ports/journal.ts'
import { Conflict } from '../../engine/ports/store.ts'
import type { RunEvent } from '../../engine/run/events.ts'
import { fileInbox } from './file-inbox.ts'
import { fileRuns } from './file-journal.ts'
import { fileOutbox } from './file-outbox.ts'
import { fileStore } from './file-store.ts'
import { writeOnce } from './write-once.ts'

// Two instances over one folder stand for two processes.

function folder(): string {
  return mkdtempSync(join(tmpdir(), 'cadenza-files-'))
}
const breakpoint = (step: string): RunEvent => ({ type: 'breakpoint_reached', at: 1, step })

test('[R18] of many drivers that append at once, one succeeds and nothing is lost or torn', async () => {
  const path = folder()
  const drivers = Array.from({ length: 8 }, () => fileRuns(path))
  const tokens = await Promise.all(drivers.map(({ lease }) => lease.take('r')))
  expect(new Set(tokens).size).toBe(8)
  const results = await Promise.allSettled(drivers.map(({ journal }, n) => journal.append('r', tokens[n] ?? 0, [breakpoint(`s${n}`)])))
  const winner = tokens.indexOf(Math.max(...tokens))
  expect(results.map((each) => each.status)).toEqual(tokens.map((_, n) => (n === winner ? 'fulfilled' : 'rejected')))
  expect(await fileRuns(path).journal.read('r')).toEqual([breakpoint(`s${winner}`)])
})

test('[R18] a driver that was overtaken by another process is fenced, however often it tries', async () => {
  const path = folder()
  const [old, young] = [fileRuns(path), fileRuns(path)]
  const first = await old.lease.take('r')
  await old.journal.append('r', first, [breakpoint('a')])
  const second = await young.lease.take('r')
  expect(second).toBeGreaterThan(first)
  expect(await young.journal.read('r')).toEqual([breakpoint('a')])
  await expect(old.journal.append('r', first, [breakpoint('b')])).rejects.toThrow(Fenced)
  await young.journal.append('r', second, [breakpoint('c'), breakpoint('d')])
  await expect(old.journal.append('r', first, [breakpoint('b')])).rejects.toThrow(Fenced)
  expect(await old.journal.read('r')).toEqual(['a', 'c', 'd'].map(breakpoint))
})

test('[R19] a removed journal is empty, and tokens go on rising', async () => {
  const { journal, lease } = fileRuns(folder())
  const token = await lease.take('r')
  await journal.append('r', token, [breakpoint('a')])
  await journal.remove('r')
  expect(await journal.read('r')).toEqual([])
  expect(await lease.take('r')).toBeGreaterThan(token)
})

test('[R2] an event of a newer version is named', async () => {
  const path = folder()
  const { journal, lease } = fileRuns(path)
  const newer: object = { type: 'run_teleported' }
  await journal.append('r', await lease.take('r'), [Object.assign(breakpoint('a'), newer)])
  await expect(journal.read('r')).rejects.toMatchObject({ code: 'journal_newer', params: { run: 'r', event: 'run_teleported' } })
})

test('[R1] of many writers of one name, one succeeds and its text is whole', async () => {
  const path = join(folder(), 'sub', 'x.json')
  const done = await Promise.all(Array.from({ length: 10 }, (_, n) => writeOnce(path, String(n).repeat(1000))))
  expect(done.filter((each) => each)).toHaveLength(1)
  expect(new Set(readFileSync(path, 'utf8')).size).toBe(1)
})

test('[R2] a message posted twice is taken once, in stored order, and heard by another process', async () => {
  const path = folder()
  const [here, there] = [fileInbox(path), fileInbox(path)]
  let heard = 0
  const rang = new Promise<void>((resolve) => {
    const off = there.onPost('r', () => {
      there.waiting('r', new Set()).then((messages) => {
        heard = messages.length
        if (heard < 2) return
        off()
        resolve()
      })
    })
  })
  await here.post('r', { id: 'm1', verb: 'pause', by: 'me' })
  await here.post('r', { id: 'm1', verb: 'pause', by: 'me' })
  await here.post('r', { id: 'm2', verb: 'skip', by: 'me', step: 's' })
  await rang
  expect(await there.waiting('r', new Set(['m1']))).toEqual([{ id: 'm2', verb: 'skip', by: 'me', step: 's' }])
  expect((await there.waiting('r', new Set())).map((message) => message.id)).toEqual(['m1', 'm2'])
})

const mail = (id: string, over: Partial<OutMessage> = {}): OutMessage => ({
  id,
  run: 'r',
  campaign: 'c',
  step: 's',
  channel: 'email',
  address: `${id}@x.org`,
  subject: 'Hé',
  text: 't\n',
  html: '<p>',
  at: 1,
  ...over,
})

test('[R2] a message is handed over once, also after a crash in the middle of a line', async () => {
  const path = join(folder(), 'outbox.jsonl')
  expect(await fileOutbox(path).hand([mail('a'), mail('b'), mail('a')])).toEqual({ accepted: 2, known: 1 })
  appendFileSync(path, JSON.stringify(mail('c')).slice(0, 20))
  const outbox = fileOutbox(path)
  expect(await outbox.count({})).toBe(2)
  expect(await outbox.hand([mail('b'), mail('c')])).toEqual({ accepted: 1, known: 1 })
  expect((await outbox.page({}, 0, 2)).map((message) => message.id)).toEqual(['c', 'b'])
  expect(await outbox.message('a')).toEqual(mail('a'))
})

test('[R2] messages that could not be written are handed over at the next try', async () => {
  const path = join(folder(), 'outbox.jsonl')
  const outbox = fileOutbox(path)
  expect(await outbox.hand([mail('a')])).toEqual({ accepted: 1, known: 0 })
  const away = `${path}.away`
  renameSync(path, away)
  mkdirSync(path)
  await expect(outbox.hand([mail('b')])).rejects.toThrow()
  rmdirSync(path)
  renameSync(away, path)
  expect(await outbox.hand([mail('a'), mail('b')])).toEqual({ accepted: 1, known: 1 })
  expect(await fileOutbox(path).count({})).toBe(2)
})

test('[R2] hand-overs that overlap do not double a message; filters and removal go by run', async () => {
  const outbox = fileOutbox(join(folder(), 'outbox.jsonl'))
  await Promise.all([outbox.hand([mail('a'), mail('b')]), outbox.hand([mail('b'), mail('c', { run: 'q', address: 'Zoé@x.org' })])])
  expect(await outbox.count({ run: 'r' })).toBe(2)
  expect(await outbox.count({ search: 'ZOÉ' })).toBe(1)
  await outbox.remove('r')
  expect((await outbox.page({}, 0, 9)).map((message) => message.id)).toEqual(['c'])
  expect(await outbox.hand([mail('a')])).toEqual({ accepted: 1, known: 0 })
})

const campaign = (revision: number, over: Partial<CampaignRecord> = {}): CampaignRecord => ({
  id: 'c/1',
  draft: newCampaign('C', 'people'),
  revision,
  created: 1,
  modified: revision,
  stage: 'draft',
  version: 0,
  edited: false,
  ...over,
})

test('[W3] of two saves over the same revision, one is refused', async () => {
  const path = folder()
  const [here, there] = [fileStore(path), fileStore(path)]
  await here.putCampaign(campaign(1))
  const saves = await Promise.allSettled([here.putCampaign(campaign(2)), there.putCampaign(campaign(2, { modified: 99 }))])
  expect(saves.filter((each) => each.status === 'fulfilled')).toHaveLength(1)
  expect(saves.find((each) => each.status === 'rejected')?.reason).toBeInstanceOf(Conflict)
  expect((await there.campaigns()).map((record) => record.revision)).toEqual([2])
  await there.removeCampaign('c/1')
  expect(await here.campaign('c/1')).toBeUndefined()
})

test('[W5] a version is written once', async () => {
  const store = fileStore(folder())
  const file = newCampaign('C', 'people')
  await store.putVersion({ campaign: 'c', version: 1, file, published: 1 })
  await store.putVersion({ campaign: 'c', version: 1, file, published: 2 })
  await expect(store.putVersion({ campaign: 'c', version: 1, file: { ...file, seed: '2' }, published: 3 })).rejects.toThrow(Conflict)
  expect((await store.version('c', 1))?.published).toBe(1)
})

test('[D2] the model, settings and runs come back; live values follow changes', async () => {
  const store = fileStore(folder())
  expect((await store.model()).tables).toEqual([])
  expect(await store.setting('x')).toBeUndefined()
  const seen: unknown[] = []
  const live = store
    .live(() => store.setting('x'))
    .subscribe(
      (value) => seen.push(value),
      () => {},
    )
  await store.putSetting('x', { deep: [1] })
  await expect.poll(() => seen.at(-1)).toEqual({ deep: [1] })
  live.unsubscribe()
  const record = {
    id: 'r',
    campaign: 'c',
    version: 1,
    number: 1,
    kind: 'live',
    created: 5,
    state: 'queued',
    warnings: 0,
    failed: [],
  } as const
  await store.putRun(record)
  await store.putRun({ ...record, id: 'q', number: 2, created: 6 })
  expect((await store.runs('c')).map((run) => run.id)).toEqual(['q', 'r'])
  await store.removeRun('q')
  expect(await store.runs()).toEqual([record])
})
