import { type NodeHandle, Position } from '@xyflow/react'
import { stepWidth } from '../edits/place.ts'
import type { StepView } from './step-view.ts'

const size = 11
const headMiddle = 36
const headHeight = 72
const lineHeight = 24

/** From the top of a step to the middle of an inlet. */
export function inletTop(index: number, count: number): number {
  return headMiddle + (index - (count - 1) / 2) * 20
}

/** From the top of a step to the middle of an outlet: several outlets have a line each under the head. */
export function outletTop(index: number, count: number): number {
  return count > 1 ? headHeight + index * lineHeight + lineHeight / 2 : headMiddle
}

/** Where transitions meet a step. Told to the canvas, so that it measures no step and steps can be drawn without their ends. */
export function stepHandles({ inlets, outlets }: Pick<StepView, 'inlets' | 'outlets'>): NodeHandle[] {
  return [
    ...inlets.map(({ name }, index) => handle('target', name, 0, inletTop(index, inlets.length))),
    ...outlets.map(({ name }, index) => handle('source', name, stepWidth, outletTop(index, outlets.length))),
  ]
}

function handle(type: 'source' | 'target', id: string, x: number, y: number): NodeHandle {
  const position = type === 'source' ? Position.Right : Position.Left
  return { id, type, position, x: x - size / 2, y: y - size / 2, width: size, height: size }
}
