import fc from 'fast-check'
import { expect, test } from 'vitest'
import { littleCatalogue } from '../../../test/support/little-catalogue.ts'
import { rounds } from '../../../test/support/rounds.ts'
import { migrateFile } from './migrate.ts'
import { readCampaign } from './read-file.ts'
import { type Campaign, campaignSchema } from './schema.ts'
import { writeCampaign } from './write-file.ts'

const head = { format: 'cadenza/campaign', formatVersion: 1, name: 'N', dimension: 'people' }
const source = { id: 'a', type: 'source' }

function read(file: unknown) {
  return readCampaign(typeof file === 'string' ? file : JSON.stringify(file), littleCatalogue)
}

const id = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_-]{0,12}$/)
const campaigns: fc.Arbitrary<Campaign> = fc
  .record({
    name: fc.string({ minLength: 1, maxLength: 200, unit: 'binary' }),
    description: fc.string({ maxLength: 300 }),
    kind: fc.constantFrom('orchestrated' as const, 'action' as const, 'api' as const),
    tags: fc.array(fc.string({ minLength: 1, maxLength: 60 })),
    dimension: fc.string(),
    zone: fc.string(),
    seed: fc.string(),
    retentionDays: fc.integer({ min: 1, max: 4000 }),
    steps: fc.uniqueArray(
      fc.record(
        {
          id,
          type: fc.constantFrom('source', 'filter', 'merge', 'dance'),
          version: fc.constantFrom(3, 4),
          name: fc.string({ maxLength: 200 }),
          settings: fc.dictionary(fc.string(), fc.jsonValue()),
          position: fc.record({ x: fc.integer(), y: fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0) }),
          mode: fc.constantFrom('run' as const, 'skip' as const, 'disabled' as const),
          breakpoint: fc.boolean(),
        },
        { requiredKeys: ['id', 'type', 'version', 'name', 'settings', 'mode', 'breakpoint'] },
      ),
      { selector: (step) => step.id },
    ),
    transitions: fc.array(fc.record({ from: id, outlet: fc.string(), to: id, inlet: fc.string() })),
  })
  .map((fields) => campaignSchema.parse(JSON.parse(JSON.stringify({ ...head, ...fields }))))

test('[W7] save then load is identity', () => {
  fc.assert(
    fc.property(campaigns, (campaign) => {
      expect(read(writeCampaign(campaign)).campaign).toEqual(campaign)
    }),
    { numRuns: rounds(200) },
  )
})

test('[W7] reading any text or any JSON never throws', () => {
  const anything = fc.oneof(
    fc.string(),
    fc.json(),
    fc
      .record({ steps: fc.jsonValue(), transitions: fc.jsonValue(), dimension: fc.jsonValue() })
      .map((part) => JSON.stringify({ ...head, ...part })),
  )
  fc.assert(
    fc.property(anything, (text) => {
      const { campaign, problems } = read(text)
      expect(campaign !== undefined || problems.length > 0).toBe(true)
    }),
    { numRuns: rounds(300) },
  )
})

test('[W7] a short hand-written file gets the defaults', () => {
  const { campaign, problems } = read({ ...head, steps: [source, { id: 'b', type: 'merge' }], transitions: [{ from: 'a', to: 'b' }] })
  expect(problems).toEqual([])
  expect(campaign?.transitions).toEqual([{ from: 'a', outlet: 'next', to: 'b', inlet: 'in' }])
  expect(campaign?.steps[0]).toEqual({ id: 'a', type: 'source', version: 1, name: '', settings: {}, mode: 'run', breakpoint: false })
})

test('[W7] a syntax error names line and column', () => {
  const { campaign, problems } = read('{\n  "name": "x",\n}')
  expect(campaign).toBeUndefined()
  expect(problems).toEqual([{ code: 'file_not_json', severity: 'error', params: { line: 3, column: 1, found: '}' } }])
  expect(read('').problems[0]?.code).toBe('file_cut')
  expect(read('{"a":1,"a":2}').problems[0]?.code).toBe('file_key_twice')
})

test('[W7] a byte order mark does not matter', () => {
  expect(read(`\uFEFF${JSON.stringify({ ...head, steps: [source] })}`).problems).toEqual([])
})

test('[W7] another format and a newer version are refused', () => {
  expect(read([1, 2]).problems).toEqual([{ code: 'file_not_campaign', severity: 'error', params: { found: 'list' } }])
  expect(read({ format: 'cadenza/model' })).toEqual({
    problems: [{ code: 'file_not_campaign', severity: 'error', params: { found: 'cadenza/model' } }],
  })
  expect(read({ ...head, formatVersion: 2, more: {} })).toEqual({
    problems: [{ code: 'file_newer', severity: 'error', params: { found: 2, known: 1 } }],
  })
  expect(read({ ...head, formatVersion: '1' }).problems[0]).toMatchObject({ code: 'file_field_invalid', params: { path: 'formatVersion' } })
})

