import { type Edge, type Node, type NodeHandle, Position } from '@xyflow/react'
import type { Catalogue } from '../../engine/activity/define.ts'
import { type Campaign, type Transition, transitionId } from '../../engine/campaign/schema.ts'
import type { TransitionState } from '../../engine/run/state.ts'
import { type Point, positionOf, stepWidth } from '../edits/place.ts'
import { same } from '../store/same.ts'
import { stepHandles } from './step-handles.ts'
import { entriesOf, type StepView, stepView, type ViewInput } from './step-view.ts'

export type StepNode = Node<{ readonly view: StepView }, 'step'>
export type StartNode = Node<{ readonly readOnly: boolean }, 'start'>
export type FlowNode = StepNode | StartNode

export interface TransitionView {
  readonly transition: Transition
  /** What the steps at both ends are called. */
  readonly from: string
  readonly to: string
  readonly readOnly: boolean
  readonly run?: { readonly rows: number; readonly ms: number; readonly firings: number }
}
export type TransitionEdge = Edge<{ readonly view: TransitionView }, 'transition'>
export type StartEdge = Edge<Record<string, never>, 'entry'>
export type FlowEdge = TransitionEdge | StartEdge

export interface FlowElements {
  readonly nodes: readonly FlowNode[]
  readonly edges: readonly FlowEdge[]
}

/** No step can have this id: a step's begins with a letter. */
export const startId = '(start)'
const startSize = { width: 112, height: 40 }
const startHandles: NodeHandle[] = [
  { type: 'source', position: Position.Right, x: startSize.width - 1, y: startSize.height / 2, width: 1, height: 1 },
]

export interface ElementInput extends ViewInput {
  readonly transitions?: ReadonlyMap<string, TransitionState> | undefined
  /** What a screen reader says of a step. */
  readonly labelOf: (view: StepView) => string
}

/** Nodes and edges of a campaign. What equals the last ones is the same object, so that nothing is drawn twice. */
export function flowElements(input: ElementInput, last: FlowElements | undefined): FlowElements {
  const nodesBefore = new Map(last?.nodes.map((node) => [node.id, node]))
  const edgesBefore = new Map(last?.edges.map((edge) => [edge.id, edge]))
  const nodes = [startNode(input), ...input.campaign.steps.map((step) => stepNode(stepView(step, input), positionOf(step), input))]
  const edges = [...startEdges(input), ...transitionEdges(input)]
  return {
    nodes: nodes.map((node) => kept(nodesBefore.get(node.id), node)),
    edges: edges.map((edge) => kept(edgesBefore.get(edge.id), edge)),
  }
}

function kept<T extends { readonly data?: unknown }>(before: T | undefined, now: T): T {
  if (!before) return now
  const data = same(before.data, now.data) ? before.data : now.data
  const settled = { ...now, data }
  return same(before, settled) ? before : settled
}

function stepNode(view: StepView, position: Point, { labelOf }: ElementInput): StepNode {
  const size = { width: stepWidth, height: view.height }
  const handles = stepHandles(view)
  return { id: view.id, type: 'step', position, ...size, measured: size, handles, data: { view }, ariaLabel: labelOf(view) }
}

function startNode({ campaign, catalogue, readOnly }: ElementInput): StartNode {
  return {
    id: startId,
    type: 'start',
    position: startPlace(campaign, catalogue),
    ...startSize,
    measured: startSize,
    handles: startHandles,
    draggable: false,
    selectable: false,
    deletable: false,
    focusable: false,
    data: { readOnly },
  }
}

/** Left of the entries, at the height of their middle. */
function startPlace(campaign: Campaign, catalogue: Catalogue): Point {
  const places = entriesOf(campaign, catalogue).map(positionOf)
  if (places.length === 0) return { x: 0, y: 0 }
  const x = Math.min(...places.map((place) => place.x)) - startSize.width - 64
  const ys = places.map((place) => place.y)
  return { x, y: (Math.min(...ys) + Math.max(...ys)) / 2 + 16 }
}

function startEdges({ campaign, catalogue }: ElementInput): StartEdge[] {
  return entriesOf(campaign, catalogue).map((step) => ({
    id: `${startId}→${step.id}`,
    type: 'entry',
    source: startId,
    target: step.id,
    selectable: false,
    deletable: false,
    focusable: false,
    reconnectable: false,
    data: {},
  }))
}

function transitionEdges({ campaign, readOnly, transitions, words }: ElementInput): TransitionEdge[] {
  const ids = new Set(campaign.steps.map((step) => step.id))
  const drawable = new Map(
    campaign.transitions.filter((each) => ids.has(each.from) && ids.has(each.to)).map((each) => [transitionId(each), each]),
  )
  return [...drawable].map(([id, transition]) => {
    const run = transitions?.get(id)
    const view: TransitionView = {
      transition,
      from: words.step(transition.from),
      to: words.step(transition.to),
      readOnly,
      ...(run && { run: { rows: run.rows, ms: run.ms, firings: run.populations.length } }),
    }
    const { from: source, outlet: sourceHandle, to: target, inlet: targetHandle } = transition
    return {
      id,
      type: 'transition',
      source,
      sourceHandle,
      target,
      targetHandle,
      focusable: false,
      reconnectable: false,
      data: { view },
    }
  })
}

/**
 * What the canvas holds now, brought to what the campaign says. Selection comes from the store, and a step that is being dragged
 * stays under the pointer.
 */
export function mergeNodes(now: readonly FlowNode[], wanted: readonly FlowNode[], selected: ReadonlySet<string>): FlowNode[] {
  const byId = new Map(now.map((node) => [node.id, node]))
  return wanted.map((node): FlowNode => {
    const before = byId.get(node.id)
    const chosen = selected.has(node.id)
    if (!before) return { ...node, selected: chosen }
    const position = before.dragging ? before.position : node.position
    const moved = before.position.x !== position.x || before.position.y !== position.y
    if (before.data === node.data && !moved && (before.selected ?? false) === chosen) return before
    return { ...node, position, selected: chosen, ...(before.dragging && { dragging: true }) }
  })
}

/** The ends of a selected transition can be taken elsewhere; those of others would be in the way of drawing a new one. */
export function mergeEdges(now: readonly FlowEdge[], wanted: readonly FlowEdge[], selected: ReadonlySet<string>): FlowEdge[] {
  const byId = new Map(now.map((edge) => [edge.id, edge]))
  return wanted.map((edge): FlowEdge => {
    const before = byId.get(edge.id)
    const chosen = selected.has(edge.id)
    const reconnectable = chosen && edge.data !== undefined && 'view' in edge.data && !edge.data.view.readOnly
    if (!before) return { ...edge, selected: chosen, reconnectable }
    const unchanged = before.data === edge.data && before.target === edge.target && (before.selected ?? false) === chosen
    return unchanged ? before : { ...edge, selected: chosen, reconnectable }
  })
}
