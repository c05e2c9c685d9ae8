import { BaseEdge, type EdgeProps, getBezierPath } from '@xyflow/react'
import { memo } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/use-format.ts'
import { anchorOf, useCanvasActions, useLabelHost } from './canvas-actions.tsx'
import type { StartEdge as StartEdgeType, TransitionEdge as TransitionEdgeType, TransitionView } from './flow-elements.ts'
import classes from './TransitionEdge.module.css'

/** A transition: the way from an outlet to an inlet, what it carried in the shown run, and a button to insert a step. */
export const TransitionEdge = memo(function TransitionEdge({ id, data, selected, ...ends }: EdgeProps<TransitionEdgeType>) {
  const host = useLabelHost()
  const [path, x, y] = getBezierPath({ ...ends, curvature: 0.3 })
  return (
    <>
      <BaseEdge path={path} interactionWidth={18} className={classes.path ?? ''} data-fired={data?.view.run !== undefined} />
      {host &&
        data &&
        createPortal(
          <div
            className={classes.label}
            data-selected={selected || undefined}
            data-fired={data.view.run !== undefined || undefined}
            style={{ left: x, top: y }}
          >
            <TransitionLabel id={id} view={data.view} />
          </div>,
          host,
        )}
    </>
  )
})

const TransitionLabel = memo(function TransitionLabel({ id, view }: { readonly id: string; readonly view: TransitionView }) {
  const { t } = useTranslation('editor')
  const { offerSteps, openRows } = useCanvasActions()
  const format = useFormat()
  const { run, readOnly, transition } = view
  return (
    <>
      {run && (
        <button
          type="button"
          className={`${classes.count} nodrag nopan`}
          aria-label={t('transition.open', { count: run.rows, rows: format.number(run.rows), from: view.from, to: view.to })}
          onClick={() => openRows(id)}
        >
          <span>{format.number(run.rows)}</span>
          <span className={classes.time}>{format.duration(run.ms)}</span>
        </button>
      )}
      {!readOnly && (
        <button
          type="button"
          className={`${classes.add} nodrag nopan`}
          aria-label={t('transition.insert', { from: view.from, to: view.to })}
          onClick={(event) => offerSteps({ kind: 'transition', transition }, anchorOf(event.currentTarget))}
        />
      )}
    </>
  )
})

/** From the start to an entry: it carries nobody, it only says when. */
export const EntryEdge = memo(function EntryEdge(ends: EdgeProps<StartEdgeType>) {
  const [path] = getBezierPath({ ...ends, curvature: 0.3 })
  return <BaseEdge path={path} interactionWidth={0} className={classes.entry ?? ''} />
})
