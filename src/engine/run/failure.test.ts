import { expect, test } from 'vitest'
import { QueryError } from '../query/query-error.ts'
import { failureOf, withoutValues } from './failure.ts'

test('[R21] values that an engine quotes are taken out, names of tables and columns stay', () => {
  expect(withoutValues(`Could not convert string 'it''s ada' to INT32 in "customers"."age"`)).toBe(
    `Could not convert string '…' to INT32 in "customers"."age"`,
  )
  expect(withoutValues('Duplicate key "email: ada@example.com" violates primary key')).toBe('Duplicate key "…" violates primary key')
  expect(withoutValues('invalid date field format: "1980-13-45", expected format is (YYYY-MM-DD)')).toBe(
    'invalid date field format: "…", expected format is (YYYY-MM-DD)',
  )
  expect(withoutValues('Casting value "12345678.90" to type DECIMAL(3,2) failed: value is out of range!')).toBe(
    'Casting value "…" to type DECIMAL(3,2) failed: value is out of range!',
  )
  expect(withoutValues("Type INT64 with value 999 can't be cast because the value doesn't fit into INT32")).toBe(
    "Type INT64 with value … can't be cast because the value doesn't fit into INT32",
  )
  expect(withoutValues('Overflow in addition of INT64 (9223372036854775807 + 1)!')).toBe('Overflow in addition of INT64 (…)!')
  expect(withoutValues('no mailbox for ada@example.com.')).toBe('no mailbox for …')
  expect(withoutValues('x'.repeat(900))).toHaveLength(501)
})

test('an error of the world keeps its code, any other is our own fault', () => {
  expect(failureOf(new QueryError('query_out_of_memory', 'out of memory', 'select 1'))).toEqual({
    code: 'query_out_of_memory',
    params: { detail: 'out of memory' },
    sql: 'select 1',
  })
  expect(failureOf(Object.assign(new Error('full'), { code: 'storage_full' }))).toMatchObject({ code: 'storage_full' })
  expect(failureOf(Object.assign(new Error('gone'), { code: 'ENOENT' }))).toMatchObject({ code: 'task_crashed' })
  expect(failureOf('odd')).toEqual({ code: 'task_crashed', params: { detail: 'odd' } })
})
