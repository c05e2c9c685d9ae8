import { Badge, Group, Tooltip } from '@mantine/core'
import { IconAlertTriangle, IconPencil } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Stage } from '../engine/campaign/record.ts'

const colours: Record<Stage | 'archived', string> = {
  draft: 'gray',
  scheduled: 'violet',
  live: 'green',
  closed: 'orange',
  completed: 'blue',
  stopped: 'red',
  archived: 'gray',
}

interface StageBadgeProps {
  readonly stage: Stage
  readonly archived?: boolean
  /** The last run has an error (INV-10). */
  readonly attention?: boolean
  /** A live campaign has an edited draft beside it (L3). */
  readonly edited?: boolean
}

/** A campaign's stage in the person's language, with what the list must not hide about it. */
export function StageBadge({ stage, archived = false, attention = false, edited = false }: StageBadgeProps) {
  const { t } = useTranslation('status')
  const shown = archived ? 'archived' : stage
  return (
    <Group gap={6} wrap="nowrap" flex="none">
      <Badge variant={archived ? 'default' : 'light'} color={colours[shown]} radius="sm" tt="none" fw={500}>
        {t(`stage.${shown}`)}
      </Badge>
      {attention && (
        <Tooltip label={t('attention')}>
          <IconAlertTriangle
            size={16}
            style={{ flex: 'none' }}
            role="img"
            aria-label={t('attention')}
            color="var(--mantine-color-orange-text)"
          />
        </Tooltip>
      )}
      {edited && (
        <Tooltip label={t('edited')}>
          <IconPencil size={16} style={{ flex: 'none' }} role="img" aria-label={t('edited')} color="var(--mantine-color-dimmed)" />
        </Tooltip>
      )}
    </Group>
  )
}
