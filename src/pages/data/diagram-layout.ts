import { Graph, layout } from '@dagrejs/dagre'
import type { DataModel, Link, Table } from '../../engine/query/model.ts'

export const boxWidth = 190
export const lineHeight = 18
export const headHeight = 28
const padding = 6

export interface TableBox {
  readonly table: Table
  /** Key and link columns: what the drawing needs to show. */
  readonly columns: readonly string[]
  readonly more: number
  readonly x: number
  readonly y: number
  readonly height: number
}

export interface LinkLine {
  readonly link: Link
  readonly points: readonly { readonly x: number; readonly y: number }[]
}

export interface Diagram {
  readonly width: number
  readonly height: number
  readonly boxes: readonly TableBox[]
  readonly lines: readonly LinkLine[]
}

/** Places tables so that links run from left to right. */
export function diagramOf(model: DataModel): Diagram {
  const graph = new Graph({ multigraph: true })
  graph.setGraph({ rankdir: 'LR', nodesep: 22, ranksep: 70, marginx: 8, marginy: 8 })
  graph.setDefaultEdgeLabel(() => ({}))
  const shapes = model.tables.map((table) => shapeOf(table, model.links))
  for (const { table, height } of shapes) graph.setNode(table.name, { width: boxWidth, height })
  for (const link of model.links) graph.setEdge(link.from, link.to, {}, link.id)
  layout(graph)
  const boxes = shapes.map((shape) => {
    const { x, y } = graph.node(shape.table.name)
    return { ...shape, x: x - boxWidth / 2, y: y - shape.height / 2 }
  })
  const lines = model.links.map((link) => ({ link, points: graph.edge({ v: link.from, w: link.to, name: link.id }).points ?? [] }))
  const { width = 0, height = 0 } = graph.graph()
  return { width, height, boxes, lines }
}

function shapeOf(table: Table, links: readonly Link[]): Omit<TableBox, 'x' | 'y'> {
  const linked = links.flatMap((link) => [
    ...(link.from === table.name ? link.columns.map((pair) => pair.from) : []),
    ...(link.to === table.name ? link.columns.map((pair) => pair.to) : []),
  ])
  const columns = [...new Set([...table.primaryKey, ...linked])]
  const more = table.columns.length - columns.length
  const lines = columns.length + (more > 0 ? 1 : 0)
  return { table, columns, more, height: headHeight + lines * lineHeight + padding }
}
