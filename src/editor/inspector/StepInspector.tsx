import { ActionIcon, Group, Stack, Tabs, TextInput, Tooltip } from '@mantine/core'
import { IconDots, IconQuestionMark } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { iconOf } from '../../activities/screens.ts'
import type { Step } from '../../engine/campaign/schema.ts'
import { anchorOf, useCanvasActions } from '../canvas/canvas-actions.tsx'
import { useEditing } from '../editing.tsx'
import { useShown } from '../shown.tsx'
import { StepExecution } from './StepExecution.tsx'
import { StepForm } from './StepForm.tsx'
import { StepHelp } from './StepHelp.tsx'
import { StepProblems } from './StepProblems.tsx'
import { StepRunDetail } from './StepRunDetail.tsx'

/** One step: its name, its settings, how it is run, how it went, and the help of its activity. */
export function StepInspector({ step }: { readonly step: Step }) {
  const { t } = useTranslation('editor')
  const { run } = useShown()
  const [tab, setTab] = useState<string | null>(run ? 'run' : 'settings')
  const shown = tab === 'run' && !run ? 'settings' : tab
  return (
    <Stack gap="sm" p="sm">
      <Heading step={step} />
      <Tabs value={shown} onChange={setTab} keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="settings">{t('inspector.settings')}</Tabs.Tab>
          {run && <Tabs.Tab value="run">{t('inspector.run')}</Tabs.Tab>}
          <Tabs.Tab value="help">{t('inspector.help')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="settings" pt="sm">
          <Stack gap="md">
            <StepProblems step={step.id} />
            <StepForm step={step} />
            <StepExecution step={step} />
          </Stack>
        </Tabs.Panel>
        {run && (
          <Tabs.Panel value="run" pt="sm">
            <StepRunDetail step={step} run={run} />
          </Tabs.Panel>
        )}
        <Tabs.Panel value="help" pt="sm">
          <StepHelp type={step.type} />
        </Tabs.Panel>
      </Tabs>
    </Stack>
  )
}

function Heading({ step }: { readonly step: Step }) {
  const { t } = useTranslation('editor')
  const { commands } = useEditing()
  const { words, readOnly } = useShown()
  const { openMenu } = useCanvasActions()
  const Icon = iconOf(step.type) ?? IconQuestionMark
  return (
    <Group gap="xs" wrap="nowrap" align="flex-end">
      <TextInput
        flex={1}
        label={
          <Group gap={6} wrap="nowrap" component="span">
            <Icon size={14} />
            {words.activity(step.type)}
          </Group>
        }
        aria-label={t('inspector.name')}
        placeholder={words.activity(step.type)}
        value={step.name}
        maxLength={200}
        readOnly={readOnly}
        onChange={(event) => commands.change(step.id, { name: event.currentTarget.value }, 'name')}
      />
      <Tooltip label={t('menu.label')}>
        <ActionIcon
          variant="default"
          size={30}
          aria-label={t('menu.label')}
          aria-haspopup="menu"
          onClick={(event) => openMenu(step.id, anchorOf(event.currentTarget))}
        >
          <IconDots size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </Group>
  )
}
