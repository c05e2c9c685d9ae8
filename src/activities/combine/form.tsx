import { Input, NativeSelect, NumberInput, SegmentedControl, Stack, Switch, Text } from '@mantine/core'
import { FieldList } from '../../parts/FieldList.tsx'
import type { FormProps } from '../../parts/form-props.ts'
import { SetOrder } from '../../parts/SetOrder.tsx'
import { SetSelect } from '../../parts/SetSelect.tsx'
import { useFieldError } from '../../parts/use-field-error.ts'
import { useSay } from '../../parts/use-say.ts'
import type { Settings } from './activity.ts'
import { Exclusions } from './Exclusions.tsx'
import classes from './SetDiagram.module.css'
import { SetDiagram } from './SetDiagram.tsx'

const operations = ['union', 'intersection', 'exclusion'] as const

export function Form(props: FormProps<Settings>) {
  const { settings, onChange, context, stepNames, problems, readOnly } = props
  const say = useSay('combine')
  const error = useFieldError(problems)
  const inbounds = context.inlets.in ?? []
  const { primary, ...withoutPrimary } = settings
  const setOperation = (value: string) => {
    const operation = operations.find((name) => name === value)
    if (operation) onChange({ ...settings, operation })
  }
  return (
    <Stack gap="md">
      <Input.Wrapper
        size="xs"
        labelElement="div"
        label={say('form.operation')}
        inputWrapperOrder={['label', 'input', 'description']}
        description={say(`form.${settings.operation}Help`)}
      >
        <SegmentedControl
          size="xs"
          fullWidth
          my={4}
          aria-label={say('form.operation')}
          disabled={readOnly}
          value={settings.operation}
          data={operations.map((operation) => ({
            value: operation,
            label: (
              <span className={classes.choice}>
                <SetDiagram operation={operation} />
                {say(`form.${operation}`)}
              </span>
            ),
          }))}
          onChange={setOperation}
        />
      </Input.Wrapper>
      {inbounds.length < 2 && (
        <Text size="xs" c="dimmed">
          {say('form.nothing')}
        </Text>
      )}
      {settings.operation === 'exclusion' ? (
        <SetSelect
          inbounds={inbounds}
          stepNames={stepNames}
          value={primary ?? ''}
          onChange={(value) => onChange(value === '' ? withoutPrimary : { ...settings, primary: value })}
          label={say('form.primary')}
          error={error('primary')}
          readOnly={readOnly}
        />
      ) : (
        <SetOrder
          inbounds={inbounds}
          stepNames={stepNames}
          value={settings.sets}
          onChange={(sets) => onChange({ ...settings, sets })}
          label={say('form.sets')}
          description={say('form.setsHelp')}
          readOnly={readOnly}
        />
      )}
      <Reconcile {...props} />
      {settings.operation === 'exclusion' && <Exclusions {...props} />}
      {settings.operation === 'union' && <MaximumSize {...props} />}
      <Switch
        size="xs"
        label={say('form.commonColumns')}
        disabled={readOnly}
        checked={settings.commonColumns}
        onChange={(event) => onChange({ ...settings, commonColumns: event.currentTarget.checked })}
      />
      {settings.operation !== 'union' && (
        <Switch
          size="xs"
          label={say('form.complement')}
          disabled={readOnly}
          checked={settings.complement}
          onChange={(event) => onChange({ ...settings, complement: event.currentTarget.checked })}
        />
      )}
    </Stack>
  )
}

function Reconcile({ settings, onChange, context, problems, readOnly }: FormProps<Settings>) {
  const say = useSay('combine')
  const error = useFieldError(problems)
  const shape = context.inlets.in?.find((inbound) => inbound.shape)?.shape
  return (
    <Stack gap={8}>
      <NativeSelect
        size="xs"
        label={say('form.reconcile')}
        error={error('reconcile')}
        disabled={readOnly}
        value={settings.reconcile}
        data={(['key', 'columns'] as const).map((value) => ({ value, label: say(`form.${value}`) }))}
        onChange={(event) => onChange({ ...settings, reconcile: event.currentTarget.value === 'columns' ? 'columns' : 'key' })}
      />
      {settings.reconcile === 'columns' && (
        <FieldList
          model={context.model}
          table={shape?.dimension ?? context.dimension}
          gathered={shape?.columns ?? []}
          value={settings.columns}
          onChange={(columns) => onChange({ ...settings, columns })}
          make={(field) => field}
          label={say('form.columnList')}
          addLabel={say('form.addColumn')}
          removeLabel={(column) => say('form.removeColumn', { column })}
          errorAt={(index) => error(`columns.${index}`, true)}
          readOnly={readOnly}
        />
      )}
      {settings.reconcile === 'columns' && error('columns') && (
        <Text size="xs" c="red" role="alert">
          {error('columns')}
        </Text>
      )}
    </Stack>
  )
}

function MaximumSize({ settings, onChange, problems, readOnly }: FormProps<Settings>) {
  const say = useSay('combine')
  const error = useFieldError(problems)
  const { limit, ...without } = settings
  return (
    <div>
      <Switch
        size="xs"
        label={say('form.limited')}
        disabled={readOnly}
        checked={limit !== undefined}
        onChange={(event) => onChange(event.currentTarget.checked ? { ...settings, limit: 1000 } : without)}
      />
      {limit !== undefined && (
        <NumberInput
          size="xs"
          mt={8}
          label={say('form.limit')}
          error={error('limit')}
          min={1}
          allowDecimal={false}
          thousandSeparator=" "
          disabled={readOnly}
          value={limit}
          onChange={(value) => typeof value === 'number' && value > 0 && onChange({ ...settings, limit: value })}
        />
      )}
    </div>
  )
}
