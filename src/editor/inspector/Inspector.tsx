import { ActionIcon, ScrollArea, Tooltip } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { stepOf } from '../../engine/campaign/graph/edges.ts'
import { transitionId } from '../../engine/campaign/schema.ts'
import { useEditorState } from '../editing.tsx'
import { useShown } from '../shown.tsx'
import { CampaignSettings } from './CampaignSettings.tsx'
import classes from './Inspector.module.css'
import { SelectionInspector } from './SelectionInspector.tsx'
import { StepInspector } from './StepInspector.tsx'
import { TransitionInspector } from './TransitionInspector.tsx'

/** What is selected, in detail; the campaign itself when nothing is. */
export function Inspector({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('editor')
  return (
    <aside aria-label={t('inspector.label')} className={classes.inspector}>
      <ScrollArea h="100%" scrollbars="y" offsetScrollbars="present" scrollbarSize={8}>
        <Selected />
      </ScrollArea>
      <Tooltip label={t('inspector.close')}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={24}
          className={classes.close ?? ''}
          aria-label={t('inspector.close')}
          onClick={onClose}
        >
          <IconX size={15} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </aside>
  )
}

function Selected() {
  const { campaign } = useShown()
  const selection = useEditorState((state) => state.selection)
  const [first, second] = selection.steps
  const step = first === undefined ? undefined : stepOf(campaign, first)
  if (step && second !== undefined) return <SelectionInspector count={selection.steps.length} />
  if (step) return <StepInspector key={step.id} step={step} />
  const transition = campaign.transitions.find((each) => transitionId(each) === selection.transitions[0])
  return transition ? <TransitionInspector transition={transition} /> : <CampaignSettings />
}
