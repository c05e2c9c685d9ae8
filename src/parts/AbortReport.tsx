import { Anchor, Group, Stack, Table, Text } from '@mantine/core'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { catalogue } from '../activities/index.ts'
import { useDesk } from '../desk/use-desk.tsx'
import { useFormat } from '../ui/use-format.ts'
import { type AbortLine, abortLines } from './abort-lines.ts'
import { addresses } from './addresses.ts'
import { RunStatusBadge } from './RunStatusBadge.tsx'
import { TaskBadge } from './TaskBadge.tsx'
import { type OpenRun, useRun } from './use-run.ts'
import { type StepWords, useStepWords } from './use-step-words.ts'

/** R8: what had happened in a run when it was aborted, per step and per message. Nothing of it is undone. */
export function AbortReport({ run }: { readonly run: string }) {
  const { t } = useTranslation('ui', { keyPrefix: 'abort' })
  const open = useRun(run)
  if (!open.ready) return <Text size="sm">{t('loading')}</Text>
  if (!open.record || !open.campaign || !open.state) return <Text size="sm">{t('nothing')}</Text>
  return <Report {...open} record={open.record} campaign={open.campaign} state={open.state} />
}

type Known = { readonly [key in 'record' | 'campaign' | 'state']: NonNullable<OpenRun[key]> }

function Report({ record, campaign, state }: Known) {
  const { t } = useTranslation('ui', { keyPrefix: 'abort' })
  const format = useFormat()
  const words = useStepWords(campaign)
  const lines = useMemo(() => abortLines(campaign, catalogue, state), [campaign, state])
  return (
    <Stack gap="sm">
      <Group gap="xs">
        <Text fw={600}>{t('run', { n: format.number(record.number) })}</Text>
        <RunStatusBadge state={state.state} />
        {state.endedAt !== undefined && (
          <Text size="xs" c="dimmed">
            {format.dateTime(state.endedAt)}
          </Text>
        )}
      </Group>
      <Text size="sm" c="dimmed">
        {t(state.state === 'aborting' ? 'ending' : 'kept')}
      </Text>
      <Table aria-label={t('label')} withTableBorder verticalSpacing={6} fz="sm" tabularNums>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('step')}</Table.Th>
            <Table.Th>{t('state')}</Table.Th>
            <Table.Th ta="end">{t('rows')}</Table.Th>
            <Table.Th ta="end">{t('messages')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map((line) => (
            <Table.Tr key={line.key}>
              <Table.Td>{words.step(line.step)}</Table.Td>
              <Table.Td>
                <TaskBadge state={line.task?.state ?? 'pending'} />
              </Table.Td>
              <Table.Td ta="end">{line.rows === undefined ? '–' : format.number(line.rows)}</Table.Td>
              <Table.Td ta="end">{line.sends ? <Messages run={record.id} line={line} words={words} at={state.lastAt} /> : '–'}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Stack>
  )
}

interface MessagesProps {
  readonly run: string
  readonly line: AbortLine
  readonly words: StepWords
  /** Counted again when something more happened. */
  readonly at: number
}

function Messages({ run, line, words, at }: MessagesProps) {
  const { t } = useTranslation('ui', { keyPrefix: 'abort' })
  const desk = useDesk()
  const format = useFormat()
  const [count, setCount] = useState<number>()
  const { step } = line
  useEffect(() => {
    let wanted = true
    desk.outbox.count({ run, step }).then(
      (found) => wanted && setCount(found),
      () => wanted && setCount(undefined),
    )
    return () => {
      wanted = false
    }
  }, [desk, run, step, at])
  if (count === undefined) return <>…</>
  const total = line.task?.progress?.total
  const said =
    total === undefined ? t('sent', { n: format.number(count) }) : t('sentOf', { n: format.number(count), total: format.number(total) })
  if (count === 0) return <>{said}</>
  return (
    <Anchor component={Link} to={addresses.messages({ run, step })} aria-label={t('open', { said, step: words.step(step) })}>
      {said}
    </Anchor>
  )
}
