import { describe, expect, it } from 'vitest'
import { checkContext, population, workContext } from '../../../test/support/activity-contexts.ts'
import { activity } from './activity.ts'
import example from './examples/v1.json' with { type: 'json' }

const from = population('r_run1.build_1_next', 100)

describe('save audience', () => {
  it('[A-SAV] hands the population over under its name, and lets it go on only when asked', () => {
    expect(activity.work({ name: ' Buyers ', mode: 'append' }, workContext())).toEqual({
      kind: 'save',
      from,
      audience: { name: 'Buyers', mode: 'append' },
      outlets: {},
    })
    expect(activity.work({ name: 'Buyers', outlet: true }, workContext())).toMatchObject({ outlets: { next: from } })
    expect(activity.outlets({ name: 'Buyers' })).toEqual([])
  })

  it('[A-SAV] expires after so many days, or at the end of a day in the campaign’s zone', () => {
    const expires = (expiry: unknown) => {
      const work = activity.work({ name: 'Buyers', expires: expiry }, workContext())
      return work.kind === 'save' ? work.audience.expires : undefined
    }
    expect(expires({ kind: 'days', days: 30 })).toBe(Date.UTC(2026, 11, 27, 9))
    expect(expires({ kind: 'date', date: '2027-06-30' })).toBe(Date.UTC(2027, 5, 30, 22))
    expect(expires({ kind: 'never' })).toBeUndefined()
  })

  it('[R4] what was in it and came to it is in it or was taken out', () => {
    expect(activity.law({ name: 'Buyers', outlet: true })).toEqual([
      { left: ['before', 'added'], right: ['after', 'removed'] },
      { left: ['in.in'], right: ['after'] },
      { left: ['in.in'], right: ['out.next'] },
    ])
  })

  it('[A-SAV] [W3] needs a name', () => {
    expect(activity.problems({}, checkContext())).toMatchObject([{ code: 'save_name_missing', field: 'name' }])
  })

  it('[A-SAV] takes no name that another campaign saves under', () => {
    const savedElsewhere = new Map([['Buyers', 'Win back']])
    expect(activity.problems({ name: ' Buyers' }, checkContext({ savedElsewhere }))).toMatchObject([
      { code: 'save_name_taken', severity: 'error', field: 'name', params: { name: 'Buyers', campaign: 'Win back' } },
    ])
    expect(activity.problems({ name: 'Others' }, checkContext({ savedElsewhere }))).toEqual([])
    expect(activity.saves({ name: ' Buyers' })).toEqual(['Buyers'])
  })

  it('[W7] reads its example', () => {
    expect(activity.misfits(example)).toEqual([])
  })
})
