import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { InboundShape } from '../engine/activity/context.ts'
import { inboundNamed } from '../engine/activity/inbound.ts'
import { setName, setValue } from './set-names.ts'

interface SetSelectProps {
  readonly inbounds: readonly InboundShape[]
  readonly stepNames: Readonly<Record<string, string>>
  /** `<step>` or `<step>.<outlet>`; empty means the first. */
  readonly value: string
  readonly onChange: (value: string) => void
  readonly label: string
  readonly description?: string
  readonly error?: string | undefined
  readonly readOnly: boolean
}

/** One of the populations that come in. The first one stands for "as the transitions are drawn". */
export function SetSelect({ inbounds, stepNames, value, onChange, label, description, error, readOnly }: SetSelectProps) {
  const { t } = useTranslation('parts', { keyPrefix: 'sets' })
  const [first] = inbounds
  const known = inboundNamed(inbounds, value)
  const options = [
    { value: '', label: first ? t('first', { name: setName(first, inbounds, stepNames) }) : t('none') },
    ...inbounds.map((inbound) => ({ value: setValue(inbound, inbounds), label: setName(inbound, inbounds, stepNames) })),
    ...(known || value === '' ? [] : [{ value, label: t('unknown', { name: stepNames[value] ?? value }) }]),
  ]
  return (
    <Select
      size="xs"
      label={label}
      {...(description ? { description } : {})}
      error={error}
      disabled={readOnly}
      allowDeselect={false}
      data={options}
      value={known && value !== '' ? setValue(known, inbounds) : value}
      onChange={(next) => onChange(next ?? '')}
    />
  )
}