test('[W7] unknown fields are reported one by one and left out, the rest is kept', () => {
  const { campaign, problems } = read({
    ...head,
    colour: 'red',
    steps: [
      { ...source, speed: 3 },
      { ...source, id: 'b', position: { x: 1, y: 2, z: 3 }, mood: 'good' },
    ],
    transitions: [{ from: 'a', to: 'gone', weight: 1 }],
  })
  expect(
    problems
      .map(({ code, field }) => [code, field])
      .slice(0, 5)
      .sort(),
  ).toEqual([
    ['file_field_unknown', 'colour'],
    ['file_field_unknown', 'steps.0.speed'],
    ['file_field_unknown', 'steps.1.mood'],
    ['file_field_unknown', 'steps.1.position.z'],
    ['file_field_unknown', 'transitions.0.weight'],
  ])
  expect(problems[5]?.code).toBe('transition_dangling')
  expect(campaign?.steps.map((step) => step.id)).toEqual(['a', 'b'])
  expect(campaign?.steps[1]?.position).toEqual({ x: 1, y: 2 })
})

test('[W7] a field that does not fit is named by its path, and nothing is opened', () => {
  const { campaign, problems } = read({ ...head, steps: [{ id: '1 bad', type: 'source', speed: 1 }], retentionDays: 0 })
  expect(campaign).toBeUndefined()
  expect(problems.map(({ code, field }) => [code, field])).toEqual([
    ['file_field_unknown', 'steps.0.speed'],
    ['file_field_invalid', 'retentionDays'],
    ['file_field_invalid', 'steps.0.id'],
  ])
})

test('[W7] a step of an unknown activity is kept as it is and named', () => {
  const dance = { id: 'd', type: 'dance', version: 9, settings: { tempo: 120 } }
  const { campaign, problems } = read({ ...head, steps: [source, dance], transitions: [{ from: 'a', to: 'd' }] })
  expect(campaign?.steps[1]).toMatchObject(dance)
  expect(problems).toEqual([
    { code: 'activity_unknown', severity: 'error', step: 'd', params: { type: 'dance', name: 'd', path: 'steps.1.type' } },
  ])
})

test('[W4] the second of two steps with one id is kept under a new one', () => {
  const { campaign, problems } = read({
    ...head,
    steps: [source, { ...source, name: 'second' }, { ...source, id: 'a-7' }, { ...source, name: 'third' }],
    transitions: [],
  })
  expect(campaign?.steps.map((step) => [step.id, step.name])).toEqual([
    ['a', ''],
    ['a-8', 'second'],
    ['a-7', ''],
    ['a-9', 'third'],
  ])
  expect(problems.map(({ code, params }) => [code, params?.path, params?.given])).toEqual([
    ['file_step_id_twice', 'steps.1.id', 'a-8'],
    ['file_step_id_twice', 'steps.3.id', 'a-9'],
  ])
})

test('[W1] an imported cycle is a problem, not a crash', () => {
  const steps = [
    { id: 'a', type: 'merge' },
    { id: 'b', type: 'merge' },
  ]
  const { campaign, problems } = read({
    ...head,
    steps,
    transitions: [
      { from: 'a', to: 'b' },
      { from: 'b', to: 'a' },
    ],
  })
  expect(campaign?.transitions).toHaveLength(2)
  expect(problems.map((each) => each.code)).toEqual(['campaign_cycle'])
})

test('[W7] settings of an older version are lifted step by step; newer ones are kept and named', () => {
  const filter = (version: number | undefined, settings: unknown) => ({
    id: 'f',
    type: 'filter',
    ...(version ? { version } : {}),
    settings,
  })
  const lifted = (step: unknown) => {
    const { campaign, problems } = read({ ...head, steps: [source, step], transitions: [{ from: 'a', to: 'f' }] })
    return [campaign?.steps[1]?.version, campaign?.steps[1]?.settings, problems.map((each) => each.code)]
  }
  expect(lifted(filter(undefined, { name: 'old' }))).toEqual([3, { label: 'old' }, []])
  expect(lifted(filter(2, { title: 'newer' }))).toEqual([3, { label: 'newer' }, []])
  expect(lifted(filter(3, { label: 'new' }))).toEqual([3, { label: 'new' }, []])
  expect(lifted(filter(4, { x: 1 }))).toEqual([4, { x: 1 }, ['activity_newer']])
})

test('[W7] a file of an older format passes through every migration up to the newest', () => {
  const migrations = [
    (file: Record<string, unknown>) => ({ ...file, b: file.a }),
    (file: Record<string, unknown>) => ({ ...file, c: file.b }),
  ]
  expect(migrateFile({ formatVersion: 1, a: 5 }, 1, migrations)).toEqual({ formatVersion: 3, a: 5, b: 5, c: 5 })
  expect(migrateFile({ formatVersion: 2, b: 6 }, 2, migrations)).toEqual({ formatVersion: 3, b: 6, c: 6 })
})

test('[W7] a field that records leave out without a word is told all the same', () => {
  const { campaign, problems } = read(
    JSON.stringify({ ...head, steps: [{ ...source, settings: { label: 'x' } }] }).replace('"label"', '"__proto__":{"a":1},"label"'),
  )
  expect(problems).toMatchObject([{ code: 'file_field_unknown', params: { path: 'steps.0.settings.__proto__' } }])
  expect(campaign?.steps[0]?.settings).toEqual({ label: 'x' })
})
