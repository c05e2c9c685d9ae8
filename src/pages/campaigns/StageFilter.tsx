import { Button, Chip, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type CampaignRow, stages } from './campaign-rows.ts'
import classes from './StageFilter.module.css'

interface StageFilterProps {
  readonly rows: readonly CampaignRow[]
  readonly chosen: ReadonlySet<string>
  readonly onChange: (chosen: ReadonlySet<string>) => void
}

/** L2: which stages are listed. Cleared, every stage is. */
export function StageFilter({ rows, chosen, onChange }: StageFilterProps) {
  const { t } = useTranslation('campaigns')
  const { t: status } = useTranslation('status')
  const count = (stage: string) => rows.filter((row) => row.stage === stage).length
  return (
    <Group gap={6} role="group" aria-label={t('filter')}>
      <Chip.Group multiple value={[...chosen]} onChange={(values) => onChange(new Set(values))}>
        {stages.map((stage) => (
          <Chip key={stage} value={stage} size="xs" radius="sm" variant="light">
            {status(`stage.${stage}`)} ({count(stage)})
          </Chip>
        ))}
      </Chip.Group>
      <Button
        variant="subtle"
        size="compact-xs"
        className={classes.clear ?? ''}
        disabled={chosen.size === 0}
        onClick={() => onChange(new Set())}
      >
        {t('clearFilter')}
      </Button>
    </Group>
  )
}
