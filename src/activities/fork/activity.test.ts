import { describe, expect, it } from 'vitest'
import { checkContext, workContext } from '../../../test/support/activity-contexts.ts'
import { activity } from './activity.ts'

const settings = { branches: [{ label: 'Mail' }, { label: '' }] }

describe('fork', () => {
  it('[A-FRK] fires all its outlets with the same population', () => {
    const context = workContext()
    const population = context.inlets.in?.[0]?.population
    expect(activity.work(settings, context)).toEqual({ kind: 'pass', outlets: { branch1: population, branch2: population } })
  })

  it('[A-FRK] [W2] names an outlet per branch, which several transitions may leave', () => {
    expect(activity.outlets(settings)).toEqual([
      { name: 'branch1', role: 'main', many: true, label: 'Mail' },
      { name: 'branch2', role: 'main', many: true },
    ])
  })

  it('[R4] every branch has as many rows as came in', () => {
    expect(activity.law(settings)).toEqual([
      { left: ['in.in'], right: ['out.branch1'] },
      { left: ['in.in'], right: ['out.branch2'] },
    ])
  })

  it('[A-FRK] gives each branch the shape it got, and warns of two branches with one name', () => {
    const context = checkContext()
    const shape = context.inlets.in?.[0]?.shape
    expect(activity.shapes(settings, context)).toEqual({ branch1: shape, branch2: shape })
    const twice = { branches: [{ label: 'Mail' }, { label: 'Mail' }] }
    expect(activity.problems(twice, context)).toMatchObject([{ code: 'fork_same_label', field: 'branches.1.label' }])
  })

  it('[W8] sends only a signal when it is an entry', () => {
    expect(activity.work(settings, { ...workContext(), inlets: {} })).toMatchObject({ outlets: { branch1: { table: '', rows: 0 } } })
  })
})
