import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/use-format.ts'
import classes from './StepNode.module.css'
import { stepLooks } from './step-looks.ts'
import type { StepView } from './step-view.ts'

/** How a step stands in the shown run: icon, word, and the figure that matters in that state. */
export function StepRunChip({ run, inline = false }: { readonly run: NonNullable<StepView['run']>; readonly inline?: boolean }) {
  const { t } = useTranslation(['status', 'editor'])
  const format = useFormat()
  const { colour, icon: Icon } = stepLooks[run.state]
  const word = run.state === 'attention' ? t('editor:run.attention') : t(`status:task.${run.state}`)
  return (
    <span className={classes.chip} data-colour={colour} data-inline={inline || undefined}>
      <Icon size={13} aria-hidden className={run.state === 'running' ? classes.turning : undefined} />
      {run.until === undefined ? word : t('editor:run.until', { at: format.dateTime(run.until, run.zone) })}
      {run.done !== undefined && run.total !== undefined && (
        <span className={classes.figure}>
          {t('editor:run.progress', { done: format.number(run.done), total: format.number(run.total) })}
        </span>
      )}
      {run.ms !== undefined && <span className={classes.figure}>{format.duration(run.ms)}</span>}
    </span>
  )
}
