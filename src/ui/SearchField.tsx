import { ActionIcon, TextInput } from '@mantine/core'
import { IconSearch, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

interface SearchFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly width?: number | string
}

export function SearchField({ label, value, onChange, width = 260 }: SearchFieldProps) {
  const { t } = useTranslation('ui')
  const clear = (
    <ActionIcon size="xs" variant="subtle" color="gray" aria-label={t('clear')} onClick={() => onChange('')}>
      <IconX size={12} />
    </ActionIcon>
  )
  return (
    <TextInput
      size="xs"
      w={width}
      type="search"
      aria-label={label}
      placeholder={label}
      leftSection={<IconSearch size={14} aria-hidden />}
      rightSection={value ? clear : undefined}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
