import { Button, Text } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

/** Says that only one step is shown and, where that can be undone from here, undoes it. */
export function StepChip({ step, onClear }: { readonly step: string; readonly onClear: (() => void) | undefined }) {
  const { t } = useTranslation('ui', { keyPrefix: 'log' })
  const label = t('onlyStep', { step })
  if (!onClear) {
    return (
      <Text size="xs" c="dimmed">
        {label}
      </Text>
    )
  }
  return (
    <Button size="compact-xs" variant="light" rightSection={<IconX size={12} aria-hidden />} title={t('showAll')} onClick={onClear}>
      {label}
    </Button>
  )
}
