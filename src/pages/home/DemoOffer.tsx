import { Button, Group, Progress, Select, Stack, Text } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useDesk } from '../../desk/use-desk.tsx'
import { addresses } from '../../parts/addresses.ts'
import { ProblemText } from '../../parts/ProblemText.tsx'
import { problemOf } from '../../parts/problem-of.ts'
import { useFormat } from '../../ui/use-format.ts'

const sizes = [1_000, 10_000, 100_000] as const
/** Of the question, so that the cards stay as high while the answer is worked on. */
const height = 92

interface Making {
  readonly done: number
  readonly total: number
  readonly table: string
}

/** Makes the demo data, table by table; it can be cancelled. */
export function DemoOffer() {
  const { t } = useTranslation('home')
  const { t: ui } = useTranslation('ui')
  const desk = useDesk()
  const format = useFormat()
  const navigate = useNavigate()
  const [size, setSize] = useState<number>(10_000)
  const [making, setMaking] = useState<Making>()
  const [error, setError] = useState<unknown>()
  const cancel = useRef<AbortController>(undefined)
  useEffect(() => () => cancel.current?.abort(), [])
  const make = async () => {
    const controller = new AbortController()
    cancel.current = controller
    setError(undefined)
    setMaking({ done: 0, total: 1, table: '' })
    try {
      await desk.data.openDemo(size, (done, total, table) => setMaking({ done, total, table }), controller.signal)
      navigate(addresses.templates)
    } catch (cause) {
      if (!controller.signal.aborted) setError(cause)
    } finally {
      setMaking(undefined)
    }
  }
  if (making) {
    return (
      <Stack gap={6} w="100%" mih={height} justify="flex-end">
        <Progress value={(making.done / making.total) * 100} animated aria-label={t('demo.progress')} />
        <Group justify="space-between">
          <Text size="xs" c="dimmed" aria-live="polite">
            {making.table === '' ? t('demo.starting') : t('demo.table', { table: making.table, n: making.done + 1, total: making.total })}
          </Text>
          <Button variant="default" size="compact-xs" onClick={() => cancel.current?.abort()}>
            {ui('cancel')}
          </Button>
        </Group>
      </Stack>
    )
  }
  return (
    <Stack gap="xs" w="100%" mih={height} align="flex-start">
      <Select
        w="100%"
        label={t('demo.size')}
        allowDeselect={false}
        data={sizes.map((n) => ({ value: String(n), label: t('demo.customers', { n: format.number(n) }) }))}
        value={String(size)}
        onChange={(value) => setSize(Number(value ?? sizes[1]))}
      />
      <Button onClick={make}>{t('demo.go')}</Button>
      {error !== undefined && <ProblemText problem={problemOf(error)} />}
    </Stack>
  )
}
