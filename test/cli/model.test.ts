import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type DataModel, modelSchema } from '../../src/engine/query/model.ts'
import { cadenza } from '../support/cadenza.ts'
import { dataWith, fileWith, people, sound } from '../support/cli-files.ts'

test('the model of a folder is proposed, written once, and used', async () => {
  const data = dataWith(people)
  const first = await cadenza('model', data)
  expect([first.code, first.err]).toEqual([0, ''])
  expect(first.out).toContain('people: 3 rows, 2 columns, key person_id')
  expect(JSON.parse(readFileSync(join(data, 'model.json'), 'utf8')).tables[0]).toMatchObject({ name: 'people', primaryKey: ['person_id'] })
  const second = await cadenza('model', data)
  expect([second.code, second.err]).toEqual([0, ''])
  expect(second.out).toContain('nothing was changed')
  const fine = await cadenza('validate', fileWith(sound), '--data', data)
  expect([fine.code, fine.err]).toEqual([0, ''])
  const unknown = await cadenza('validate', fileWith({ ...sound, dimension: 'cats' }), '--data', data)
  expect([unknown.code, unknown.err]).toEqual([1, expect.stringContaining('[dimension_unknown]')])
})

test('[D2] a model that is there keeps what a person wrote, and takes what is new', async () => {
  const data = dataWith({ ...people, 'visits.csv': 'visit_id,person_id\n1,1\n2,9\n', 'notes.csv': 'person_id,text\n1,a\n1,b\n' })
  const path = join(data, 'model.json')
  expect((await cadenza('model', data)).out).toContain('No key: notes.')
  const proposed: DataModel = modelSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
  const tables = proposed.tables.map((table) => (table.name === 'people' ? { ...table, label: 'Guests' } : table))
  const links = proposed.links.filter((link) => link.from === 'visits').map((link) => ({ ...link, id: 'came' }))
  writeFileSync(path, JSON.stringify({ ...proposed, zone: 'Asia/Tokyo', tables, links }))
  writeFileSync(join(data, 'people.csv'), 'person_id,city,age\n1,Paris,30\n2,Lyon,\n3,,40\n')
  writeFileSync(join(data, 'gifts.csv'), 'gift_id,person_id\n1,1\n')
  rmSync(join(data, 'notes.csv'))
  const { code, out, err } = await cadenza('model', data)
  expect([code, err]).toEqual([0, ''])
  for (const line of [
    'New table gifts\n',
    'New column people.age (integer)\n',
    'New link gifts → people\n',
    'notes.csv is not there',
    'extended',
  ])
    expect(out).toContain(line)
  const merged: DataModel = modelSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
  expect(merged.zone).toBe('Asia/Tokyo')
  expect(merged.tables.find((table) => table.name === 'people')).toMatchObject({ label: 'Guests', columns: [{}, {}, { name: 'age' }] })
  expect(merged.links.map((link) => link.id)).toEqual(['came', 'gifts_people'])
  expect((await cadenza('model', data)).out).toContain('nothing was changed')
  await cadenza('model', data, '--force')
  expect(JSON.parse(readFileSync(path, 'utf8'))).not.toMatchObject({ zone: 'Asia/Tokyo' })
})

test.each<[string, string | Uint8Array, string, string]>([
  ['two rows with one key', 'person_id,city\n1,Paris\n1,Lyon\n', 'key_not_unique', 'for example 1'],
  ['a spreadsheet', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'data_not_text', 'Save it as CSV'],
  ['a column less', 'person_id\n1\n', 'data_columns_missing', 'city'],
  ['nothing', '', 'data_empty', 'people.csv'],
])('[D1] a table file with %s ends with 3 and says so', async (_, content, problem, words) => {
  const data = dataWith(people)
  expect((await cadenza('model', data)).code).toBe(0)
  writeFileSync(join(data, 'people.csv'), content)
  const { code, out, err } = await cadenza('run', fileWith(sound), '--data', data)
  expect([code, out]).toEqual([3, ''])
  expect(err).toContain(`[${problem}]`)
  expect(err).toContain(words)
})

