import { describe, expect, it } from 'vitest'
import { workContext } from '../../../test/support/activity-contexts.ts'
import { activity } from './activity.ts'

describe('end', () => {
  it('[A-END] has no outlet, and accounts for every row that arrives', () => {
    expect(activity.outlets({})).toEqual([])
    expect(activity.work({}, workContext())).toEqual({ kind: 'pass', outlets: {}, buckets: { ended: 100 } })
    expect(activity.law({})).toEqual([{ left: ['in.in'], right: ['ended'] }])
  })
})
