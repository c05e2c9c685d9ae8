import { Button, Group, Modal, Stack } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ReturnFocus } from '../ui/ReturnFocus.tsx'
import { ProblemText } from './ProblemText.tsx'
import { problemOf } from './problem-of.ts'

interface ConfirmDialogProps {
  readonly opened: boolean
  readonly title: string
  readonly children: ReactNode
  /** The verb on the button, as "Abort". */
  readonly confirm: string
  readonly danger?: boolean
  /** When it resolves, `onDone` (or else `onClose`) is called; when it rejects, the problem is shown. */
  readonly onConfirm: () => Promise<void>
  readonly onDone?: () => void
  readonly onClose: () => void
}

/** Asks before something that cannot be taken back. */
export function ConfirmDialog({ opened, title, children, confirm, danger = false, onConfirm, onDone, onClose }: ConfirmDialogProps) {
  const { t } = useTranslation('ui')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  const close = () => {
    setError(undefined)
    onClose()
  }
  const go = async () => {
    setBusy(true)
    try {
      await onConfirm()
      if (onDone) onDone()
      else close()
    } catch (cause) {
      setError(cause)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={title}
      centered
      closeOnClickOutside={!busy}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {opened && <ReturnFocus />}
      <Stack gap="md">
        {children}
        {error !== undefined && <ProblemText problem={problemOf(error)} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={close} disabled={busy} data-autofocus>
            {t('cancel')}
          </Button>
          <Button loading={busy} onClick={go} {...(danger ? { color: 'red' } : {})}>
            {confirm}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
