import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { beforeAll, expect, test } from 'vitest'

// The program as a person starts it: a process of its own, built on first use.

const program = resolve(import.meta.dirname, '../../bin/cadenza.mjs')
const count = 500

const campaign = {
  format: 'cadenza/campaign',
  formatVersion: 1,
  name: 'Twice',
  dimension: 'people',
  steps: [
    { id: 'all', type: 'build-audience', name: 'Adults', settings: { rule: condition('age', 'ge', 18), columns: [{ column: 'email' }] } },
    { id: 'first', type: 'email', settings: mail('Hello') },
    { id: 'hour', type: 'wait', name: 'An hour', settings: { mode: 'duration', duration: { n: 1, unit: 'hours' } } },
    { id: 'second', type: 'email', settings: mail('Again') },
    { id: 'end', type: 'end' },
  ],
  transitions: [
    { from: 'all', to: 'first' },
    { from: 'first', to: 'hour' },
    { from: 'hour', to: 'second' },
    { from: 'second', to: 'end' },
  ],
}

function condition(column: string, operator: string, value: number) {
  return { kind: 'condition', field: { column }, operator, value }
}

function mail(subject: string) {
  return {
    category: 'transactional',
    address: { column: 'email' },
    subject: `${subject} {{ profile.person_id }}`,
    text: subject,
    html: `<p>${subject}</p>`,
    sender: { name: 'Us', address: 'us@example.org' },
  }
}

interface Started {
  readonly process: ChildProcess
  /** Resolves when the text stood on stderr. */
  said(text: string): Promise<void>
  readonly ended: Promise<{ readonly code: number | null; readonly out: string; readonly err: string }>
}

function start(...argv: readonly string[]): Started {
  const child = spawn(process.execPath, [program, ...argv], { env: { ...process.env, LANG: 'en_GB.UTF-8', LC_ALL: '' } })
  let out = ''
  let err = ''
  const listeners = new Set<() => void>()
  child.stdout.on('data', (chunk) => {
    out += chunk
  })
  child.stderr.on('data', (chunk) => {
    err += chunk
    for (const listener of listeners) listener()
  })
  const ended = new Promise<{ code: number | null; out: string; err: string }>((done) =>
    child.on('close', (code) => done({ code, out, err })),
  )
  const said = (text: string) =>
    new Promise<void>((done, fail) => {
      const look = () => {
        if (err.includes(text)) done()
      }
      listeners.add(look)
      look()
      child.on('close', () => fail(new Error(`ended without saying "${text}":\n${err}${out}`)))
    })
  return { process: child, said, ended }
}

const folder = mkdtempSync(join(tmpdir(), 'cadenza-process-'))
const file = join(folder, 'twice.json')
const data = join(folder, 'data')

beforeAll(async () => {
  writeFileSync(file, JSON.stringify(campaign))
  mkdirSync(data)
  const rows = Array.from({ length: count }, (_, n) => `${n + 1},p${n + 1}@example.org,${n % 2 === 0 ? 30 : 10}\n`)
  writeFileSync(join(data, 'people.csv'), `person_id,email,age\n${rows.join('')}`)
  expect((await start('--help').ended).code).toBe(0)
}, 120_000)

test('the program starts, and wrong usage ends with 2', { timeout: 60_000 }, async () => {
  const { code, out, err } = await start('vaildate').ended
  expect([code, out]).toEqual([2, ''])
  expect(err).toContain('there is no command “vaildate”')
  // No colours: what it says is read by files and pipes as often as by people.
  expect(err).not.toContain('\u001b')
})

test('a reader that goes away, as head does, is no error', { timeout: 60_000 }, async () => {
  for (const stream of ['stdout', 'stderr'] as const) {
    const started = start('run', file, '--data', data, '--skip-waits')
    started.process[stream]?.destroy()
    const { code, out, err } = await started.ended
    expect([code, err.includes('EPIPE')], stream).toEqual([0, false])
    if (stream === 'stderr') expect(out).toContain('Completed')
  }
})

test('Ctrl-C before the run began ends with 130 and says so', { timeout: 60_000 }, async () => {
  const large = join(folder, 'large')
  mkdirSync(large)
  const rows = Array.from({ length: 300_000 }, (_, n) => `${n + 1},p${n + 1}@example.org,30\n`)
  writeFileSync(join(large, 'people.csv'), `person_id,email,age\n${rows.join('')}`)
  const started = start('run', file, '--data', large)
  await started.said('has no model.json')
  started.process.kill('SIGINT')
  const { code, out, err } = await started.ended
  expect([code, out]).toEqual([130, ''])
  expect(err).toContain('Interrupted')
})

test('[R7] Ctrl-C stops the run, tells what had happened, and ends with 130', { timeout: 120_000 }, async () => {
  const started = start('run', file, '--data', data, '--json')
  await started.said('An hour waits until')
  started.process.kill('SIGINT')
  const { code, out, err } = await started.ended
  expect(code).toBe(130)
  expect(err).toContain('Stopping')
  const report = JSON.parse(out)
  expect(report.state).toBe('stopped')
  expect(report.transitions.map((each: { rows: number | null }) => each.rows)).toEqual([250, 250, null, null])
})

test('[R2] a run whose process was killed goes on with the same command, and each message is handed over once', {
  timeout: 180_000,
}, async () => {
  const workspace = join(folder, 'workspace')
  const command = ['run', file, '--data', data, '--workspace', workspace]
  const first = start(...command)
  await first.said('An hour waits until')
  first.process.kill('SIGKILL')
  await first.ended
  const second = start(...command)
  await second.said('Going on with the run')
  await second.said('An hour waits until')
  second.process.kill('SIGKILL')
  await second.ended
  const { code, out, err } = await start(...command, '--skip-waits', '--json').ended
  expect(code).toBe(0)
  const report = JSON.parse(out)
  expect(err).toContain(`Going on with the run ${report.run}`)
  expect(report.state).toBe('completed')
  expect(report.transitions.map((each: { rows: number }) => each.rows)).toEqual([250, 250, 250, 250])
  const messages: { id: string; subject: string; run: string }[] = readFileSync(join(workspace, 'outbox.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
  expect(messages).toHaveLength(500)
  expect(new Set(messages.map((message) => message.id)).size).toBe(500)
  expect(new Set(messages.map((message) => message.subject)).size).toBe(500)
  expect(new Set(messages.map((message) => message.run))).toEqual(new Set([report.run]))
})

test('[A-CHN] --outbox writes each message as a line of JSON', { timeout: 120_000 }, async () => {
  const outbox = join(folder, 'mails', 'out.jsonl')
  const { code } = await start('run', file, '--data', data, '--skip-waits', '--outbox', outbox).ended
  expect(code).toBe(0)
  const [line = ''] = readFileSync(outbox, 'utf8').split('\n')
  expect(JSON.parse(line)).toMatchObject({ channel: 'email', subject: 'Hello 1', address: 'p1@example.org' })
})
