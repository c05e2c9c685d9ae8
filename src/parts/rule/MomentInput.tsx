import { Group, NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ColumnType } from '../../engine/query/model.ts'
import type { RuleValue } from '../../engine/query/rule.ts'
import { useRuleScope } from './rule-scope.ts'
import { SpanInput } from './SpanInput.tsx'

type Kind = 'date' | 'time' | 'today' | 'ago' | 'ahead'

interface MomentInputProps {
  readonly label: string
  readonly type: ColumnType
  readonly value: RuleValue | undefined
  readonly onChange: (value: RuleValue | undefined) => void
}

/** A date, a date and time, today, or a moment counted from the one at which the step runs. */
export function MomentInput({ label, type, value, onChange }: MomentInputProps) {
  const { t } = useTranslation('parts', { keyPrefix: 'rule' })
  const { readOnly } = useRuleScope()
  const kind = kindOf(value)
  const kinds: readonly Kind[] = type === 'date' ? ['date', 'today', 'ago', 'ahead'] : ['date', 'time', 'today', 'ago', 'ahead']
  return (
    <Group gap={6} style={{ flex: 1 }}>
      <NativeSelect
        size="xs"
        style={{ flex: '1 1 90px' }}
        aria-label={t('momentKind', { value: label })}
        disabled={readOnly}
        value={kind}
        data={kinds.map((name) => ({ value: name, label: t(`moment.${name}`) }))}
        onChange={(event) => {
          const next = kinds.find((name) => name === event.currentTarget.value)
          if (next) onChange(startOf(next, value))
        }}
      />
      {(kind === 'date' || kind === 'time') && (
        <TextInput
          size="xs"
          style={{ flex: '1 1 120px' }}
          aria-label={label}
          type={kind === 'date' ? 'date' : 'datetime-local'}
          disabled={readOnly}
          value={typeof value === 'string' ? value : ''}
          onChange={(event) => onChange(event.currentTarget.value === '' ? undefined : event.currentTarget.value)}
        />
      )}
      {typeof value === 'object' && 'ago' in value && <SpanInput value={value.ago} onChange={(ago) => onChange({ ago })} />}
      {typeof value === 'object' && 'ahead' in value && <SpanInput value={value.ahead} onChange={(ahead) => onChange({ ahead })} />}
    </Group>
  )
}

function kindOf(value: RuleValue | undefined): Kind {
  if (typeof value === 'object') {
    if ('today' in value) return 'today'
    return 'ago' in value ? 'ago' : 'ahead'
  }
  return typeof value === 'string' && value.includes('T') ? 'time' : 'date'
}

function startOf(kind: Kind, before: RuleValue | undefined): RuleValue | undefined {
  const day = typeof before === 'string' ? before.slice(0, 10) : ''
  switch (kind) {
    case 'today':
      return { today: true }
    case 'ago':
      return { ago: { n: 30, unit: 'day' } }
    case 'ahead':
      return { ahead: { n: 7, unit: 'day' } }
    case 'date':
      return day === '' ? undefined : day
    case 'time':
      // The T says that a time is meant, also while the day is still to be chosen.
      return `${day}T${day === '' ? '' : '00:00'}`
  }
}
