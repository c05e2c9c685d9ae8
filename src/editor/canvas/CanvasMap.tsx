import { Panel, useReactFlow, useStore } from '@xyflow/react'
import { type PointerEvent, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './CanvasMap.module.css'
import type { FlowElements, FlowNode } from './flow-elements.ts'

const size = { width: 168, height: 112 }
const margin = 80

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The whole campaign in a corner and which part of it is seen, unless all of it is. A press or a drag looks elsewhere. */
export function CanvasMap({ nodes }: Pick<FlowElements, 'nodes'>) {
  const { t } = useTranslation('editor')
  const flow = useReactFlow()
  const bounds = useMemo(() => flow.getNodesBounds([...nodes]), [flow, nodes])
  const shown = withMargin(bounds)
  const path = useMemo(() => nodes.map(outline).join(''), [nodes])
  const look = (event: PointerEvent<SVGSVGElement>) => {
    if (event.buttons !== 1) return
    event.currentTarget.setPointerCapture(event.pointerId)
    const matrix = event.currentTarget.getScreenCTM()?.inverse()
    if (!matrix) return
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix)
    void flow.setCenter(x, y, { zoom: flow.getZoom() })
  }
  const whole = useStore((view) => holds(seenOf(view), bounds))
  if (whole) return null
  return (
    <Panel position="bottom-right" className={classes.panel ?? ''}>
      <svg
        role="img"
        aria-label={t('canvas.map')}
        className={`${classes.map} nopan nowheel`}
        {...size}
        viewBox={`${shown.x} ${shown.y} ${shown.width} ${shown.height}`}
        onPointerDown={look}
        onPointerMove={look}
      >
        <path d={path} className={classes.steps} />
        <Seen />
      </svg>
    </Panel>
  )
}

function Seen() {
  const seen = useStore(seenOf, sameBox)
  return <rect {...seen} className={classes.seen} vectorEffect="non-scaling-stroke" />
}

interface View {
  readonly transform: readonly [number, number, number]
  readonly width: number
  readonly height: number
}

/** The part of the canvas that is in view. */
function seenOf({ transform: [x, y, zoom], width, height }: View): Box {
  return { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom }
}

function sameBox(a: Box, b: Box): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height
}

function holds(outer: Box, inner: Box): boolean {
  const right = outer.x + outer.width >= inner.x + inner.width
  const bottom = outer.y + outer.height >= inner.y + inner.height
  return outer.x <= inner.x && outer.y <= inner.y && right && bottom
}

function withMargin({ x, y, width, height }: Box): Box {
  return { x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin }
}

function outline({ position: { x, y }, width = 0, height = 0 }: FlowNode): string {
  return `M${x} ${y}h${width}v${height}h${-width}z`
}
