import { IconPlayerPlayFilled } from '@tabler/icons-react'
import { Handle, type NodeProps, Position } from '@xyflow/react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { anchorOf, useCanvasActions } from './canvas-actions.tsx'
import type { StartNode as StartNodeType } from './flow-elements.ts'
import classes from './StartNode.module.css'

/** W8: the campaign's one start. It is no step; its button adds another entry. */
export const StartNode = memo(function StartNode({ data: { readOnly }, positionAbsoluteX, positionAbsoluteY }: NodeProps<StartNodeType>) {
  const { t } = useTranslation('editor')
  const { offerSteps } = useCanvasActions()
  return (
    <div className={classes.start}>
      <IconPlayerPlayFilled size={14} aria-hidden />
      <span>{t('start.name')}</span>
      {!readOnly && (
        <button
          type="button"
          className={`${classes.add} nodrag nopan`}
          aria-label={t('start.add')}
          title={t('start.add')}
          onClick={(event) =>
            offerSteps({ kind: 'free', at: { x: positionAbsoluteX + 176, y: positionAbsoluteY - 16 } }, anchorOf(event.currentTarget))
          }
        />
      )}
      <Handle type="source" position={Position.Right} isConnectable={false} className={classes.end} />
    </div>
  )
})
