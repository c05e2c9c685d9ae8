import { Fieldset, SegmentedControl, Stack, Switch, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type Step, stepSchema } from '../../engine/campaign/schema.ts'
import { useEditing } from '../editing.tsx'
import { useShown } from '../shown.tsx'

const modes = stepSchema.shape.mode.unwrap()

/** R12: whether the step runs, lets its population through, or ends the path; and whether the run stops in front of it. */
export function StepExecution({ step }: { readonly step: Step }) {
  const { t } = useTranslation('editor')
  const { commands } = useEditing()
  const { readOnly } = useShown()
  return (
    <Fieldset legend={t('execution.legend')} p="sm" mx={0}>
      <Stack gap="sm">
        <Stack gap={4}>
          <SegmentedControl
            fullWidth
            aria-label={t('execution.mode')}
            readOnly={readOnly}
            value={step.mode}
            data={modes.options.map((mode) => ({ value: mode, label: t(`execution.${mode}`) }))}
            onChange={(value) => {
              const mode = modes.safeParse(value)
              if (mode.success) commands.change(step.id, { mode: mode.data }, 'mode')
            }}
          />
          <Text size="xs" c="dimmed">
            {t(`execution.${step.mode}Hint`)}
          </Text>
        </Stack>
        <Switch
          label={t('execution.breakpoint')}
          description={t('execution.breakpointHint')}
          checked={step.breakpoint}
          disabled={readOnly}
          onChange={(event) => commands.change(step.id, { breakpoint: event.currentTarget.checked }, 'breakpoint')}
        />
      </Stack>
    </Fieldset>
  )
}
