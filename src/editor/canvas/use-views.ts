import { useReactFlow, useStore } from '@xyflow/react'
import { useEffect, useLayoutEffect, useRef } from 'react'
import { useEditorState } from '../editing.tsx'
import type { FlowEdge, FlowNode } from './flow-elements.ts'
import { gliding, openingView } from './views.ts'

/** Looks at the campaign once, as soon as the size of the canvas is known. */
export function useOpeningView(nodes: readonly FlowNode[]): void {
  const flow = useReactFlow<FlowNode, FlowEdge>()
  const width = useStore((state) => state.width)
  const height = useStore((state) => state.height)
  const opened = useRef(false)
  useLayoutEffect(() => {
    if (opened.current || width === 0 || height === 0) return
    opened.current = true
    void flow.setViewport(openingView(nodes, flow.getNodesBounds([...nodes]), { width, height }))
  }, [flow, nodes, width, height])
}

const edge = 40

/** The selected step comes into view when its settings open beside the canvas and would hide it. */
export function useKeepingInView(): void {
  const flow = useReactFlow<FlowNode, FlowEdge>()
  const width = useStore((state) => state.width)
  const only = useEditorState(({ selection: { steps } }) => (steps.length === 1 ? steps[0] : undefined))
  const before = useRef(width)
  useEffect(() => {
    const narrower = width < before.current
    before.current = width
    const node = only === undefined || !narrower ? undefined : flow.getNode(only)
    if (!node) return
    const { x, y, zoom } = flow.getViewport()
    const over = (node.position.x + (node.width ?? 0)) * zoom + x - (width - edge)
    if (over > 0) void flow.setViewport({ x: x - over, y, zoom }, { duration: gliding() })
  }, [flow, width, only])
}
