import { Textarea } from '@mantine/core'
import type { FormProps } from '../../parts/form-props.ts'
import { useSay } from '../../parts/use-say.ts'
import type { Settings } from './activity.ts'

export function Form({ settings, onChange, readOnly }: FormProps<Settings>) {
  const say = useSay('end')
  return (
    <Textarea
      size="xs"
      label={say('form.note')}
      description={say('form.noteHelp')}
      autosize
      minRows={2}
      maxLength={500}
      disabled={readOnly}
      value={settings.note}
      onChange={(event) => onChange({ ...settings, note: event.currentTarget.value })}
    />
  )
}
