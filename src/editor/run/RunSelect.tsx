import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { RunRecord } from '../../engine/campaign/record.ts'

interface RunSelectProps {
  readonly runs: readonly RunRecord[]
  readonly shown: string | undefined
  readonly onShow: (run: string | undefined) => void
}

/** Which run lies over the canvas; none while the draft is edited. */
export function RunSelect({ runs, shown, onShow }: RunSelectProps) {
  const { t } = useTranslation(['editor', 'status'])
  const newestFirst = runs.toSorted((a, b) => b.number - a.number)
  return (
    <Select
      w={176}
      aria-label={t('run.select')}
      placeholder={t(runs.length === 0 ? 'run.none' : 'run.select')}
      disabled={runs.length === 0}
      clearable
      clearButtonProps={{ 'aria-label': t('run.back') }}
      comboboxProps={{ width: 260, position: 'bottom-end' }}
      data={newestFirst.map((run) => ({
        value: run.id,
        label: t('run.option', { number: run.number, state: t(`status:run.${run.state}`) }),
      }))}
      value={shown ?? null}
      onChange={(run) => onShow(run ?? undefined)}
    />
  )
}
