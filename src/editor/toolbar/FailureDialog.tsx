import { Button, Group, Modal, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

interface FailureDialogProps {
  readonly opened: boolean
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/** Something did not work, or worked with remarks: what, why, and what to try. */
export function FailureDialog({ opened, title, onClose, children }: FailureDialogProps) {
  const { t } = useTranslation('ui')
  return (
    <Modal opened={opened} onClose={onClose} title={title} centered size="lg" closeButtonProps={{ 'aria-label': t('close') }}>
      <Stack gap="sm">
        {children}
        <Group justify="flex-end">
          <Button size="sm" variant="default" onClick={onClose} data-autofocus>
            {t('close')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
