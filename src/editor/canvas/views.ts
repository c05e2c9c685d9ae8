import type { FitViewOptions, Viewport } from '@xyflow/react'
import { type FlowNode, startId } from './flow-elements.ts'

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

type Size = Pick<Box, 'width' | 'height'>

/** Milliseconds that a change of view takes: none for who asked their system for less motion. */
export function gliding(): number {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 200
}

/** The whole campaign, however small it becomes. */
export const wholeFit: FitViewOptions = { padding: 0.12, maxZoom: 1 }
const padding = 48
/** The smallest zoom at which the names of steps can be read with ease. */
const readable = 0.7

/** The zoom at which all of it is in view, at most its own size. */
export function zoomToFit(bounds: Size, pane: Size): number {
  return Math.min(1, (pane.width - 2 * padding) / bounds.width, (pane.height - 2 * padding) / bounds.height)
}

/** What a campaign opens with: all of it in the middle or, when its names could not be read then, its start at the left. */
export function openingView(nodes: readonly FlowNode[], bounds: Box, pane: Size): Viewport {
  const fitting = zoomToFit(bounds, pane)
  const zoom = Math.max(readable, fitting)
  const start = nodes.find(({ id }) => id === startId)
  const wide = bounds.width * zoom > pane.width - 2 * padding
  const high = bounds.height * zoom > pane.height - 2 * padding
  const middle = { x: bounds.x + bounds.width / 2, y: bounds.y + bounds.height / 2 }
  const focus = high && start ? start.position.y + (start.height ?? 0) / 2 : middle.y
  return { zoom, x: wide ? padding - bounds.x * zoom : pane.width / 2 - middle.x * zoom, y: pane.height / 2 - focus * zoom }
}

type Placed = Pick<FlowNode, 'position' | 'width' | 'height'>

/** Room that is left around a step that comes into view, in pixels; at the right for the button that adds a step behind it. */
const room = { left: 16, top: 16, right: 48, bottom: 24 }

/** The nearest view in which all of a node is seen; the same view when it is already, or when it is too large for the pane. */
export function broughtIntoView(view: Viewport, { position, width = 0, height = 0 }: Placed, pane: Size): Viewport {
  const left = position.x * view.zoom + view.x
  const top = position.y * view.zoom + view.y
  const dx = shift(left, width * view.zoom, room.left, pane.width - room.right)
  const dy = shift(top, height * view.zoom, room.top, pane.height - room.bottom)
  return dx === 0 && dy === 0 ? view : { ...view, x: view.x + dx, y: view.y + dy }
}

function shift(at: number, size: number, from: number, to: number): number {
  if (size > to - from) return 0
  return Math.max(0, from - at) - Math.max(0, at + size - to)
}
