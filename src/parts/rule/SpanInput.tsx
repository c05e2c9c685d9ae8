import { Group, NativeSelect, NumberInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { timeUnits } from '../../engine/query/rule.ts'
import { useRuleScope } from './rule-scope.ts'

export interface Span {
  n: number
  unit: (typeof timeUnits)[number]
}

export function isSpan(value: unknown): value is Span {
  return typeof value === 'object' && value !== null && 'n' in value && 'unit' in value
}

interface SpanInputProps {
  readonly value: Span
  readonly onChange: (value: Span) => void
  readonly className?: string | undefined
}

/** A number of hours, days, weeks, months or years. */
export function SpanInput({ value, onChange, className }: SpanInputProps) {
  const { t } = useTranslation('parts', { keyPrefix: 'rule' })
  const { readOnly } = useRuleScope()
  return (
    <Group gap={6} wrap="nowrap" className={className} miw={150} style={{ flex: '1 1 150px' }}>
      <NumberInput
        size="xs"
        style={{ flex: '0 0 56px' }}
        aria-label={t('spanNumber')}
        min={0}
        max={10_000}
        clampBehavior="strict"
        allowDecimal={false}
        hideControls
        disabled={readOnly}
        value={value.n}
        onChange={(n) => typeof n === 'number' && onChange({ ...value, n })}
      />
      <NativeSelect
        size="xs"
        style={{ flex: 1 }}
        aria-label={t('spanUnit')}
        disabled={readOnly}
        value={value.unit}
        data={timeUnits.map((unit) => ({ value: unit, label: t(`unit.${unit}`, { count: value.n }) }))}
        onChange={(event) => {
          const unit = timeUnits.find((name) => name === event.currentTarget.value)
          if (unit) onChange({ ...value, unit })
        }}
      />
    </Group>
  )
}
