import { Drawer, Select, Stack, Text } from '@mantine/core'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '../desk/use-desk.tsx'
import type { Population } from '../engine/run/events.ts'
import { useFormat } from '../ui/use-format.ts'
import { RowGrid } from './RowGrid.tsx'

interface PopulationDrawerProps {
  readonly opened: boolean
  readonly onClose: () => void
  /** Where the rows stand, as "Build audience → Split". */
  readonly title: string
  /** One per firing; most transitions have one. */
  readonly populations: readonly Population[]
}

/** The rows that a transition carried, with the columns of their dimension beside the gathered ones. */
export function PopulationDrawer({ opened, onClose, title, populations }: PopulationDrawerProps) {
  const { t } = useTranslation('ui', { keyPrefix: 'rows' })
  return (
    <Drawer opened={opened} onClose={onClose} title={title} position="bottom" size="55%" closeButtonProps={{ 'aria-label': t('close') }}>
      {populations.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('notFired')}
        </Text>
      ) : (
        <Firings populations={populations} title={title} />
      )}
    </Drawer>
  )
}

function Firings({ populations, title }: { readonly populations: readonly Population[]; readonly title: string }) {
  const { t } = useTranslation('ui', { keyPrefix: 'rows' })
  const format = useFormat()
  const [chosen, setChosen] = useState(0)
  const population = populations[chosen] ?? populations[0]
  if (!population) return null
  return (
    <Stack gap="xs" h="calc(55vh - 76px)">
      {populations.length > 1 && (
        <Select
          size="xs"
          w={260}
          label={t('firing')}
          allowDeselect={false}
          value={String(chosen)}
          onChange={(value) => setChosen(Number(value ?? 0))}
          data={populations.map((each, index) => ({
            value: String(index),
            label: t('firingRows', { n: index + 1, rows: format.number(each.rows) }),
          }))}
        />
      )}
      <PopulationRows key={population.table} population={population} label={title} />
    </Stack>
  )
}

function PopulationRows({ population, label }: { readonly population: Population; readonly label: string }) {
  const desk = useDesk()
  const { table, dimension, key, columns } = population
  const load = useCallback(
    (input: { search?: string; offset: number; limit: number }) => desk.runs.rows({ table, dimension, key, columns, ...input }),
    [desk, table, dimension, key, columns],
  )
  return <RowGrid label={label} load={load} />
}
