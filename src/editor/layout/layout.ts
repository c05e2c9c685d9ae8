import { Graph, layout } from '@dagrejs/dagre'
import { gapX, gapY, onGrid, type Point } from '../edits/place.ts'

export interface LayoutStep {
  readonly id: string
  readonly width: number
  readonly height: number
}

export interface LayoutInput {
  readonly steps: readonly LayoutStep[]
  /** What leaves a step first lies above what leaves it later, where that costs no crossing. */
  readonly transitions: readonly { readonly from: string; readonly to: string }[]
}

/**
 * Places for all steps, left to right, one column per depth, on the grid: top left corners by step id. A transition to a step
 * that does not exist is left out.
 */
export function layoutSteps({ steps, transitions }: LayoutInput): ReadonlyMap<string, Point> {
  const graph = new Graph()
  graph.setGraph({ rankdir: 'LR', nodesep: gapY, ranksep: gapX, edgesep: gapY / 2 })
  graph.setDefaultEdgeLabel(() => ({}))
  for (const { id, width, height } of steps) graph.setNode(id, { width, height })
  // Laid from left to right, dagre puts what it is told first at the bottom.
  for (const { from, to } of transitions.toReversed()) {
    if (graph.hasNode(from) && graph.hasNode(to) && from !== to) graph.setEdge(from, to)
  }
  layout(graph)
  return new Map(
    steps.map(({ id, width, height }) => {
      const { x = 0, y = 0 } = graph.node(id) ?? {}
      return [id, onGrid({ x: x - width / 2, y: y - height / 2 })]
    }),
  )
}
