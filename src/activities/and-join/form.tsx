import { Radio, Stack } from '@mantine/core'
import type { FormProps } from '../../parts/form-props.ts'
import { SetSelect } from '../../parts/SetSelect.tsx'
import { useFieldError } from '../../parts/use-field-error.ts'
import { useSay } from '../../parts/use-say.ts'
import type { Settings } from './activity.ts'

export function Form({ settings, onChange, context, stepNames, problems, readOnly }: FormProps<Settings>) {
  const say = useSay('and-join')
  const error = useFieldError(problems)
  return (
    <Stack gap="md">
      <Radio.Group
        size="xs"
        label={say('form.output')}
        value={settings.output}
        error={error('output')}
        onChange={(output) => onChange({ ...settings, output: output === 'union' ? 'union' : 'primary' })}
      >
        <Stack gap={8} mt={6}>
          <Radio size="xs" value="primary" disabled={readOnly} label={say('form.primary')} description={say('form.primaryHelp')} />
          <Radio size="xs" value="union" disabled={readOnly} label={say('form.union')} description={say('form.unionHelp')} />
        </Stack>
      </Radio.Group>
      <SetSelect
        inbounds={context.inlets.in ?? []}
        stepNames={stepNames}
        value={settings.primary}
        onChange={(primary) => onChange({ ...settings, primary })}
        label={say('form.set')}
        error={error('primary')}
        readOnly={readOnly}
      />
      <Radio.Group
        size="xs"
        label={say('form.deadInlets')}
        value={settings.deadInlets}
        onChange={(value) => onChange({ ...settings, deadInlets: value === 'go_on' ? 'go_on' : 'block' })}
      >
        <Stack gap={8} mt={6}>
          <Radio size="xs" value="block" disabled={readOnly} label={say('form.block')} description={say('form.blockHelp')} />
          <Radio size="xs" value="go_on" disabled={readOnly} label={say('form.goOn')} description={say('form.goOnHelp')} />
        </Stack>
      </Radio.Group>
    </Stack>
  )
}
