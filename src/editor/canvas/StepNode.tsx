import {
  IconAlertCircle,
  IconAlertTriangle,
  IconBan,
  IconPlayerSkipForward,
  IconPlayerStopFilled,
  IconQuestionMark,
} from '@tabler/icons-react'
import { Handle, type NodeProps, Position } from '@xyflow/react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { iconOf } from '../../activities/screens.ts'
import { anchorOf, useCanvasActions } from './canvas-actions.tsx'
import type { StepNode as StepNodeType } from './flow-elements.ts'
import classes from './StepNode.module.css'
import { StepRunChip } from './StepRunChip.tsx'
import { inletTop, outletTop } from './step-handles.ts'
import { stepLooks } from './step-looks.ts'
import type { StepView } from './step-view.ts'

/**
 * A step on the canvas: what it is, what it does in one line, what is wrong with it, and how it stands in the shown run. Where
 * it stands is not its own affair: it is not drawn again while it is dragged.
 */
export const StepNode = memo(Step, (a, b) => a.data === b.data && a.selected === b.selected)

function Step({ data: { view }, selected }: NodeProps<StepNodeType>) {
  const Icon = iconOf(view.type) ?? IconQuestionMark
  const count = view.outlets.length
  return (
    <div
      className={classes.step}
      data-category={view.category}
      data-mode={view.mode}
      data-run={view.run?.state}
      data-look={view.run && stepLooks[view.run.state].colour}
      data-severity={severityOf(view)}
      data-selected={selected || undefined}
      style={{ height: view.height }}
    >
      {view.inlets.map((inlet, index) => (
        <Handle
          key={inlet.name}
          id={inlet.name}
          type="target"
          position={Position.Left}
          isConnectable={!view.readOnly}
          className={classes.inlet}
          style={{ top: inletTop(index, view.inlets.length) }}
        />
      ))}
      <div className={classes.head}>
        <span className={classes.icon} aria-hidden>
          <Icon size={18} stroke={1.6} />
        </span>
        <span className={classes.texts} title={view.name}>
          <span className={classes.type}>{view.activity}</span>
          <br />
          <span className={classes.name}>{view.name}</span>
          <br />
          <span className={classes.summary}>{view.summary}</span>
        </span>
        <Marks view={view} />
      </div>
      {count > 1 && <OutletList view={view} />}
      {view.outlets.map((outlet, index) => (
        <OutletEnd key={outlet.name} view={view} outlet={outlet} top={outletTop(index, count)} />
      ))}
      {view.run && <StepRunChip run={view.run} />}
    </div>
  )
}

function severityOf({ errors, warnings }: StepView): 'error' | 'warning' | undefined {
  if (errors > 0) return 'error'
  return warnings > 0 ? 'warning' : undefined
}

function Marks({ view }: { readonly view: StepView }) {
  const { t } = useTranslation('editor')
  const problems = view.errors + view.warnings
  if (problems === 0 && !view.breakpoint && view.mode === 'run') return null
  return (
    <span className={classes.marks}>
      {problems > 0 && (
        <span className={classes.problems} data-severity={severityOf(view)} title={t('step.problems', { count: problems })}>
          {view.errors > 0 ? <IconAlertCircle size={13} aria-hidden /> : <IconAlertTriangle size={13} aria-hidden />}
          {problems}
        </span>
      )}
      {view.breakpoint && (
        <span className={classes.breakpoint} title={t('step.breakpoint')}>
          <IconPlayerStopFilled size={12} aria-hidden />
        </span>
      )}
      {view.mode !== 'run' && (
        <span className={classes.mode} title={t(`mode.${view.mode}`)}>
          {view.mode === 'skip' ? <IconPlayerSkipForward size={13} aria-hidden /> : <IconBan size={13} aria-hidden />}
        </span>
      )}
    </span>
  )
}

function OutletList({ view }: { readonly view: StepView }) {
  return (
    <div className={classes.outlets}>
      {view.outlets.map((outlet) => (
        <div key={outlet.name} className={classes.outlet} data-role={outlet.role} title={outlet.label}>
          {outlet.label}
        </div>
      ))}
    </div>
  )
}

interface OutletEndProps {
  readonly view: StepView
  readonly outlet: StepView['outlets'][number]
  readonly top: number
}

/** The handle of an outlet and, while nothing is behind it, the button that puts something there. */
function OutletEnd({ view, outlet, top }: OutletEndProps) {
  const { t } = useTranslation('editor')
  const { offerSteps } = useCanvasActions()
  return (
    <>
      <Handle
        id={outlet.name}
        type="source"
        position={Position.Right}
        isConnectable={!view.readOnly}
        className={classes.out}
        data-role={outlet.role}
        style={{ top }}
      />
      {outlet.open && (
        <button
          type="button"
          className={`${classes.add} nodrag nopan`}
          style={{ top: top - 9 }}
          aria-label={t('step.addBehind', { name: view.name, outlet: outlet.label })}
          onClick={(event) => {
            event.stopPropagation()
            offerSteps({ kind: 'outlet', port: { step: view.id, name: outlet.name } }, anchorOf(event.currentTarget))
          }}
        />
      )}
    </>
  )
}
