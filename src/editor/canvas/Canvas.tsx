import { Background, type OnSelectionChangeParams, ReactFlow, SelectionMode, useReactFlow, useStore, ViewportPortal } from '@xyflow/react'
import '@xyflow/react/dist/base.css'
import { useComputedColorScheme } from '@mantine/core'
import { useLocalStorage } from '@mantine/hooks'
import { type DragEvent, type MouseEvent, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useEditing, useEditorState } from '../editing.tsx'
import { grid } from '../edits/place.ts'
import { useShown } from '../shown.tsx'
import { same } from '../store/same.ts'
import classes from './Canvas.module.css'
import { CanvasControls } from './CanvasControls.tsx'
import { CanvasMap } from './CanvasMap.tsx'
import { ConnectionHint } from './ConnectionHint.tsx'
import { type Anchor, LabelHostProvider, useCanvasActions } from './canvas-actions.tsx'
import { draggedType } from './dragged-type.ts'
import { EmptyCanvas } from './EmptyCanvas.tsx'
import { type FlowEdge, type FlowNode, mergeEdges, mergeNodes, startId } from './flow-elements.ts'
import { OfferDialog } from './OfferDialog.tsx'
import { StartNode } from './StartNode.tsx'
import { StepNode } from './StepNode.tsx'
import { EntryEdge, TransitionEdge } from './TransitionEdge.tsx'
import { useConnecting } from './use-connecting.ts'
import { useFlowElements } from './use-flow-elements.ts'
import { useKeepingInView, useOpeningView } from './use-views.ts'

const nodeTypes = { step: StepNode, start: StartNode }
const edgeTypes = { transition: TransitionEdge, entry: EntryEdge }
const snap: [number, number] = [grid, grid]
/** How much of a step can be read at a zoom. */
const detailOf = ({ transform: [, , zoom] }: { readonly transform: readonly [number, number, number] }) =>
  zoom >= 0.5 ? 'all' : zoom >= 0.2 ? 'names' : 'blocks'

/**
 * The canvas. While a step is dragged its position lives in the canvas alone: nothing of the editor draws, and the campaign
 * changes once, when the button is released.
 */
export function Canvas() {
  const { t } = useTranslation('editor')
  const { commands } = useEditing()
  const { campaign, readOnly } = useShown()
  const { openMenu } = useCanvasActions()
  const flow = useReactFlow<FlowNode, FlowEdge>()
  const scheme = useComputedColorScheme('light')
  const [labelHost, setLabelHost] = useState<HTMLElement | null>(null)
  const elements = useSynchronised()
  const toFlow = useCallback((anchor: Anchor) => flow.screenToFlowPosition(anchor), [flow])
  const connecting = useConnecting(toFlow)
  const selecting = useSelecting()
  const selectingOne = useSelectingOne()
  const commit = useCallback(
    (_event: unknown, _node: unknown, nodes: readonly FlowNode[]) => commands.move(new Map(nodes.map((node) => [node.id, node.position]))),
    [commands],
  )
  const dropping = useDropping(toFlow)
  const detail = useStore(detailOf)
  const [map, setMap] = useLocalStorage({ key: 'cadenza.editor.map', defaultValue: true })
  useOpeningView(elements.nodes)
  useKeepingInView(elements.nodes)
  const ariaLabels = useMemo(() => controlLabels(t), [t])
  return (
    <LabelHostProvider value={labelHost}>
      <ReactFlow<FlowNode, FlowEdge>
        defaultNodes={[...elements.nodes]}
        defaultEdges={[...elements.edges]}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        colorMode={scheme}
        className={classes.flow ?? ''}
        data-detail={detail}
        aria-label={t('canvas.label', { name: campaign.name })}
        ariaLabelConfig={ariaLabels}
        minZoom={0.1}
        maxZoom={2}
        snapToGrid
        snapGrid={snap}
        nodesDraggable={!readOnly}
        nodesConnectable={!readOnly}
        edgesReconnectable={!readOnly}
        edgesFocusable={false}
        disableKeyboardA11y
        deleteKeyCode={null}
        multiSelectionKeyCode={['Shift', 'Meta', 'Control']}
        selectionKeyCode="Shift"
        selectionMode={SelectionMode.Partial}
        zoomOnDoubleClick={false}
        selectNodesOnDrag={false}
        onNodeDragStop={commit}
        onSelectionDragStop={(event, nodes) => commit(event, undefined, nodes)}
        onSelectionChange={selecting}
        onNodeClick={selectingOne}
        onNodeContextMenu={(event: MouseEvent, node) => {
          if (node.id === startId) return
          event.preventDefault()
          openMenu(node.id, { x: event.clientX, y: event.clientY })
        }}
        connectionRadius={24}
        {...connecting.handlers}
        {...dropping}
      >
        <Background gap={grid * 2} size={1} />
        <CanvasControls map={map} onToggleMap={() => setMap(!map)} />
        {map && <CanvasMap nodes={elements.nodes} />}
        <ViewportPortal>
          <div ref={setLabelHost} />
        </ViewportPortal>
        <ConnectionHint judge={connecting.judge} />
        {campaign.steps.length === 0 && <EmptyCanvas readOnly={readOnly} />}
      </ReactFlow>
      <OfferDialog proposal={connecting.proposal} onSettle={connecting.settle} />
    </LabelHostProvider>
  )
}

