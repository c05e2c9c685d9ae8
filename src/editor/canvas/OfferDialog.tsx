import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { offerKey } from './ConnectionHint.tsx'
import type { Proposal } from './use-connecting.ts'

interface OfferDialogProps {
  readonly proposal: Proposal | undefined
  readonly onSettle: (accepted: boolean) => void
}

/** W2: asks before a Fork or a Combine is inserted to make a connection possible. */
export function OfferDialog({ proposal, onSettle }: OfferDialogProps) {
  const { t } = useTranslation(['editor', 'ui'])
  return (
    <Modal
      opened={proposal !== undefined}
      onClose={() => onSettle(false)}
      title={t('connect.offerTitle')}
      centered
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <Stack gap="md">
        <Text size="sm">{proposal && t(offerKey(proposal.offer))}</Text>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" size="sm" onClick={() => onSettle(false)}>
            {t('ui:cancel')}
          </Button>
          <Button size="sm" data-autofocus onClick={() => onSettle(true)}>
            {t('connect.insert')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
