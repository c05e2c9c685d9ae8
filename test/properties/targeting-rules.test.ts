import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { countRule } from '../../src/engine/query/browse.ts'
import { ruleProblems } from '../../src/engine/query/check-rule.ts'
import { ruleSql } from '../../src/engine/query/compile.ts'
import { col, statement } from '../../src/engine/query/dialect.ts'
import { asking, tableScope } from '../../src/engine/query/scope.ts'
import { fillPeople, now, peopleData, peopleModel } from '../support/people.ts'
import { groupOn } from '../support/random-rules.ts'
import { rounds } from '../support/rounds.ts'
import { isMeant, meaning } from '../support/rule-oracle.ts'
import { openTestDatabase, type TestDatabase } from '../support/test-database.ts'

const moment = { now, zone: 'Europe/Paris' }

describe('rules', () => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await openTestDatabase()
  })
  afterAll(() => database.close())

  it('[A-BLD] [D4] mean in SQL what they mean row by row', async () => {
    await fc.assert(
      fc.asyncProperty(peopleData, fc.array(groupOn('people'), { minLength: 4, maxLength: 8 }), async (data, rules) => {
        await fillPeople(database, data)
        for (const rule of rules) {
          const scope = tableScope(asking(peopleModel, moment), 'people')
          const where = ruleSql(rule, scope, 'people')
          const query = statement(sql`select ${col(scope.alias, 'id')} ${scope.from()} where ${where} order by 1`)
          const found = (await database.rows(query)).map((row) => row.id)
          const about = meaning(data, now)
          expect(found, query.sql).toEqual(data.people.filter((row) => isMeant(rule, row, about)).map((row) => row.id))
          expect(await database.number(countRule(peopleModel, 'people', rule, moment))).toBe(found.length)
        }
      }),
      { numRuns: rounds(40) },
    )
  })

  it('[A-BLD] a rule and its opposite share the rows between them', async () => {
    await fc.assert(
      fc.asyncProperty(peopleData, groupOn('people'), async (data, rule) => {
        await fillPeople(database, data)
        const opposite = { kind: 'group', operator: 'except', rules: [{ kind: 'group', operator: 'and', rules: [] }, rule] } as const
        const count = (one: typeof rule) => database.number(countRule(peopleModel, 'people', one, moment))
        const says = JSON.stringify(rule).includes('"kind":"condition"') || JSON.stringify(rule).includes('"kind":"related"')
        const both = (await count(rule)) + (await count({ ...opposite, rules: [...opposite.rules] } as typeof rule))
        expect(both).toBe(says ? data.people.length : 2 * data.people.length)
      }),
      { numRuns: rounds(30) },
    )
  })

  it('[A-BLD] random rules without faults have no problems', () => {
    fc.assert(
      fc.property(groupOn('people'), (rule) => {
        expect(ruleProblems(rule, peopleModel, 'people').filter(({ severity }) => severity === 'error')).toEqual([])
      }),
      { numRuns: rounds(100) },
    )
  })
})