/** Brings campaign and selection onto the canvas whenever they change. */
function useSynchronised() {
  const flow = useReactFlow<FlowNode, FlowEdge>()
  const elements = useFlowElements()
  const selection = useEditorState((state) => state.selection)
  useLayoutEffect(() => {
    flow.setNodes((now) => mergeNodes(now, elements.nodes, new Set(selection.steps)))
    flow.setEdges((now) => mergeEdges(now, elements.edges, new Set(selection.transitions)))
  }, [flow, elements, selection])
  return elements
}

function useSelecting() {
  const { session } = useEditing()
  return useCallback(
    ({ nodes, edges }: OnSelectionChangeParams<FlowNode, FlowEdge>) => {
      const { selection, select } = session.store.getState()
      const chosen = { steps: nodes.map((node) => node.id), transitions: edges.map((edge) => edge.id) }
      if (!same(chosen, selection)) select(chosen)
    },
    [session],
  )
}

/** A press on one of several selected steps means that one; the canvas of itself would leave all of them selected. */
function useSelectingOne() {
  const { session } = useEditing()
  return useCallback(
    (event: MouseEvent, { id }: FlowNode) => {
      if (id !== startId && !event.shiftKey && !event.metaKey && !event.ctrlKey) session.store.getState().select({ steps: [id] })
    },
    [session],
  )
}

/** Activities dragged from the palette: onto free ground, or onto a transition to be inserted there. */
function useDropping(toFlow: (anchor: Anchor) => Anchor) {
  const { commands } = useEditing()
  const { readOnly } = useShown()
  const flow = useReactFlow<FlowNode, FlowEdge>()
  const over = useRef(false)
  return useMemo(
    () => ({
      onDragOver: (event: DragEvent) => {
        over.current = !readOnly && event.dataTransfer.types.includes(draggedType)
        if (!over.current) return
        event.preventDefault()
        event.dataTransfer.dropEffect = 'copy'
      },
      onDrop: (event: DragEvent) => {
        const type = event.dataTransfer.getData(draggedType)
        if (!over.current || type === '') return
        event.preventDefault()
        const client = { x: event.clientX, y: event.clientY }
        const edge = flow.getEdge(edgeAt(client) ?? '')
        const { x, y } = toFlow(client)
        if (edge?.type === 'transition' && edge.data) commands.add(type, { kind: 'transition', transition: edge.data.view.transition })
        else commands.add(type, { kind: 'free', at: { x: x - 120, y: y - 36 } })
      },
    }),
    [commands, readOnly, flow, toFlow],
  )
}

function edgeAt({ x, y }: Anchor): string | undefined {
  const hit = document.elementsFromPoint(x, y).find((element) => element.closest('.react-flow__edge'))
  return hit?.closest('.react-flow__edge')?.getAttribute('data-id') ?? undefined
}

function controlLabels(t: (key: string) => string) {
  return {
    'handle.ariaLabel': t('canvas.handle'),
  }
}
