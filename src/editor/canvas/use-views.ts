import { useReactFlow, useStore, useStoreApi } from '@xyflow/react'
import { useEffect, useLayoutEffect, useRef } from 'react'
import { useEditorState } from '../editing.tsx'
import type { FlowEdge, FlowNode } from './flow-elements.ts'
import { broughtIntoView, gliding, openingView } from './views.ts'

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

/** The selected step comes into view: it was put outside of it, or what opens beside the canvas or under it would hide it. */
export function useKeepingInView(nodes: readonly FlowNode[]): void {
  const flow = useReactFlow<FlowNode, FlowEdge>()
  const store = useStoreApi<FlowNode, FlowEdge>()
  const width = useStore((state) => state.width)
  const height = useStore((state) => state.height)
  const only = useEditorState(({ selection: { steps } }) => (steps.length === 1 ? steps[0] : undefined))
  const latest = useRef(nodes)
  latest.current = nodes
  const before = useRef({ width, height, only })
  useEffect(() => {
    const last = before.current
    before.current = { width, height, only }
    const asBefore = only === last.only && width >= last.width && height >= last.height
    const node = asBefore ? undefined : latest.current.find((each) => each.id === only)
    if (!node || store.getState().userSelectionActive) return
    const view = flow.getViewport()
    const wanted = broughtIntoView(view, node, { width, height })
    if (wanted !== view) void flow.setViewport(wanted, { duration: gliding() })
  }, [flow, store, width, height, only])
}
