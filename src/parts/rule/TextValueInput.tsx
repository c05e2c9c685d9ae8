import { Autocomplete } from '@mantine/core'
import { useState } from 'react'
import type { RuleValue } from '../../engine/query/rule.ts'
import { useRuleScope } from './rule-scope.ts'
import { useValues } from './use-values.ts'
import type { ValueSource } from './value-source.ts'

interface TextValueInputProps {
  readonly label: string
  readonly source?: ValueSource | undefined
  readonly value: RuleValue | undefined
  readonly onChange: (value: RuleValue | undefined) => void
}

/** A text, with the values that the column has as suggestions. */
export function TextValueInput({ label, source, value, onChange }: TextValueInputProps) {
  const { readOnly } = useRuleScope()
  const [open, setOpen] = useState(false)
  const text = typeof value === 'object' ? '' : String(value ?? '')
  const suggestions = useValues(source, text, open)
  return (
    <Autocomplete
      size="xs"
      style={{ flex: 1 }}
      aria-label={label}
      disabled={readOnly}
      data={suggestions.map((suggestion) => suggestion.value)}
      filter={({ options }) => options}
      value={text}
      onChange={(next) => onChange(next === '' ? undefined : next)}
      onDropdownOpen={() => setOpen(true)}
      onDropdownClose={() => setOpen(false)}
      maxDropdownHeight={240}
    />
  )
}
