import { describe, expect, it } from 'vitest'
import { shop } from '../../../test/support/activity-contexts.ts'
import { createWords, sayWith } from '../../words/index.ts'
import type { Rule } from './rule.ts'
import { ruleInWords } from './rule-words.ts'

const rule: Rule = {
  kind: 'group',
  operator: 'and',
  rules: [
    { kind: 'condition', field: { path: ['city', 'country'], column: 'name' }, operator: 'in', value: ['France', 'Italy'] },
    { kind: 'condition', field: { path: [], column: 'birthday' }, operator: 'lt', value: '1990-05-03' },
    { kind: 'condition', field: { path: [], column: 'created_at' }, operator: 'in_last', value: { n: 12, unit: 'month' } },
    {
      kind: 'related',
      path: ['orders'],
      test: 'aggregate',
      aggregate: { function: 'sum', column: 'total', operator: 'ge', value: 1500 },
      where: {
        kind: 'group',
        operator: 'and',
        rules: [{ kind: 'condition', field: { path: [], column: 'channel' }, operator: 'eq', value: 'web' }],
      },
    },
  ],
}

const say = { en: sayWith(createWords('en')), fr: sayWith(createWords('fr')) }

describe('rules in words', () => {
  it('[A-BLD] says a rule in English', () => {
    expect(ruleInWords(rule, shop, 'customers', say.en)).toBe(
      'name of countries of Cities is “France” or “Italy”, birthday is before May 3, 1990, created at is in the last 12 months, and the sum of total in Orders where (channel is “web”) is at least 1,500',
    )
  })

  it('[A-BLD] says a rule in French', () => {
    expect(ruleInWords(rule, shop, 'customers', say.fr).replaceAll(/\s/g, ' ')).toBe(
      'name de countries de Cities est « France » ou « Italy », birthday est avant le 3 mai 1990, created at est dans les 12 derniers mois et la somme de total dans Orders où (channel est « web ») est au moins 1 500',
    )
  })

  it('[A-BLD] says what is left out, and that nothing is asked', () => {
    const none: Rule = { kind: 'related', path: ['orders'], test: 'none' }
    const except: Rule = { kind: 'group', operator: 'except', rules: [{ kind: 'group', operator: 'and', rules: [] }, none] }
    expect(ruleInWords(except, shop, 'customers', say.en)).toBe('every row, except has no Orders')
    expect(ruleInWords({ kind: 'group', operator: 'and', rules: [] }, shop, 'customers', say.fr)).toBe('toutes les lignes')
  })

  it('[A-BLD] shows where something is still to be chosen', () => {
    const open: Rule = { kind: 'condition', field: { path: [], column: '' }, operator: 'not_in', value: [] }
    expect(ruleInWords(open, shop, 'customers', say.en)).toBe('… is neither …')
  })
})
