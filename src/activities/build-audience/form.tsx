import { Input, Select, Stack, Switch, Text, TextInput } from '@mantine/core'
import { type DataModel, dimensionKey, tableOf } from '../../engine/query/model.ts'
import { FieldList } from '../../parts/FieldList.tsx'
import type { FormProps } from '../../parts/form-props.ts'
import { RuleBuilder } from '../../parts/RuleBuilder.tsx'
import { tableLabel } from '../../parts/rule/paths.ts'
import { useFieldError } from '../../parts/use-field-error.ts'
import { useSay } from '../../parts/use-say.ts'
import type { Settings } from './activity.ts'

export function Form({ settings, onChange, context, problems, readOnly }: FormProps<Settings>) {
  const say = useSay('build-audience')
  const error = useFieldError(problems)
  const { model } = context
  const dimension = settings.dimension || context.dimension
  const known = dimensionKey(tableOf(model, dimension)) !== undefined
  return (
    <Stack gap="md">
      <Select
        size="xs"
        label={say('form.dimension')}
        error={error('dimension')}
        disabled={readOnly}
        allowDeselect={false}
        data={[
          { value: '', label: say('form.campaignDimension', { table: tableLabel(model, context.dimension) || '–' }) },
          ...targets(model).map((name) => ({ value: name, label: tableLabel(model, name) })),
        ]}
        value={settings.dimension}
        onChange={(name) => onChange({ ...settings, dimension: name ?? '' })}
      />
      {!known && context.dimension === '' && settings.dimension === '' && (
        <Text size="xs" c="dimmed">
          {say('form.noDimension')}
        </Text>
      )}
      {known && (
        <>
          <Input.Wrapper size="xs" labelElement="div" label={say('form.rule')}>
            <RuleBuilder
              rule={settings.rule}
              onChange={(rule) => onChange({ ...settings, rule })}
              model={model}
              dimension={dimension}
              zone={context.zone}
              readOnly={readOnly}
            />
          </Input.Wrapper>
          <FieldList
            model={model}
            table={dimension}
            value={settings.columns}
            onChange={(columns) => onChange({ ...settings, columns })}
            make={({ path, column }) => ({ path, column })}
            label={say('form.columns')}
            description={say('form.columnsHelp')}
            addLabel={say('form.addColumn')}
            removeLabel={(column) => say('form.removeColumn', { column })}
            errorAt={(index) => error(`columns.${index}`, true)}
            readOnly={readOnly}
            beside={(gather, change, column) => (
              <TextInput
                size="xs"
                w={120}
                aria-label={say('form.columnName', { column })}
                placeholder={gather.column}
                disabled={readOnly}
                value={gather.as ?? ''}
                onChange={(event) => {
                  const { as: _before, ...rest } = gather
                  const as = event.currentTarget.value.toLowerCase().replace(/[^a-z0-9_]/g, '_')
                  change(as === '' ? rest : { ...rest, as })
                }}
              />
            )}
          />
        </>
      )}
      <Switch
        size="xs"
        label={say('form.emptyOutlet')}
        description={say('form.emptyOutletHelp')}
        disabled={readOnly}
        checked={settings.emptyOutlet}
        onChange={(event) => onChange({ ...settings, emptyOutlet: event.currentTarget.checked })}
      />
    </Stack>
  )
}

/** Tables whose rows can be targeted. */
function targets(model: DataModel): readonly string[] {
  return model.tables.filter((table) => dimensionKey(table)).map(({ name }) => name)
}