test.each<[string, (model: DataModel) => unknown, readonly string[]]>([
  ['no JSON', () => '{"tables": [],\n "links" [] }', ['model_not_json', 'line 2, column 10']],
  ['a newer format', (model) => ({ ...model, formatVersion: 2 }), ['model_invalid', 'formatVersion']],
  [
    'two tables with one name',
    (model) => ({ ...model, tables: [...model.tables, ...model.tables] }),
    ['model_name_twice', 'tables.1.name'],
  ],
  [
    'a key that is no column',
    (model) => ({ ...model, tables: model.tables.map((table) => ({ ...table, primaryKey: ['nope'] })) }),
    ['model_name_unknown', '“nope”', 'tables.0.primaryKey.0'],
  ],
  [
    'a link to no table',
    (model) => ({ ...model, links: [{ id: 'x', from: 'people', to: 'towns', columns: [{ from: 'city', to: 'town' }] }] }),
    ['model_name_unknown', '“towns”', 'links.0.to'],
  ],
  [
    'a link over no column',
    (model) => ({ ...model, links: [{ id: 'x', from: 'people', to: 'people', columns: [{ from: 'boss', to: 'person_id' }] }] }),
    ['model_name_unknown', '“boss”', 'links.0.columns.0.from'],
  ],
])('a model.json with %s ends with 3 and names the place', async (_, change, words) => {
  const data = dataWith(people)
  await cadenza('model', data)
  const path = join(data, 'model.json')
  const changed = change(modelSchema.parse(JSON.parse(readFileSync(path, 'utf8'))))
  const text = typeof changed === 'string' ? changed : JSON.stringify(changed)
  writeFileSync(path, text)
  for (const argv of [
    ['run', fileWith(sound), '--data', data],
    ['model', data],
  ]) {
    const { code, out, err } = await cadenza(...argv)
    expect([code, out]).toEqual([3, ''])
    for (const word of words) expect(err).toContain(word)
  }
  expect(readFileSync(path, 'utf8')).toBe(text)
})

test('[D1] a table whose file is gone is named with its path', async () => {
  const data = dataWith(people)
  await cadenza('model', data)
  rmSync(join(data, 'people.csv'))
  const { code, err } = await cadenza('run', fileWith(sound), '--data', data)
  expect([code, err]).toEqual([3, expect.stringContaining(join(data, 'people.csv'))])
})

test('[D1] rejected lines are told with line and reason, and the others run', async () => {
  const data = dataWith({ 'people.csv': 'person_id,city,age\n1,Paris,30\n2,Lyon,old\n3,Nice,40\n' })
  await cadenza('model', data)
  const path = join(data, 'model.json')
  writeFileSync(path, readFileSync(path, 'utf8').replace(/("name": "age",\s+"type": )"text"/, '$1"integer"'))
  const { code, out, err } = await cadenza('run', fileWith(sound), '--data', data, '--json')
  expect(code).toBe(0)
  expect(err).toContain('1 row was not understood and left out (line 3: A value does not fit its column)')
  expect(JSON.parse(out).transitions[0].rows).toBe(2)
})

test('a folder whose name ends like a table is no table', async () => {
  const data = dataWith(people)
  mkdirSync(join(data, 'old.csv'))
  expect(await cadenza('model', data)).toMatchObject({ code: 0, err: '' })
})

test('[D1] the demo data is a folder that model agrees with and a shipped template runs on', async () => {
  const data = join(dataWith({}), 'demo')
  const made = await cadenza('demo', data, '--customers', '300')
  expect([made.code, made.err]).toEqual([0, ''])
  expect(made.out).toContain('customers: 300 rows')
  const agreed = await cadenza('model', data)
  expect([agreed.err, agreed.out]).toEqual(['', expect.stringContaining('nothing was changed')])
  const template = join(import.meta.dirname, '../../templates/win-back/campaign.json')
  const { code, err, out } = await cadenza('run', template, '--data', data, '--skip-waits', '--json')
  expect([code, err]).toEqual([0, ''])
  expect(JSON.parse(out)).toMatchObject({ state: 'completed', failures: [] })
  const again = await cadenza('demo', data)
  expect([again.code, again.err]).toEqual([3, expect.stringContaining('[folder_not_empty]')])
})

test.each(['0', 'many', '1.5', '1e9'])('%s is no number of demo customers', async (typed) => {
  const { code, err } = await cadenza('demo', join(dataWith({}), 'demo'), '--customers', typed)
  expect([code, err]).toEqual([2, expect.stringContaining(`not “${typed}”`)])
})
