import { Group, TagsInput, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ColumnType } from '../../engine/query/model.ts'
import type { RuleValue } from '../../engine/query/rule.ts'
import { useFormat } from '../../ui/use-format.ts'
import { useRuleScope } from './rule-scope.ts'
import { useValues } from './use-values.ts'
import type { ValueSource } from './value-source.ts'

interface ListInputProps {
  readonly type: ColumnType
  readonly source: ValueSource | undefined
  readonly value: readonly RuleValue[]
  readonly onChange: (value: RuleValue[]) => void
  readonly className?: string | undefined
}

/** Several values, picked from those that the column has or typed; a pasted list is taken apart at line ends and semicolons. */
export function ListInput({ type, source, value, onChange, className }: ListInputProps) {
  const { t } = useTranslation('parts', { keyPrefix: 'rule' })
  const { readOnly } = useRuleScope()
  const format = useFormat()
  const [search, setSearch] = useState('')
  const [open, setOpen] = useState(false)
  const suggestions = useValues(source, search, open)
  const rows = new Map(suggestions.map((suggestion) => [suggestion.value, suggestion.rows]))
  return (
    <TagsInput
      className={className}
      size="xs"
      aria-label={t('values')}
      placeholder={value.length === 0 ? t('valuesPlaceholder') : ''}
      disabled={readOnly}
      splitChars={['\n', ';', '\t']}
      data={[...rows.keys()]}
      filter={({ options }) => options}
      renderOption={({ option }) => (
        <Group justify="space-between" gap="xs" wrap="nowrap" w="100%">
          <Text size="xs" truncate>
            {option.value}
          </Text>
          <Text size="xs" c="dimmed" style={{ fontVariantNumeric: 'tabular-nums' }}>
            {format.number(rows.get(option.value) ?? 0)}
          </Text>
        </Group>
      )}
      value={value.map(String)}
      onChange={(texts) => onChange(texts.flatMap((text) => asValue(text, type)))}
      searchValue={search}
      onSearchChange={setSearch}
      onDropdownOpen={() => setOpen(true)}
      onDropdownClose={() => setOpen(false)}
      maxDropdownHeight={240}
    />
  )
}

/** Where numbers are asked for, what is no number is not taken. */
function asValue(text: string, type: ColumnType): RuleValue[] {
  if (type === 'text') return [text]
  const read = Number(text.replace(',', '.'))
  if (text.trim() === '' || Number.isNaN(read)) return []
  return String(read) === text ? [read] : [text.replace(',', '.')]
}
