import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawn } from '../../../../test/support/little-catalogue.ts'
import { rounds } from '../../../../test/support/rounds.ts'
import { cyclesOf } from './cycles.ts'
import { inboundOf, outboundOf } from './edges.ts'
import { descendantsOf } from './reach.ts'
import { topologicalOrder } from './topological-order.ts'
import { wouldCycle } from './would-cycle.ts'

const graphs = fc
  .array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 16 })
  .map((pairs) =>
    drawn('s0:merge s1:merge s2:merge s3:merge s4:merge s5:merge s6:merge s7:merge', pairs.map(([a, b]) => `s${a}>s${b}`).join(' ')),
  )

test('[W1] without a cycle, every step comes behind what it depends on; with one, every step still comes once', () => {
  fc.assert(
    fc.property(graphs, (campaign) => {
      const order = topologicalOrder(campaign)
      expect([...order].sort()).toEqual(campaign.steps.map((step) => step.id))
      if (cyclesOf(campaign).length > 0) return
      for (const { from, to } of campaign.transitions) expect(order.indexOf(from)).toBeLessThan(order.indexOf(to))
    }),
    { numRuns: rounds(200) },
  )
})

test('[W1] a campaign drawn one accepted transition at a time never has a cycle', () => {
  fc.assert(
    fc.property(graphs, (campaign) => {
      let grown = { ...campaign, transitions: [] as typeof campaign.transitions }
      for (const transition of campaign.transitions) {
        const refused = wouldCycle(grown, transition)
        const next = { ...grown, transitions: [...grown.transitions, transition] }
        expect(cyclesOf(next).length > 0).toBe(refused)
        if (!refused) grown = next
      }
    }),
    { numRuns: rounds(200) },
  )
})

test('[W1] a cycle that is told is one', () => {
  fc.assert(
    fc.property(graphs, (campaign) => {
      for (const cycle of cyclesOf(campaign)) {
        cycle.forEach((id, index) => {
          const to = cycle[(index + 1) % cycle.length]
          expect(campaign.transitions.some((each) => each.from === id && each.to === to)).toBe(true)
        })
      }
    }),
    { numRuns: rounds(200) },
  )
})

test('[W2] edges are found by step, outlet and inlet, in file order', () => {
  const campaign = drawn('a:fan b:merge c:filter', 'a>c a>b c>b a.other>b')
  expect(inboundOf(campaign, 'b').map((each) => each.from)).toEqual(['a', 'c', 'a'])
  expect(outboundOf(campaign, 'a', 'next').map((each) => each.to)).toEqual(['c', 'b'])
  expect([...descendantsOf(campaign, 'a')].sort()).toEqual(['b', 'c'])
})
