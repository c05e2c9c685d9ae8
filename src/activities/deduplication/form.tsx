import { Checkbox, NativeSelect, NumberInput, Stack, Switch, TagsInput, Text, TextInput } from '@mantine/core'
import type { Column } from '../../engine/query/model.ts'
import type { Field } from '../../engine/query/rule.ts'
import { FieldList } from '../../parts/FieldList.tsx'
import { FieldPicker } from '../../parts/FieldPicker.tsx'
import type { FormProps } from '../../parts/form-props.ts'
import { useFieldError } from '../../parts/use-field-error.ts'
import { useSay } from '../../parts/use-say.ts'
import type { Settings } from './activity.ts'
import type { Merge, Method } from './settings.ts'

const kinds = ['random', 'lowest', 'highest', 'non_empty', 'values'] as const
const takes = ['first_non_empty', 'lowest', 'highest', 'sum', 'join'] as const

export function Form(props: FormProps<Settings>) {
  const { settings, onChange, problems, readOnly } = props
  const say = useSay('deduplication')
  const error = useFieldError(problems)
  const { model, table, gathered } = sourceOf(props)
  return (
    <Stack gap="md">
      <FieldList
        model={model}
        table={table}
        gathered={gathered}
        value={settings.fields}
        onChange={(fields) => onChange({ ...settings, fields })}
        make={(field) => field}
        label={say('form.fields')}
        {...(settings.fields.length === 0 ? { description: error('fields') ?? say('form.noFields') } : {})}
        addLabel={say('form.addField')}
        removeLabel={(column) => say('form.removeField', { column })}
        errorAt={(index) => error(`fields.${index}`, true)}
        readOnly={readOnly}
      />
      <Checkbox
        size="xs"
        label={say('form.matchCase')}
        disabled={readOnly}
        checked={settings.matchCase}
        onChange={(event) => onChange({ ...settings, matchCase: event.currentTarget.checked })}
      />
      <NativeSelect
        size="xs"
        label={say('form.nulls')}
        disabled={readOnly}
        value={settings.nulls}
        data={(['different', 'same'] as const).map((value) => ({ value, label: say(`form.${value}`) }))}
        onChange={(event) => onChange({ ...settings, nulls: event.currentTarget.value === 'same' ? 'same' : 'different' })}
      />
      <NumberInput
        size="xs"
        label={say('form.keep')}
        description={say('form.keepHelp')}
        error={error('keep')}
        min={0}
        allowDecimal={false}
        disabled={readOnly}
        value={settings.keep}
        onChange={(keep) => typeof keep === 'number' && onChange({ ...settings, keep })}
      />
      {settings.keep > 0 && <MethodInput {...props} />}
      {settings.keep === 1 && <Merges {...props} />}
      <Switch
        size="xs"
        label={say('form.complement')}
        disabled={readOnly}
        checked={settings.complement}
        onChange={(event) => onChange({ ...settings, complement: event.currentTarget.checked })}
      />
    </Stack>
  )
}

function sourceOf({ context }: FormProps<Settings>): { model: typeof context.model; table: string; gathered: readonly Column[] } {
  const shape = context.inlets.in?.[0]?.shape
  return { model: context.model, table: shape?.dimension ?? context.dimension, gathered: shape?.columns ?? [] }
}

function MethodInput(props: FormProps<Settings>) {
  const { settings, onChange, problems, readOnly } = props
  const say = useSay('deduplication')
  const error = useFieldError(problems)
  const source = sourceOf(props)
  const { method } = settings
  const set = (next: Method) => onChange({ ...settings, method: next })
  return (
    <Stack gap={6}>
      <NativeSelect
        size="xs"
        label={say('form.method')}
        description={say('form.ties')}
        disabled={readOnly}
        value={method.kind}
        data={kinds.map((value) => ({ value, label: say(`form.${value}`) }))}
        onChange={(event) => {
          const kind = kinds.find((name) => name === event.currentTarget.value)
          if (kind) set(methodOf(kind, method))
        }}
      />
      {method.kind !== 'random' && (
        <FieldPicker
          {...source}
          value={method.field.column === '' ? undefined : method.field}
          label={say('form.methodField')}
          error={error('method.field', true)}
          readOnly={readOnly}
          onChange={(field) => set({ ...method, field })}
        />
      )}
      {method.kind === 'values' && (
        <TagsInput
          size="xs"
          label={say('form.preferred')}
          error={error('method.values', true)}
          disabled={readOnly}
          value={method.values.map(String)}
          onChange={(values) => set({ ...method, values })}
        />
      )}
    </Stack>
  )
}

function methodOf(kind: Method['kind'], before: Method): Method {
  if (kind === 'random') return { kind }
  const field = before.kind === 'random' ? { path: [], column: '' } : before.field
  return kind === 'values' ? { kind, field, values: before.kind === 'values' ? before.values : [] } : { kind, field }
}

/** A merge laid flat, so that the list can treat it as a column with something beside it. */
type MergeEntry = Field & Omit<Merge, 'field'>

function Merges(props: FormProps<Settings>) {
  const { settings, onChange, problems, readOnly } = props
  const say = useSay('deduplication')
  const error = useFieldError(problems)
  const { model, table, gathered } = sourceOf(props)
  const entries = settings.merge.map(({ field, ...how }): MergeEntry => ({ ...field, ...how }))
  return (
    <div>
      <FieldList
        model={model}
        table={table}
        gathered={gathered}
        value={entries}
        onChange={(next) =>
          onChange({ ...settings, merge: next.map(({ take, as, ...field }) => ({ field, take, ...(as ? { as } : {}) })) })
        }
        make={(field): MergeEntry => ({ ...field, take: 'first_non_empty' })}
        replace={(entry, field) => ({ ...field, take: entry.take, ...(entry.as ? { as: entry.as } : {}) })}
        label={say('form.merge')}
        description={say('form.mergeHelp')}
        addLabel={say('form.addMerge')}
        removeLabel={(column) => say('form.removeMerge', { column })}
        errorAt={(index) => error(`merge.${index}`, true)}
        readOnly={readOnly}
        beside={(entry, change, column) => (
          <Stack gap={4} w={150}>
            <NativeSelect
              size="xs"
              aria-label={say('form.takeOf', { column })}
              disabled={readOnly}
              value={entry.take}
              data={takes.map((value) => ({ value, label: say(`form.take.${value}`) }))}
              onChange={(event) => {
                const take = takes.find((name) => name === event.currentTarget.value)
                if (take) change({ ...entry, take })
              }}
            />
            <TextInput
              size="xs"
              aria-label={say('form.as', { column })}
              placeholder={entry.column}
              disabled={readOnly}
              value={entry.as ?? ''}
              onChange={(event) =>
                change({ ...entry, as: event.currentTarget.value.toLowerCase().replace(/[^a-z0-9_]/g, '_') || undefined })
              }
            />
          </Stack>
        )}
      />
      {error('merge') && (
        <Text size="xs" c="red" role="alert">
          {error('merge')}
        </Text>
      )}
    </div>
  )
}
