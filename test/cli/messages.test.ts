import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { cadenza } from '../support/cadenza.ts'
import { build, dataWith, end, fileWith, people, sound } from '../support/cli-files.ts'

test('without a command, the overview and exit code 2; with --help, 0', async () => {
  expect(await cadenza()).toMatchObject({ code: 2, err: '' })
  const { code, out } = await cadenza('--help')
  expect(code).toBe(0)
  for (const word of ['validate FILE', 'run FILE --data DIR', 'model DIR', 'describe FILE', 'activities', 'Exit codes'])
    expect(out).toContain(word)
})

test.each(['validate', 'run', 'model', 'describe', 'demo', 'activities'])('%s --help says what it does and takes', async (name) => {
  const { code, out, err } = await cadenza(name, '--help')
  expect([code, err]).toEqual([0, ''])
  expect(out).toMatch(new RegExp(`^cadenza ${name} `))
  expect(out).toContain('--lang en|fr')
  expect(out).toContain('Exit codes')
  expect(out).toMatch(/Examples:\n {2}cadenza /)
  expect(out).not.toMatch(/cli:|option\./)
})

test.each([
  [['dance'], 'there is no command “dance”', 'cadenza --help'],
  [['vaildate'], 'Did you mean validate?', 'cadenza --help'],
  [['help', 'rum'], 'Did you mean run?', 'cadenza --help'],
  [['--version', '--colour'], 'there is no option --colour', 'cadenza --help'],
  [['validate'], 'FILE is missing', 'cadenza validate --help'],
  [['validate', 'a.json', 'b.json'], '“b.json” is one argument too many', 'cadenza validate --help'],
  [['validate', 'a.json', '--colour'], 'there is no option --colour', 'cadenza validate --help'],
  [['validate', 'a.json', '--jsn'], 'Did you mean --json?', 'cadenza validate --help'],
  [['validate', 'a.json', '-x'], 'there is no option -x', 'cadenza validate --help'],
  [['run', 'a.json'], '--data is missing', 'cadenza run --help'],
  [['run', 'a.json', '--data'], '--data needs a value', 'cadenza run --help'],
  [['run', 'a.json', '--data', '--json'], '--data needs a value', 'cadenza run --help'],
  [['run', 'a.json', '--data', ''], '--data needs a value', 'cadenza run --help'],
  [['run', 'a.json', '--json=yes'], '--json takes no value', 'cadenza run --help'],
  [['activities', '--lang', 'de'], '--lang is en or fr, not “de”', 'cadenza --help'],
  [['--lang', 'de'], '--lang is en or fr, not “de”', 'cadenza --help'],
])('wrong usage %j ends with 2 and a hint', async (argv, words, hint) => {
  const { code, out, err } = await cadenza(...argv)
  expect([code, out]).toEqual([2, ''])
  expect(err).toContain(words)
  expect(err).toContain(hint)
})

test('a wrong word is put right only when something like it exists', async () => {
  expect((await cadenza('dance')).err).not.toContain('Did you mean')
  expect((await cadenza('validate', 'a.json', '--colour')).err).not.toContain('Did you mean')
  expect((await cadenza('vaildate', '--lang', 'fr')).err).toContain('Vouliez-vous dire validate')
})

test('options may stand before the command, and help is a command too', async () => {
  const path = fileWith(sound)
  expect((await cadenza('--lang', 'fr', 'validate', path)).out).toContain('est valide')
  expect((await cadenza('--lang=fr', 'validate', path)).out).toContain('est valide')
  expect(await cadenza('help', 'run')).toEqual(await cadenza('run', '--help'))
  expect(await cadenza('help')).toEqual(await cadenza('--help'))
  expect((await cadenza('--help', 'run')).out).toEqual((await cadenza('run', '--help')).out)
})

test('--version prints the version alone', async () => {
  const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'))
  expect(await cadenza('--version')).toEqual({ code: 0, out: `${version}\n`, err: '' })
})

test('a sound campaign is valid', async () => {
  const path = fileWith(sound)
  const { code, out, err } = await cadenza('validate', path)
  expect([code, out]).toEqual([0, `${path} is valid (steps: 2, transitions: 1).\n`])
  expect(err).toContain('--data DIR checks them too')
})

test('without model.json, validate checks against the model that run would propose', async () => {
  const data = dataWith(people)
  const fine = await cadenza('validate', fileWith(sound), '--data', data)
  expect([fine.code, fine.err]).toEqual([0, expect.stringContaining('has no model.json')])
  const { code, err } = await cadenza('validate', fileWith({ ...sound, dimension: 'cats' }), '--data', data)
  expect([code, err]).toEqual([1, expect.stringContaining('[dimension_unknown]')])
})

