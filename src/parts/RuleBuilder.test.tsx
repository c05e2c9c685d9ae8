import { MantineProvider } from '@mantine/core'
import { act, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { I18nextProvider } from 'react-i18next'
import { beforeEach, describe, expect, it } from 'vitest'
import { shop } from '../../test/support/activity-contexts.ts'
import { createFakeDesk } from '../../test/support/fake-desk.ts'
import { DeskProvider } from '../desk/use-desk.tsx'
import { everyone, type Rule } from '../engine/query/rule.ts'
import { createWords, type Language } from '../words/index.ts'
import { RuleBuilder } from './RuleBuilder.tsx'

const channel: Rule = { kind: 'condition', field: { path: [], column: 'channel' }, operator: 'eq', value: 'web' }
const name: Rule = { kind: 'condition', field: { path: [], column: 'first_name' }, operator: 'eq', value: 'Ada' }
const born: Rule = { kind: 'condition', field: { path: [], column: 'birthday' }, operator: 'lt', value: '1990-01-01' }

let latest: Rule
const counted: { rule: Rule; signal: AbortSignal; answer: (rows: number) => void }[] = []

function Held({ initial, readOnly }: { readonly initial: Rule; readonly readOnly: boolean }) {
  const [rule, setRule] = useState(initial)
  latest = rule
  return <RuleBuilder rule={rule} onChange={setRule} model={shop} dimension="customers" readOnly={readOnly} />
}

function show(initial: Rule, { readOnly = false, language = 'en' as Language } = {}) {
  const desk = createFakeDesk({
    model: shop,
    rows: {
      customers: [
        [1, 'Ada', 'ada@example.org'],
        [2, 'Ada', null],
        [3, 'Grace', null],
      ],
    },
  })
  desk.data.count = (_dimension, rule, _zone, signal) => new Promise((answer) => counted.push({ rule, signal, answer }))
  render(
    <I18nextProvider i18n={createWords(language)}>
      <MantineProvider env="test">
        <DeskProvider desk={desk}>
          <Held initial={initial} readOnly={readOnly} />
        </DeskProvider>
      </MantineProvider>
    </I18nextProvider>,
  )
  return userEvent.setup()
}

const rules = () => (latest.kind === 'group' ? latest.rules : [])
const menuOf = (sentence: RegExp) => screen.getByRole('button', { name: sentence })

beforeEach(() => {
  counted.length = 0
})

describe('rule builder', () => {
  it('[A-BLD] adds a condition on a column that a search over links finds', async () => {
    const user = show(everyone)
    await user.click(screen.getByRole('button', { name: 'Condition' }))
    await user.type(screen.getByRole('textbox', { name: 'Search columns' }), 'country name')
    const list = within(screen.getByRole('listbox', { name: 'Condition' }))
    expect(list.getAllByRole('option')).toHaveLength(1)
    await user.click(list.getByRole('option'))
    expect(rules()).toEqual([{ kind: 'condition', field: { path: ['city', 'country'], column: 'name' }, operator: 'eq' }])
    await user.type(screen.getByRole('combobox', { name: 'Value' }), 'France')
    expect(rules()).toMatchObject([{ value: 'France' }])
  })

  it('[A-BLD] an operator that needs another kind of value resets it, one of the same kind keeps it', async () => {
    const user = show({ kind: 'group', operator: 'and', rules: [name] })
    const operator = screen.getByRole('combobox', { name: 'Comparison' })
    await user.selectOptions(operator, 'is not')
    expect(rules()).toMatchObject([{ operator: 'ne', value: 'Ada' }])
    await user.selectOptions(operator, 'is one of')
    expect(rules()).toMatchObject([{ operator: 'in', value: [] }])
    await user.selectOptions(operator, 'is empty')
    expect(rules()[0]).not.toHaveProperty('value')
    expect(screen.queryByRole('combobox', { name: 'Value' })).toBeNull()
  })

  it('[A-BLD] offers what fits the type: relative moments for a date', async () => {
    const user = show({ kind: 'group', operator: 'and', rules: [born] })
    await user.selectOptions(screen.getByRole('combobox', { name: 'Value: kind of moment' }), 'before today')
    expect(rules()).toMatchObject([{ value: { ago: { n: 30, unit: 'day' } } }])
    await user.selectOptions(screen.getByRole('combobox', { name: 'Unit of time' }), 'years')
    expect(rules()).toMatchObject([{ value: { ago: { n: 30, unit: 'year' } } }])
    await user.selectOptions(screen.getByRole('combobox', { name: 'Comparison' }), 'is in the last')
    expect(rules()).toMatchObject([{ operator: 'in_last', value: { n: 30, unit: 'day' } }])
  })

  it('[A-BLD] suggests the values of a column', async () => {
    const user = show({ kind: 'group', operator: 'and', rules: [{ ...name, operator: 'in', value: [] }] })
    await user.click(screen.getByRole('combobox', { name: 'Values' }))
    await user.click(await screen.findByRole('option', { name: /Ada/ }))
    expect(rules()).toMatchObject([{ value: ['Ada'] }])
  })

  it('[A-BLD] nests groups with AND, OR and EXCEPT, and dissolves them', async () => {
    const user = show({ kind: 'group', operator: 'and', rules: [name, born] })
    await user.click(menuOf(/Actions for: .*Ada/))
    await user.click(await screen.findByRole('menuitem', { name: 'Put in a group' }))
    expect(rules()).toMatchObject([{ kind: 'group', operator: 'or', rules: [name] }, born])
    const [, nested] = screen.getAllByRole('combobox', { name: 'How the conditions of this group hold together' })
    if (nested) await user.selectOptions(nested, 'The first holds, none of the others')
    expect(rules()).toMatchObject([{ operator: 'except' }, born])
    await user.click(screen.getAllByRole('button', { name: /^Actions for/ })[1]!)
    await user.click(await screen.findByRole('menuitem', { name: 'Dissolve the group' }))
    expect(rules()).toEqual([name, born])
  })

  it('[A-BLD] moves by keyboard, into a group and out of it, and keeps the focus on the row', async () => {
    const user = show({ kind: 'group', operator: 'and', rules: [name, { kind: 'group', operator: 'or', rules: [born] }] })
    act(() => menuOf(/Actions for: .*Ada/).focus())
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}')
    expect(rules()).toEqual([{ kind: 'group', operator: 'or', rules: [name, born] }])
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/Actions for: .*Ada/)
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}')
    expect(rules()).toEqual([{ kind: 'group', operator: 'or', rules: [born, name] }])
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}')
    expect(rules()).toEqual([{ kind: 'group', operator: 'or', rules: [born] }, name])
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/Actions for: .*Ada/)
  })

  it('[A-BLD] duplicates and removes', async () => {
    const user = show({ kind: 'group', operator: 'and', rules: [name] })
    await user.click(menuOf(/Actions for/))
    await user.click(await screen.findByRole('menuitem', { name: 'Duplicate' }))
    expect(rules()).toEqual([name, name])
    await user.click(screen.getAllByRole('button', { name: /Actions for/ })[0]!)
    await user.click(await screen.findByRole('menuitem', { name: 'Remove' }))
    expect(rules()).toEqual([name])
  })

  it('[A-BLD] asks of linked rows whether there are some, none, or how many, of those a nested rule leaves', async () => {
    const user = show(everyone)
    await user.click(screen.getByRole('button', { name: 'Linked rows' }))
    await user.click(screen.getByRole('option', { name: /^Orders/ }))
    expect(rules()).toEqual([{ kind: 'related', path: ['orders'], test: 'exists' }])
    await user.selectOptions(screen.getByRole('combobox', { name: 'What is asked of the linked rows' }), 'A number over')
    await user.selectOptions(screen.getByRole('combobox', { name: 'Number' }), 'sum of')
    await user.click(screen.getByRole('combobox', { name: 'Column' }))
    expect(screen.queryByRole('option', { name: 'channel' })).toBeNull()
    await user.click(screen.getByRole('option', { name: 'total' }))
    await user.click(screen.getByRole('button', { name: 'Narrow the linked rows' }))
    await user.click(screen.getAllByRole('button', { name: 'Condition' })[0]!)
    await user.click(screen.getByRole('option', { name: 'channel' }))
    expect(rules()).toMatchObject([
      {
        aggregate: { function: 'sum', column: 'total', operator: 'ge', value: 1 },
        where: { rules: [{ field: { column: 'channel' } }] },
      },
    ])
  })

  it('[A-BLD] says the whole rule as a sentence, and what is missing at its row', async () => {
    show({ kind: 'group', operator: 'and', rules: [name, { ...name, value: '' }] })
    expect(screen.getByLabelText('The rule in words').textContent).toMatch(/Ada/)
    const rows = screen.getAllByRole('group').filter((row) => within(row).queryByRole('alert'))
    expect(rows.length).toBeGreaterThan(0)
    expect(screen.getAllByRole('alert')).toHaveLength(1)
    expect(screen.getByText('The count comes when the rule is complete.')).toBeTruthy()
  })

  it('[R5] shows the count as a preview; the next edit cancels the one that runs', async () => {
    const user = show({ kind: 'group', operator: 'and', rules: [name] })
    await waitFor(() => expect(counted).toHaveLength(1), { timeout: 10_000 })
    await user.type(screen.getByRole('combobox', { name: 'Value' }), 'm')
    expect(counted[0]?.signal.aborted).toBe(true)
    await waitFor(() => expect(counted).toHaveLength(2), { timeout: 10_000 })
    await act(async () => counted[0]?.answer(1))
    expect(screen.queryByText('(preview, now)')).toBeNull()
    await act(async () => counted[1]?.answer(1234))
    expect(screen.getByText('1,234')).toBeTruthy()
    expect(screen.getByText('(preview, now)')).toBeTruthy()
  })

  it('[W3] changes nothing when it may only be read', () => {
    show({ kind: 'group', operator: 'and', rules: [channel, name] }, { readOnly: true })
    expect(screen.queryByRole('button', { name: 'Condition' })).toBeNull()
    expect(screen.queryByRole('button', { name: /Actions for/ })).toBeNull()
    for (const box of [...screen.getAllByRole('combobox'), ...screen.queryAllByRole('textbox')])
      expect(box.hasAttribute('disabled')).toBe(true)
  })

  it('[A-BLD] speaks French', () => {
    show({ kind: 'group', operator: 'and', rules: [name] }, { language: 'fr' })
    expect(screen.getByRole('button', { name: 'Groupe' })).toBeTruthy()
    expect(screen.getByRole('combobox', { name: 'Comparaison' })).toBeTruthy()
  })
})
