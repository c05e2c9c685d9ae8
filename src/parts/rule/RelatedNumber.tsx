import { NativeSelect, NumberInput, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type ColumnType, columnTypes, tableOf } from '../../engine/query/model.ts'
import { aggregateFunctions, type Related } from '../../engine/query/rule.ts'
import { ColumnSelect } from '../ColumnSelect.tsx'
import classes from './RuleBuilder.module.css'
import { useRuleScope } from './rule-scope.ts'

type Aggregate = NonNullable<Related['aggregate']>
const comparisons = ['eq', 'ne', 'lt', 'le', 'gt', 'ge', 'between'] as const
const amounts: readonly ColumnType[] = ['integer', 'decimal', 'number']

interface RelatedNumberProps {
  readonly aggregate: Aggregate
  /** Table whose rows are counted or summed. */
  readonly table: string
  readonly onChange: (aggregate: Aggregate) => void
}

/** A number over the linked rows, compared: their count, or the sum of a column. */
export function RelatedNumber({ aggregate, table, onChange }: RelatedNumberProps) {
  const { t } = useTranslation('parts', { keyPrefix: 'rule' })
  const { model, readOnly } = useRuleScope()
  const { value } = aggregate
  const [low, high] = typeof value === 'number' ? [value, value] : value
  return (
    <div className={classes.parts}>
      <NativeSelect
        className={classes.operator}
        size="xs"
        aria-label={t('aggregateFunction')}
        disabled={readOnly}
        value={aggregate.function}
        data={aggregateFunctions.map((name) => ({ value: name, label: t(`aggregate.${name}`) }))}
        onChange={(event) => {
          const chosen = aggregateFunctions.find((name) => name === event.currentTarget.value)
          if (chosen) onChange(withFunction(aggregate, chosen))
        }}
      />
      {aggregate.function !== 'count' && (
        <ColumnSelect
          columns={tableOf(model, table)?.columns ?? []}
          types={aggregate.function === 'count_distinct' ? columnTypes : amounts}
          value={aggregate.column}
          label={t('aggregateColumn')}
          hideLabel
          readOnly={readOnly}
          more={{ placeholder: t('aggregateColumn'), className: classes.field }}
          onChange={(column) => column && onChange({ ...aggregate, column })}
        />
      )}
      <NativeSelect
        className={classes.operator}
        size="xs"
        aria-label={t('operatorLabel')}
        disabled={readOnly}
        value={aggregate.operator}
        data={comparisons.map((name) => ({ value: name, label: t(`operator.${name}`) }))}
        onChange={(event) => {
          const operator = comparisons.find((name) => name === event.currentTarget.value)
          if (operator) onChange({ ...aggregate, operator, value: operator === 'between' ? [low, Math.max(low, high)] : low })
        }}
      />
      <Amount
        label={aggregate.operator === 'between' ? t('lowValue') : t('value')}
        value={low}
        onChange={(next) => onChange(withLow(aggregate, next))}
      />
      {aggregate.operator === 'between' && (
        <>
          <Text size="xs" c="dimmed" pt={7}>
            {t('betweenAnd')}
          </Text>
          <Amount label={t('highValue')} value={high} onChange={(next) => onChange({ ...aggregate, value: [low, next] })} />
        </>
      )}
    </div>
  )
}

function withFunction(aggregate: Aggregate, chosen: Aggregate['function']): Aggregate {
  const { column, ...rest } = aggregate
  const keeps = column !== undefined && chosen !== 'count' && (chosen === 'count_distinct' || aggregate.function !== 'count_distinct')
  return { ...rest, function: chosen, ...(keeps ? { column } : {}) }
}

function withLow(aggregate: Aggregate, low: number): Aggregate {
  return { ...aggregate, value: typeof aggregate.value === 'number' ? low : [low, aggregate.value[1]] }
}

interface AmountProps {
  readonly label: string
  readonly value: number
  readonly onChange: (value: number) => void
}

function Amount({ label, value, onChange }: AmountProps) {
  const { readOnly } = useRuleScope()
  return (
    <NumberInput
      size="xs"
      w={90}
      aria-label={label}
      hideControls
      disabled={readOnly}
      allowedDecimalSeparators={['.', ',']}
      value={value}
      onChange={(next) => typeof next === 'number' && onChange(next)}
    />
  )
}
