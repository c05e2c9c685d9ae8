import { Group, Kbd, Modal, Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { listed } from './shortcuts.ts'

interface ShortcutsDialogProps {
  readonly opened: boolean
  readonly onClose: () => void
}

/** All keys of the canvas. */
export function ShortcutsDialog({ opened, onClose }: ShortcutsDialogProps) {
  const { t } = useTranslation(['editor', 'ui'])
  return (
    <Modal opened={opened} onClose={onClose} title={t('shortcuts.title')} centered closeButtonProps={{ 'aria-label': t('ui:close') }}>
      <Table verticalSpacing={6} aria-label={t('shortcuts.title')}>
        <Table.Tbody>
          {listed.map(({ name, keys }) => (
            <Table.Tr key={name}>
              <Table.Td>{t(`shortcuts.${name}`)}</Table.Td>
              <Table.Td>
                <Group gap={4} justify="flex-end" wrap="nowrap">
                  {keys.map((key) => (
                    <Kbd key={key}>{key}</Kbd>
                  ))}
                </Group>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  )
}
