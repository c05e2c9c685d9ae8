import { Autocomplete, Group, Input, NumberInput, Radio, SegmentedControl, Stack, Switch, Text, TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useDesk } from '../../desk/use-desk.tsx'
import type { Audience } from '../../engine/ports/audiences.ts'
import type { FormProps } from '../../parts/form-props.ts'
import { useFieldError } from '../../parts/use-field-error.ts'
import { useSay } from '../../parts/use-say.ts'
import { useFormat } from '../../ui/use-format.ts'
import type { Settings } from './activity.ts'
import type { Expiry } from './settings.ts'

const modes = ['overwrite', 'append', 'remove'] as const

export function Form({ settings, onChange, problems, readOnly }: FormProps<Settings>) {
  const say = useSay('save-audience')
  const format = useFormat()
  const error = useFieldError(problems)
  const audiences = useAudiences()
  const rows = new Map(audiences.map((audience) => [audience.name, audience.rows]))
  return (
    <Stack gap="md">
      <Autocomplete
        size="xs"
        label={say('form.name')}
        description={say('form.nameHelp')}
        error={error('name')}
        maxLength={200}
        disabled={readOnly}
        data={[...rows.keys()]}
        renderOption={({ option }) => (
          <Group justify="space-between" w="100%" wrap="nowrap">
            <Text size="xs" truncate>
              {option.value}
            </Text>
            <Text size="xs" c="dimmed" style={{ fontVariantNumeric: 'tabular-nums' }}>
              {say('form.audienceRows', { rows: format.number(rows.get(option.value) ?? 0) })}
            </Text>
          </Group>
        )}
        value={settings.name}
        onChange={(name) => onChange({ ...settings, name })}
      />
      <Radio.Group
        size="xs"
        label={say('form.mode')}
        value={settings.mode}
        onChange={(value) => {
          const mode = modes.find((name) => name === value)
          if (mode) onChange({ ...settings, mode })
        }}
      >
        <Stack gap={8} mt={6}>
          {modes.map((mode) => (
            <Radio
              key={mode}
              size="xs"
              value={mode}
              disabled={readOnly}
              label={say(`form.${mode}`)}
              description={say(`form.${mode}Help`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      <ExpiryInput
        value={settings.expires}
        onChange={(expires) => onChange({ ...settings, expires })}
        readOnly={readOnly}
        error={error('expires', true)}
      />
      <Switch
        size="xs"
        label={say('form.outlet')}
        disabled={readOnly}
        checked={settings.outlet}
        onChange={(event) => onChange({ ...settings, outlet: event.currentTarget.checked })}
      />
    </Stack>
  )
}

interface ExpiryInputProps {
  readonly value: Expiry
  readonly onChange: (value: Expiry) => void
  readonly readOnly: boolean
  readonly error: string | undefined
}

function ExpiryInput({ value, onChange, readOnly, error }: ExpiryInputProps) {
  const say = useSay('save-audience')
  return (
    <div>
      <Input.Label size="xs" labelElement="div" mb={4}>
        {say('form.expires')}
      </Input.Label>
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label={say('form.expires')}
        disabled={readOnly}
        value={value.kind}
        data={(['never', 'days', 'date'] as const).map((kind) => ({ value: kind, label: say(`form.${kind}`) }))}
        styles={{ label: { whiteSpace: 'normal' } }}
        onChange={(kind) => {
          if (kind === 'never') onChange({ kind })
          if (kind === 'days') onChange({ kind, days: 30 })
          if (kind === 'date') onChange({ kind, date: new Date(Date.now() + monthMs).toISOString().slice(0, 10) })
        }}
      />
      {value.kind === 'days' && (
        <NumberInput
          size="xs"
          mt="xs"
          label={say('form.daysCount')}
          min={1}
          max={3650}
          clampBehavior="strict"
          allowDecimal={false}
          disabled={readOnly}
          error={error}
          value={value.days}
          onChange={(days) => typeof days === 'number' && days > 0 && onChange({ kind: 'days', days })}
        />
      )}
      {value.kind === 'date' && (
        <TextInput
          size="xs"
          mt="xs"
          type="date"
          label={say('form.lastDay')}
          disabled={readOnly}
          error={error}
          value={value.date}
          onChange={(event) => event.currentTarget.value !== '' && onChange({ kind: 'date', date: event.currentTarget.value })}
        />
      )}
    </div>
  )
}

const monthMs = 30 * 24 * 60 * 60 * 1000

/** Without the list a name can still be typed. */
function useAudiences(): readonly Audience[] {
  const desk = useDesk()
  const [audiences, setAudiences] = useState<readonly Audience[]>([])
  useEffect(() => {
    let wanted = true
    desk.data
      .audiences()
      .then((found) => wanted && setAudiences(found))
      .catch(() => wanted && setAudiences([]))
    return () => {
      wanted = false
    }
  }, [desk])
  return audiences
}
