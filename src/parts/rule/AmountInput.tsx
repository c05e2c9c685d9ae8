import { NumberInput } from '@mantine/core'
import type { ColumnType } from '../../engine/query/model.ts'
import type { RuleValue } from '../../engine/query/rule.ts'
import { useRuleScope } from './rule-scope.ts'

interface AmountInputProps {
  readonly label: string
  readonly type: ColumnType
  readonly value: RuleValue | undefined
  readonly onChange: (value: RuleValue | undefined) => void
}

/** A number. One with more digits than a JavaScript number holds stays text, digit for digit. */
export function AmountInput({ label, type, value, onChange }: AmountInputProps) {
  const { readOnly } = useRuleScope()
  return (
    <NumberInput
      size="xs"
      style={{ flex: 1 }}
      aria-label={label}
      hideControls
      disabled={readOnly}
      allowDecimal={type !== 'integer'}
      allowedDecimalSeparators={['.', ',']}
      value={typeof value === 'number' || typeof value === 'string' ? value : ''}
      onChange={(next) => onChange(next === '' || next === '-' ? undefined : exact(next))}
    />
  )
}

function exact(next: string | number): RuleValue {
  const read = Number(next)
  return Number.isFinite(read) && String(read) === String(next) ? read : String(next)
}
