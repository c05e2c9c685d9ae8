import { Chip, Group, Input, NativeSelect, NumberInput, SegmentedControl, Select, Stack, Switch, Text, TextInput } from '@mantine/core'
import type { FormProps } from '../../parts/form-props.ts'
import { useFieldError } from '../../parts/use-field-error.ts'
import { useSay } from '../../parts/use-say.ts'
import { type Settings, units, weekdays } from './activity.ts'

export function Form({ settings, onChange, context, problems, readOnly }: FormProps<Settings>) {
  const say = useSay('wait')
  const error = useFieldError(problems)
  const zones = [
    { value: '', label: say('form.campaignZone', { zone: context.zone }) },
    ...zoneNames().map((zone) => ({ value: zone, label: zone })),
  ]
  return (
    <Stack gap="md">
      <Input.Wrapper size="xs" labelElement="div" label={say('form.mode')}>
        <SegmentedControl
          size="xs"
          fullWidth
          mt={4}
          aria-label={say('form.mode')}
          disabled={readOnly}
          value={settings.mode}
          data={[
            { value: 'duration', label: say('form.duration') },
            { value: 'date', label: say('form.date') },
          ]}
          onChange={(mode) => onChange({ ...settings, mode: mode === 'date' ? 'date' : 'duration' })}
        />
      </Input.Wrapper>
      {settings.mode === 'duration' ? (
        <Duration settings={settings} onChange={onChange} readOnly={readOnly} />
      ) : (
        <TextInput
          size="xs"
          type="datetime-local"
          label={say('form.at')}
          description={say('form.atHelp')}
          error={error('at')}
          disabled={readOnly}
          value={settings.at}
          onChange={(event) => onChange({ ...settings, at: event.currentTarget.value })}
        />
      )}
      <Weekdays settings={settings} onChange={onChange} readOnly={readOnly} />
      <Hours settings={settings} onChange={onChange} readOnly={readOnly} error={error('window')} />
      <Select
        size="xs"
        searchable
        label={say('form.zone')}
        description={say('form.zoneHelp')}
        error={error('zone')}
        disabled={readOnly}
        allowDeselect={false}
        data={zones}
        value={settings.zone}
        onChange={(zone) => onChange({ ...settings, zone: zone ?? '' })}
      />
    </Stack>
  )
}

type PartProps = Pick<FormProps<Settings>, 'settings' | 'onChange' | 'readOnly'>

function Duration({ settings, onChange, readOnly }: PartProps) {
  const say = useSay('wait')
  const { duration } = settings
  return (
    <div>
      <Group gap="xs" align="flex-end" wrap="nowrap">
        <NumberInput
          size="xs"
          w={90}
          label={say('form.n')}
          styles={{ label: { whiteSpace: 'nowrap' } }}
          min={0}
          max={100_000}
          clampBehavior="strict"
          allowDecimal={false}
          disabled={readOnly}
          value={duration.n}
          onChange={(n) => typeof n === 'number' && onChange({ ...settings, duration: { ...duration, n } })}
        />
        <NativeSelect
          size="xs"
          style={{ flex: 1 }}
          aria-label={say('form.unit')}
          disabled={readOnly}
          value={duration.unit}
          data={units.map((unit) => ({ value: unit, label: say(`form.units.${unit}`) }))}
          onChange={(event) => {
            const unit = units.find((name) => name === event.currentTarget.value)
            if (unit) onChange({ ...settings, duration: { ...duration, unit } })
          }}
        />
      </Group>
      {(duration.unit === 'days' || duration.unit === 'weeks') && (
        <Text size="xs" c="dimmed" mt={4}>
          {say('form.durationHelp')}
        </Text>
      )}
    </div>
  )
}

function Weekdays({ settings, onChange, readOnly }: PartProps) {
  const say = useSay('wait')
  return (
    <Input.Wrapper size="xs" labelElement="div" label={say('form.weekdays')} description={say('form.weekdaysHelp')}>
      <Chip.Group
        multiple
        value={settings.weekdays.map(String)}
        onChange={(days) => onChange({ ...settings, weekdays: days.map(Number).toSorted((a, b) => a - b) })}
      >
        <Group gap={4} mt={6}>
          {weekdays.map((day) => (
            <Chip key={day} size="xs" value={String(day)} disabled={readOnly} aria-label={say(`weekdayFull.${day}`)}>
              {say(`weekday.${day}`)}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </Input.Wrapper>
  )
}

function Hours({ settings, onChange, readOnly, error }: PartProps & { readonly error: string | undefined }) {
  const say = useSay('wait')
  const { window, ...without } = settings
  return (
    <div>
      <Switch
        size="xs"
        label={say('form.window')}
        disabled={readOnly}
        checked={window !== undefined}
        onChange={(event) => onChange(event.currentTarget.checked ? { ...settings, window: { from: '09:00', to: '18:00' } } : without)}
      />
      {window && (
        <>
          <Group gap="xs" mt={8} grow>
            {(['from', 'to'] as const).map((end) => (
              <TextInput
                key={end}
                size="xs"
                type="time"
                label={say(`form.${end}`)}
                disabled={readOnly}
                value={window[end]}
                error={error !== undefined}
                onChange={(event) => onChange({ ...settings, window: { ...window, [end]: event.currentTarget.value } })}
              />
            ))}
          </Group>
          <Text size="xs" mt={4} c={error ? 'red' : 'dimmed'} {...(error ? { role: 'alert' } : {})}>
            {error ?? say(window.from > window.to ? 'form.windowNight' : 'form.windowHelp')}
          </Text>
        </>
      )}
    </div>
  )
}

function zoneNames(): readonly string[] {
  const names = Intl.supportedValuesOf('timeZone')
  return names.includes('UTC') ? names : ['UTC', ...names]
}
