import { Group, NativeSelect, NumberInput, Stack, Switch } from '@mantine/core'
import { FieldPicker } from '../../parts/FieldPicker.tsx'
import { useSay } from '../../parts/use-say.ts'
import type { Limit } from './settings.ts'
import type { SubsetProps } from './subset-props.ts'

const kinds = ['none', 'number', 'percentage'] as const

/** How many rows a subset takes and, when not all, which ones first. */
export function SubsetLimit(props: SubsetProps) {
  const { subset, onChange, model, dimension, gathered, error, readOnly } = props
  const say = useSay('split')
  const { limit, perValue } = subset
  const { perValue: _perValue, ...withoutPerValue } = subset
  const setLimit = (next: Limit) => onChange({ ...subset, limit: next })
  return (
    <Stack gap="xs">
      <Group gap="xs" grow align="flex-start">
        <NativeSelect
          size="xs"
          label={say('form.limit')}
          disabled={readOnly}
          value={limit.kind}
          data={kinds.map((value) => ({ value, label: say(`form.${value}`) }))}
          onChange={(event) => {
            const kind = kinds.find((name) => name === event.currentTarget.value)
            if (kind === 'none') setLimit({ kind })
            if (kind === 'number') setLimit({ kind, n: 1000 })
            if (kind === 'percentage') setLimit({ kind, percent: 50, of: 'arrival' })
          }}
        />
        {limit.kind === 'number' && (
          <NumberInput
            size="xs"
            label={say('form.n')}
            error={error('limit', true)}
            min={0}
            allowDecimal={false}
            disabled={readOnly}
            value={limit.n}
            onChange={(n) => typeof n === 'number' && setLimit({ ...limit, n })}
          />
        )}
        {limit.kind === 'percentage' && (
          <NumberInput
            size="xs"
            label={say('form.percent')}
            error={error('limit', true)}
            min={0}
            max={100}
            clampBehavior="strict"
            allowedDecimalSeparators={['.', ',']}
            suffix=" %"
            disabled={readOnly}
            value={limit.percent}
            onChange={(percent) => typeof percent === 'number' && setLimit({ ...limit, percent })}
          />
        )}
      </Group>
      {limit.kind === 'percentage' && (
        <NativeSelect
          size="xs"
          label={say('form.of')}
          disabled={readOnly}
          value={limit.of}
          data={(['arrival', 'matches'] as const).map((value) => ({ value, label: say(`form.${value}`) }))}
          onChange={(event) => setLimit({ ...limit, of: event.currentTarget.value === 'matches' ? 'matches' : 'arrival' })}
        />
      )}
      <Switch
        size="xs"
        label={say('form.perValue')}
        disabled={readOnly}
        checked={perValue !== undefined}
        onChange={(event) =>
          onChange(event.currentTarget.checked ? { ...subset, perValue: { field: { path: [], column: '' }, n: 1 } } : withoutPerValue)
        }
      />
      {perValue && (
        <Group gap="xs" grow align="flex-start">
          <FieldPicker
            model={model}
            table={dimension}
            gathered={gathered}
            value={perValue.field.column === '' ? undefined : perValue.field}
            label={say('form.perValueField')}
            visibleLabel
            error={error('perValue', true)}
            readOnly={readOnly}
            onChange={(field) => onChange({ ...subset, perValue: { ...perValue, field } })}
          />
          <NumberInput
            size="xs"
            label={say('form.perValueN')}
            min={1}
            allowDecimal={false}
            disabled={readOnly}
            value={perValue.n}
            onChange={(n) => typeof n === 'number' && n > 0 && onChange({ ...subset, perValue: { ...perValue, n } })}
          />
        </Group>
      )}
      {(limit.kind !== 'none' || perValue) && <SubsetOrder {...props} />}
    </Stack>
  )
}

function SubsetOrder({ subset, onChange, model, dimension, gathered, error, readOnly }: SubsetProps) {
  const say = useSay('split')
  const { order } = subset
  return (
    <Stack gap="xs">
      <NativeSelect
        size="xs"
        label={say('form.order')}
        disabled={readOnly}
        value={order.by}
        data={(['random', 'column'] as const).map((value) => ({ value, label: say(`form.${value}`) }))}
        onChange={(event) =>
          onChange({
            ...subset,
            order:
              event.currentTarget.value === 'column'
                ? { by: 'column', field: { path: [], column: '' }, direction: 'desc' }
                : { by: 'random' },
          })
        }
      />
      {order.by === 'column' && (
        <Group gap="xs" grow align="flex-start">
          <FieldPicker
            model={model}
            table={dimension}
            gathered={gathered}
            value={order.field.column === '' ? undefined : order.field}
            label={say('form.orderField')}
            visibleLabel
            error={error('order', true)}
            readOnly={readOnly}
            onChange={(field) => onChange({ ...subset, order: { ...order, field } })}
          />
          <NativeSelect
            size="xs"
            label={say('form.direction')}
            disabled={readOnly}
            value={order.direction}
            data={(['asc', 'desc'] as const).map((value) => ({ value, label: say(`form.${value}`) }))}
            onChange={(event) =>
              onChange({ ...subset, order: { ...order, direction: event.currentTarget.value === 'asc' ? 'asc' : 'desc' } })
            }
          />
        </Group>
      )}
    </Stack>
  )
}
