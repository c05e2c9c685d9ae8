import { ActionIcon, Divider, Group, Tooltip } from '@mantine/core'
import {
  IconAdjustmentsHorizontal,
  IconArrowBackUp,
  IconArrowForwardUp,
  IconArrowLeft,
  IconFocusCentered,
  IconLayoutSidebar,
  IconSitemap,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { CampaignRecord, RunRecord } from '../../engine/campaign/record.ts'
import { addresses } from '../../parts/addresses.ts'
import { StageBadge } from '../../parts/StageBadge.tsx'
import { useEditing, useEditorState } from '../editing.tsx'
import { NameField } from '../inspector/NameField.tsx'
import { RunSelect } from '../run/RunSelect.tsx'
import { useShown } from '../shown.tsx'
import { MoreMenu } from './MoreMenu.tsx'
import { ProblemsPanel } from './ProblemsPanel.tsx'
import { PublishButton } from './PublishButton.tsx'
import { SavedState } from './SavedState.tsx'
import classes from './Toolbar.module.css'

interface ToolbarProps {
  readonly record: CampaignRecord
  readonly runs: readonly RunRecord[]
  readonly shownRun: string | undefined
  readonly onShowRun: (run: string | undefined) => void
  readonly onLayout: () => void
  readonly onFit: () => void
  readonly onFocus: (step: string | undefined) => void
  readonly onHelp: () => void
  readonly palette: boolean
  readonly onTogglePalette: () => void
  readonly settings: boolean
  readonly onToggleSettings: () => void
}

/** The campaign and what may be done with it as a whole. */
export function Toolbar(props: ToolbarProps) {
  const { t } = useTranslation('editor')
  const { record, runs } = props
  const { readOnly } = useShown()
  const last = runs.toSorted((a, b) => b.number - a.number)[0]
  return (
    <section className={classes.bar} aria-label={t('toolbar.label')}>
      <Group gap="xs" wrap="nowrap" className={classes.left ?? ''}>
        <Tooltip label={t('toolbar.back')}>
          <ActionIcon component={Link} to={addresses.campaigns} variant="subtle" color="gray" aria-label={t('toolbar.back')}>
            <IconArrowLeft size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <NameField aria-label={t('settings.name')} variant="unstyled" className={classes.name ?? ''} />
        <StageBadge
          stage={record.stage}
          archived={record.archived !== undefined}
          edited={record.version > 0 && record.edited}
          attention={(last?.failed.length ?? 0) > 0}
        />
        <SavedState />
      </Group>
      <Group gap={4} wrap="nowrap">
        <Tool label={t('toolbar.palette')} disabled={readOnly} pressed={props.palette} onPress={props.onTogglePalette}>
          <IconLayoutSidebar size={17} aria-hidden />
        </Tool>
        <Divider orientation="vertical" my={4} />
        <UndoRedo />
        <Tool label={t('toolbar.layout')} disabled={readOnly} onPress={props.onLayout}>
          <IconSitemap size={17} style={{ transform: 'rotate(-90deg)' }} aria-hidden />
        </Tool>
        <Tool label={t('toolbar.fit')} onPress={props.onFit}>
          <IconFocusCentered size={17} aria-hidden />
        </Tool>
        <Divider orientation="vertical" my={4} />
        <Tool label={t('toolbar.settings')} pressed={props.settings} onPress={props.onToggleSettings}>
          <IconAdjustmentsHorizontal size={17} aria-hidden />
        </Tool>
        <ProblemsPanel onFocus={props.onFocus} />
        <RunSelect runs={runs} shown={props.shownRun} onShow={props.onShowRun} />
        <PublishButton record={record} runs={runs} onStarted={props.onShowRun} />
        <MoreMenu record={record} onHelp={props.onHelp} />
      </Group>
    </section>
  )
}

function UndoRedo() {
  const { t } = useTranslation('editor')
  const { session } = useEditing()
  const { readOnly } = useShown()
  const past = useEditorState((state) => state.history.past.length > 0)
  const future = useEditorState((state) => state.history.future.length > 0)
  const { undo, redo } = session.store.getState()
  return (
    <>
      <Tool label={t('toolbar.undo')} disabled={!past || readOnly} onPress={undo}>
        <IconArrowBackUp size={17} aria-hidden />
      </Tool>
      <Tool label={t('toolbar.redo')} disabled={!future || readOnly} onPress={redo}>
        <IconArrowForwardUp size={17} aria-hidden />
      </Tool>
    </>
  )
}

interface ToolProps {
  readonly label: string
  readonly onPress: () => void
  readonly disabled?: boolean
  readonly pressed?: boolean
  readonly children: ReactNode
}

function Tool({ label, onPress, disabled = false, pressed, children }: ToolProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant={pressed === true ? 'light' : 'subtle'}
        {...(pressed === true ? {} : { color: 'gray' })}
        aria-label={label}
        disabled={disabled}
        onClick={onPress}
        {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  )
}
