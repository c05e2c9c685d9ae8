import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rounds } from '../../../test/support/rounds.ts'
import { layoutSteps } from './layout.ts'

const graph = fc.integer({ min: 1, max: 25 }).chain((count) =>
  fc.array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)), { maxLength: 40 }).map((pairs) => ({
    steps: Array.from({ length: count }, (_, n) => ({ id: `s${n}`, width: 224, height: n % 3 === 0 ? 152 : 72 })),
    transitions: pairs.filter(([from, to]) => from < to).map(([from, to]) => ({ from: `s${from}`, to: `s${to}` })),
  })),
)

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

function apart(a: Box, b: Box): boolean {
  return a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y
}

function boxOf<T extends { readonly id: string }>(step: T, places: ReadonlyMap<string, { readonly x: number; readonly y: number }>) {
  return { ...step, ...(places.get(step.id) ?? { x: Number.NaN, y: Number.NaN }) }
}

describe('layout', () => {
  it('puts every step on the grid, right of what leads to it, on top of no other', () => {
    fc.assert(
      fc.property(graph, (input) => {
        const places = layoutSteps(input)
        const boxes = input.steps.map((step) => boxOf(step, places))
        for (const box of boxes) expect([Math.abs(box.x % 16), Math.abs(box.y % 16)]).toEqual([0, 0])
        const byId = new Map(boxes.map((box) => [box.id, box]))
        for (const { from, to } of input.transitions) expect(byId.get(to)?.x).toBeGreaterThanOrEqual((byId.get(from)?.x ?? 0) + 224)
        const pairs = boxes.flatMap((a, n) => boxes.slice(n + 1).map((b) => [a, b] as const))
        expect(pairs.filter(([a, b]) => !apart(a, b))).toEqual([])
      }),
      { numRuns: rounds(30) },
    )
  })

  it('keeps what leaves a step first above what leaves it later', () => {
    const steps = ['a', 'one', 'two', 'three'].map((id) => ({ id, width: 224, height: 72 }))
    const places = layoutSteps({ steps, transitions: ['one', 'two', 'three'].map((to) => ({ from: 'a', to })) })
    const y = (id: string) => places.get(id)?.y ?? 0
    expect(y('one')).toBeLessThan(y('two'))
    expect(y('two')).toBeLessThan(y('three'))
  })
})