test.each<[string, unknown, readonly string[]]>([
  ['no JSON', '{\n  "name": "x",,\n}', ['file_not_json', 'Line 2, column 15', '→']],
  ['cut short', '{ "name": "x"', ['file_cut', 'line 1, column 14']],
  ['another format', { tables: [] }, ['file_not_campaign', '"format": "cadenza/campaign"']],
  ['a newer version', { ...sound, formatVersion: 2 }, ['file_newer', 'format version 2', 'Nothing was changed']],
  [
    'an unknown field',
    { ...sound, steps: [{ ...build, speed: 1 }, end] },
    ['file_field_unknown', 'steps.0.speed', 'everything else was kept'],
  ],
  ['an unknown activity', { ...sound, steps: [build, { ...end, type: 'dance' }] }, ['activity_unknown', '“dance”', 'The step was kept']],
  [
    'a cycle',
    {
      ...sound,
      steps: [
        { id: 'b', type: 'combine' },
        { id: 'c', type: 'wait' },
      ],
      transitions: [
        { from: 'b', to: 'c' },
        { from: 'c', to: 'b' },
      ],
    },
    ['campaign_cycle', 'b → c → b'],
  ],
  [
    'two steps with one id',
    { ...sound, steps: [build, { ...end, id: 'a' }], transitions: [] },
    ['file_step_id_twice', 'steps.1.id', '“a-1”'],
  ],
  [
    'an unknown setting',
    { ...sound, steps: [{ ...build, settings: { colour: 'red' } }, end] },
    ['settings_unknown_field', 'step All (a), colour'],
  ],
  ['a wrong field', { ...sound, retentionDays: -1 }, ['file_field_invalid', 'retentionDays']],
])('[W7] %s: exit code 1, and the message names line or path', async (_, content, words) => {
  const { code, out, err } = await cadenza('validate', fileWith(content))
  expect([code, out]).toEqual([1, ''])
  for (const word of words) expect(err).toContain(word)
})

test('[W7] the file is never changed, and one problem is told once', async () => {
  const text = JSON.stringify({ ...sound, steps: [build, { ...end, type: 'dance' }], colour: 'red' })
  const path = fileWith(text)
  const { err } = await cadenza('validate', path)
  expect(readFileSync(path, 'utf8')).toBe(text)
  expect(err.match(/activity_unknown/g)).toHaveLength(1)
  expect(err.match(/file_field_unknown/g)).toHaveLength(1)
})

test('--json prints only JSON, with code and sentences', async () => {
  const { code, out, err } = await cadenza('validate', fileWith({ ...sound, formatVersion: 7 }), '--json')
  expect([code, err]).toEqual([1, ''])
  expect(JSON.parse(out)).toMatchObject({ valid: false, problems: [{ code: 'file_newer', severity: 'error', params: { found: 7 } }] })
  const gone = await cadenza('validate', '/nowhere/campaign.json', '--json')
  expect([gone.code, JSON.parse(gone.out)]).toMatchObject([
    3,
    { problems: [{ code: 'file_missing', params: { path: '/nowhere/campaign.json' } }] },
  ])
  const fine = await cadenza('validate', fileWith(sound), '--json')
  expect([fine.code, JSON.parse(fine.out)]).toEqual([0, { valid: true, problems: [] }])
})

test('a file that is not there, and data that does not fit, end with 3', async () => {
  const folder = dataWith(people)
  const file = fileWith(sound)
  for (const [argv, problem] of [
    [['validate', '/nowhere/campaign.json'], 'file_missing'],
    [['describe', folder], 'file_is_folder'],
    [['run', file, '--data', '/nowhere'], 'folder_missing'],
    [['validate', file, '--data', '/nowhere'], 'folder_missing'],
    [['describe', file, '--data', '/nowhere'], 'folder_missing'],
    [['model', '/nowhere'], 'folder_missing'],
    [['model', file], 'folder_is_file'],
    [['run', file, '--data', file], 'folder_is_file'],
  ] as const) {
    const { code, out, err } = await cadenza(...argv)
    expect([code, out], argv.join(' ')).toEqual([3, ''])
    expect(err).toContain(`[${problem}]`)
    expect(err).not.toMatch(/ENOENT|EISDIR|ENOTDIR/)
  }
  const empty = await cadenza('run', file, '--data', dataWith({ 'notes.md': '' }))
  expect([empty.code, empty.err]).toEqual([3, expect.stringContaining('[folder_without_tables]')])
  const broken = await cadenza('run', file, '--data', dataWith({ ...people, 'model.json': '{"tables": [{"name": 1}]}' }))
  expect([broken.code, broken.err]).toEqual([3, expect.stringContaining('tables.0.name')])
})

