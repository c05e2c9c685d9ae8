import { Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { valueKind } from '../../engine/query/check-rule.ts'
import type { ColumnType } from '../../engine/query/model.ts'
import type { Condition, RuleValue } from '../../engine/query/rule.ts'
import { AmountInput } from './AmountInput.tsx'
import { ListInput } from './ListInput.tsx'
import { MomentInput } from './MomentInput.tsx'
import { isMoment } from './operators.ts'
import classes from './RuleBuilder.module.css'
import { isSpan, SpanInput } from './SpanInput.tsx'
import { TextValueInput } from './TextValueInput.tsx'
import type { ValueSource } from './value-source.ts'

interface RuleValueInputProps {
  readonly condition: Condition
  readonly onChange: (condition: Condition) => void
  readonly type: ColumnType
  readonly source: ValueSource | undefined
}

/** The input that fits the operator and the type of the field; nothing where no value is needed. */
export function RuleValueInput({ condition, onChange, type, source }: RuleValueInputProps) {
  const { t } = useTranslation('parts', { keyPrefix: 'rule' })
  const set = (value: Condition['value']) => {
    const { value: _before, ...rest } = condition
    onChange(value === undefined ? rest : { ...rest, value })
  }
  const { value } = condition
  switch (valueKind(condition.operator)) {
    case 'none':
      return null
    case 'span':
      return <SpanInput className={classes.value} value={isSpan(value) ? value : { n: 30, unit: 'day' }} onChange={set} />
    case 'list':
      return <ListInput className={classes.value} type={type} source={source} value={Array.isArray(value) ? value : []} onChange={set} />
    case 'two': {
      const [low, high] = Array.isArray(value) ? value : []
      // An end that is still to be typed is kept as an empty text; the check names it.
      return (
        <Group className={classes.value} gap={6} wrap="nowrap" align="flex-start">
          <OneValue label={t('lowValue')} type={type} value={low} onChange={(next) => set([next ?? '', high ?? ''])} />
          <Text size="xs" c="dimmed" pt={7}>
            {t('betweenAnd')}
          </Text>
          <OneValue label={t('highValue')} type={type} value={high} onChange={(next) => set([low ?? '', next ?? ''])} />
        </Group>
      )
    }
    case 'one':
      return (
        <div className={classes.value}>
          <OneValue label={t('value')} type={type} source={source} value={oneOf(value)} onChange={set} />
        </div>
      )
  }
}

function oneOf(value: Condition['value']): RuleValue | undefined {
  return Array.isArray(value) || isSpan(value) ? undefined : value
}

interface OneValueProps {
  readonly label: string
  readonly type: ColumnType
  readonly value: RuleValue | undefined
  readonly onChange: (value: RuleValue | undefined) => void
  readonly source?: ValueSource | undefined
}

function OneValue({ label, type, value, onChange, source }: OneValueProps) {
  if (isMoment(type)) return <MomentInput label={label} type={type} value={value} onChange={onChange} />
  if (type === 'text') return <TextValueInput label={label} source={source} value={value} onChange={onChange} />
  return <AmountInput label={label} type={type} value={value} onChange={onChange} />
}
