import { expect, test } from 'vitest'
import { drawn, littleCatalogue, littleModel } from '../../../test/support/little-catalogue.ts'
import { contextsOf } from './contexts.ts'

function columnsInto(campaign: ReturnType<typeof drawn>, step: string) {
  const inbound = contextsOf(campaign, littleModel, littleCatalogue).get(step)?.inlets.in ?? []
  return inbound.map((each) => each.shape?.columns.map((column) => column.name))
}

test('[W3] shapes follow the flow whatever the order of the file', () => {
  const campaign = drawn('m:merge t:tag a:source b:source', 'b>m t>m a>t')
  expect(columnsInto(campaign, 'm')).toEqual([['id'], ['id', 'tag']])
  expect(
    contextsOf(campaign, littleModel, littleCatalogue)
      .get('m')
      ?.inlets.in?.map((each) => each.step),
  ).toEqual(['b', 't'])
})

test('[R12] behind a skipped step goes the population in front of it', () => {
  const campaign = drawn('a:source t:tag b:filter', 'a>t t>b')
  const skipped = { ...campaign, steps: campaign.steps.map((step) => (step.id === 't' ? { ...step, mode: 'skip' as const } : step)) }
  expect(columnsInto(campaign, 'b')).toEqual([['id', 'tag']])
  expect(columnsInto(skipped, 'b')).toEqual([['id']])
})

test('[W1] on a cycle, behind an unknown activity or unfit settings no shape is known', () => {
  expect(columnsInto(drawn('a:filter b:filter', 'a>b b>a'), 'b')).toEqual([undefined])
  expect(columnsInto(drawn('a:dance b:filter', 'a>b'), 'b')).toEqual([undefined])
  const campaign = drawn('a:source b:filter', 'a>b')
  const unfit = { ...campaign, steps: campaign.steps.map((step) => (step.id === 'a' ? { ...step, settings: { label: 5 } } : step)) }
  expect(columnsInto(unfit, 'b')).toEqual([undefined])
})

test('[W8] a context knows the zone and which outlets have a transition', () => {
  const campaign = drawn('a:source b:filter', 'a.empty>b', { zone: 'Asia/Tokyo' })
  const contexts = contextsOf(campaign, littleModel, littleCatalogue)
  expect([...(contexts.get('a')?.wired ?? [])]).toEqual(['empty'])
  expect(contexts.get('a')?.zone).toBe('Asia/Tokyo')
  expect(contextsOf({ ...campaign, zone: '' }, littleModel, littleCatalogue).get('a')?.zone).toBe('UTC')
})

test('[W3] an outlet that is named like a method of an object carries nothing', () => {
  for (const outlet of ['constructor', 'toString', '__proto__']) {
    expect(columnsInto(drawn('a:source b:tag', `a.${outlet}>b`), 'b')).toEqual([undefined])
  }
})
