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
