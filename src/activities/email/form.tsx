import { Divider, Group, SegmentedControl, Stack, Switch, TagsInput, Text, TextInput } from '@mantine/core'
import { FieldPicker } from '../../parts/FieldPicker.tsx'
import type { FormProps } from '../../parts/form-props.ts'
import { fieldColumn } from '../../parts/rule/paths.ts'
import { useFieldError } from '../../parts/use-field-error.ts'
import { useSay } from '../../parts/use-say.ts'
import type { Settings } from './activity.ts'
import { Content } from './Content.tsx'
import { MessagePreview } from './MessagePreview.tsx'

export function Form(props: FormProps<Settings>) {
  const { settings, onChange, problems, readOnly } = props
  const say = useSay('email')
  const error = useFieldError(problems)
  const { dimension } = peopleOf(props)
  return (
    <Stack gap="md">
      <TextInput
        size="xs"
        label={say('form.label')}
        description={say('form.labelHelp')}
        maxLength={200}
        disabled={readOnly}
        value={settings.label}
        onChange={(event) => onChange({ ...settings, label: event.currentTarget.value })}
      />
      <div>
        <SegmentedControl
          size="xs"
          fullWidth
          aria-label={say('form.category')}
          disabled={readOnly}
          value={settings.category}
          data={(['marketing', 'transactional'] as const).map((value) => ({ value, label: say(`form.${value}`) }))}
          onChange={(category) => onChange({ ...settings, category: category === 'transactional' ? 'transactional' : 'marketing' })}
        />
        <Text size="xs" c="dimmed" mt={4}>
          {say(`form.${settings.category}Help`)}
        </Text>
      </div>
      <Recipients {...props} />
      <Divider label={say('form.sender')} labelPosition="left" />
      <Group gap="xs" grow align="flex-start">
        {(['name', 'address'] as const).map((part) => (
          <TextInput
            key={part}
            size="xs"
            type={part === 'address' ? 'email' : 'text'}
            label={say(part === 'name' ? 'form.senderName' : 'form.senderAddress')}
            error={error(`sender.${part}`)}
            maxLength={part === 'address' ? 254 : 200}
            disabled={readOnly}
            value={settings.sender[part]}
            onChange={(event) => onChange({ ...settings, sender: { ...settings.sender, [part]: event.currentTarget.value } })}
          />
        ))}
      </Group>
      <Divider label={say('form.content')} labelPosition="left" />
      <Content {...props} />
      <MessagePreview settings={settings} dimension={dimension} />
      <Divider label={say('form.outlets')} labelPosition="left" />
      {(['excludedOutlet', 'failedOutlet'] as const).map((name) => (
        <Switch
          key={name}
          size="xs"
          label={say(`form.${name}`)}
          disabled={readOnly}
          checked={settings[name]}
          onChange={(event) => onChange({ ...settings, [name]: event.currentTarget.checked })}
        />
      ))}
      <Text size="xs" c="dimmed">
        {say('form.outletsHelp')}
      </Text>
    </Stack>
  )
}

function peopleOf({ context }: FormProps<Settings>) {
  const shape = context.inlets.in?.[0]?.shape
  return { dimension: shape?.dimension ?? context.dimension, gathered: shape?.columns ?? [] }
}

function Recipients(props: FormProps<Settings>) {
  const { settings, onChange, context, problems, readOnly } = props
  const say = useSay('email')
  const error = useFieldError(problems)
  const { dimension, gathered } = peopleOf(props)
  const { consent, ...withoutConsent } = settings
  const consentColumn = consent && fieldColumn(context.model, dimension, consent.field, gathered)
  return (
    <>
      <Divider label={say('form.recipients')} labelPosition="left" />
      <FieldPicker
        model={context.model}
        table={dimension}
        gathered={gathered}
        types={['text']}
        value={settings.address.column === '' ? undefined : settings.address}
        label={say('form.address')}
        visibleLabel
        description={say('form.addressHelp')}
        error={error('address', true)}
        readOnly={readOnly}
        onChange={(address) => onChange({ ...settings, address })}
      />
      {settings.category === 'marketing' && (
        <div>
          <Switch
            size="xs"
            label={say('form.consent')}
            description={error('consent')}
            disabled={readOnly}
            checked={consent !== undefined}
            onChange={(event) =>
              onChange(
                event.currentTarget.checked ? { ...settings, consent: { field: { path: [], column: '' }, values: [] } } : withoutConsent,
              )
            }
          />
          {consent && (
            <Stack gap="xs" mt={8}>
              <FieldPicker
                model={context.model}
                table={dimension}
                gathered={gathered}
                value={consent.field.column === '' ? undefined : consent.field}
                label={say('form.consentField')}
                visibleLabel
                error={error('consent.field', true)}
                readOnly={readOnly}
                onChange={(field) => onChange({ ...settings, consent: { ...consent, field } })}
              />
              {consentColumn && consentColumn.type !== 'boolean' && (
                <TagsInput
                  size="xs"
                  label={say('form.consentValues')}
                  error={error('consent.values', true)}
                  disabled={readOnly}
                  value={[...consent.values]}
                  onChange={(values) => onChange({ ...settings, consent: { ...consent, values } })}
                />
              )}
            </Stack>
          )}
        </div>
      )}
      <Switch
        size="xs"
        label={say('form.oncePerAddress')}
        description={say('form.oncePerAddressHelp')}
        disabled={readOnly}
        checked={settings.oncePerAddress}
        onChange={(event) => onChange({ ...settings, oncePerAddress: event.currentTarget.checked })}
      />
    </>
  )
}
