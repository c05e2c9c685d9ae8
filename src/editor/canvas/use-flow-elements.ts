import { useCallback, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { catalogue } from '../../activities/index.ts'
import { useShown } from '../shown.tsx'
import { type FlowElements, flowElements } from './flow-elements.ts'
import type { StepView } from './step-view.ts'

/** Nodes and edges of what is shown; equal ones stay the same objects. */
export function useFlowElements(): FlowElements {
  const { campaign, readOnly, checks, words, run } = useShown()
  const labelOf = useStepLabel()
  const last = useRef<FlowElements>(undefined)
  return useMemo(() => {
    const input = {
      campaign,
      catalogue,
      readOnly,
      checks,
      words,
      labelOf,
      runs: run?.steps,
      zone: run?.state.zone,
      transitions: run?.transitions,
    }
    last.current = flowElements(input, last.current)
    return last.current
  }, [campaign, readOnly, checks, words, labelOf, run])
}

/** A step in one sentence, for a screen reader. */
function useStepLabel(): (view: StepView) => string {
  const { t } = useTranslation(['editor', 'status'])
  return useCallback(
    (view) => {
      const problems = view.errors + view.warnings
      const parts = [
        view.activity !== view.name && view.activity,
        view.summary,
        view.run && (view.run.state === 'attention' ? t('editor:run.attention') : t(`status:task.${view.run.state}`)),
        view.mode !== 'run' && t(`editor:mode.${view.mode}`),
        view.breakpoint && t('editor:step.breakpoint'),
        problems > 0 && t('editor:step.problems', { count: problems }),
      ]
      return [view.name, ...parts.filter(Boolean)].join(', ')
    },
    [t],
  )
}