test('a campaign in another encoding ends with 3 and names the line', async () => {
  const path = fileWith('')
  writeFileSync(path, Buffer.from('{\n"name": "Caf\u00e9" }', 'latin1'))
  const { code, err } = await cadenza('validate', path)
  expect([code, err]).toEqual([3, expect.stringContaining('line 2 has other bytes')])
  writeFileSync(path, `\uFEFF${JSON.stringify(sound)}`)
  expect((await cadenza('validate', path)).code).toBe(0)
})

test('an outbox that cannot be written ends with 3 before anything runs', async () => {
  const file = fileWith(sound)
  const data = dataWith(people)
  for (const [outbox, problem] of [
    [data, 'file_is_folder'],
    [join(file, 'out.jsonl'), 'file_unwritable'],
  ] as const) {
    const { code, out, err } = await cadenza('run', file, '--data', data, '--outbox', outbox)
    expect([code, out, err]).toEqual([3, '', expect.stringContaining(`[${problem}]`)])
  }
})

test('--outbox never writes into a file of another kind', async () => {
  const path = fileWith(sound)
  const data = dataWith(people)
  for (const text of [JSON.stringify(sound), 'person_id,city\n1,Paris', '{"id":"x"}\n']) {
    const other = fileWith(text)
    const { code, err } = await cadenza('run', path, '--data', data, '--outbox', other)
    expect([code, err]).toEqual([3, expect.stringContaining('[outbox_other_file]')])
    expect(readFileSync(other, 'utf8')).toBe(text)
  }
})

test('what a page of the app would mend is told in words of files', async () => {
  const data = dataWith({ 'people.csv': 'person_id,city\n1,Paris\n1,Lyon\n' })
  const { code, err } = await cadenza('validate', fileWith(sound), '--data', data)
  expect([code, err]).toEqual([1, expect.stringContaining('"primaryKey" of the table into model.json')])
})

test('a workspace that cannot be made ends with 3', async () => {
  const file = fileWith(sound)
  const { code, err } = await cadenza('run', file, '--data', dataWith(people), '--workspace', file)
  expect([code, err]).toEqual([3, expect.stringContaining('[file_unwritable]')])
})

test('a run tells how many rows went where, and says that it proposed the model', async () => {
  const { code, out, err } = await cadenza('run', fileWith(sound), '--data', dataWith(people), '--json')
  expect(code).toBe(0)
  expect(err).toContain('has no model.json')
  const report = JSON.parse(out)
  expect(report).toMatchObject({ state: 'completed', warnings: [], failures: [], seed: '1' })
  expect(report.transitions).toEqual([{ from: 'a', outlet: 'next', to: 'z', inlet: 'in', rows: 2, ms: expect.any(Number) }])
  expect(report.steps.map((step: { id: string; state: string }) => [step.id, step.state])).toEqual([
    ['a', 'done'],
    ['z', 'done'],
  ])
})

test('a campaign that does not fit the data is not run', async () => {
  const { code, out, err } = await cadenza('run', fileWith({ ...sound, dimension: 'cats' }), '--data', dataWith(people), '--json')
  expect(code).toBe(1)
  expect(err).toContain('[dimension_unknown]')
  expect(JSON.parse(out)).toMatchObject({ valid: false, problems: [{ code: 'dimension_unknown' }] })
})

test('describe tells the flow in words, in both languages', async () => {
  const path = fileWith({ ...sound, description: 'Everybody.', tags: ['x'] })
  const english = await cadenza('describe', path)
  expect(english.code).toBe(0)
  expect(english.out).toMatch(/^Small\nTargets people · tags x\nEverybody\.\n\n1\. All \(Build audience\)\n/)
  expect(english.out).toContain('→ Audience: 2. z')
  const french = await cadenza('describe', path, '--lang', 'fr')
  expect(french.out).toContain('Cible people · balises x')
})

test('activities lists the catalogue; --json has schemas, inlets and outlets', async () => {
  expect((await cadenza('activities')).out).toContain('build-audience')
  const catalogue: { type: string; category: string; settings: { type: string }; inlets: unknown[]; outlets: { name: string }[] }[] =
    JSON.parse((await cadenza('activities', '--json')).out)
  const build = catalogue.find((each) => each.type === 'build-audience')
  expect(build).toMatchObject({
    category: 'targeting',
    settings: { type: 'object' },
    inlets: [{ name: 'in' }],
    outlets: [{ name: 'next' }],
  })
  expect(new Set(catalogue.map((each) => each.category))).toEqual(new Set(['targeting', 'flow', 'channel']))
})
