import { ActionIcon, Group, Stack, Table, Text, Tooltip } from '@mantine/core'
import { IconPlayerTrackNext, IconRefresh } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Campaign } from '../engine/campaign/schema.ts'
import type { RunState, TaskState } from '../engine/run/state.ts'
import { useFormat } from '../ui/use-format.ts'
import { ProblemText } from './ProblemText.tsx'
import { TaskBadge } from './TaskBadge.tsx'
import { type TaskRow, taskRows } from './task-rows.ts'
import { type StepWords, useStepWords } from './use-step-words.ts'

type TaskVerb = 'retry' | 'skip'
export interface Allowed {
  readonly available: boolean
  /** Why not, as a sentence. */
  readonly why?: string
}

interface TaskListProps {
  /** The version that the run runs. */
  readonly campaign: Campaign
  readonly state: RunState
  /** Shows only this step's tasks. */
  readonly selectedStep?: string | undefined
  readonly onSelectStep?: (step: string) => void
  /** What may be done with a step's task; without it nothing is offered. */
  readonly verbs?: (step: string) => Readonly<Record<TaskVerb, Allowed>>
  readonly onVerb?: (verb: TaskVerb, step: string) => void
}

/** Every task of a run: its state, rows in and out, time, and what can be done when it failed. */
export function TaskList({ campaign, state, selectedStep, onSelectStep, verbs, onVerb }: TaskListProps) {
  const { t } = useTranslation('ui', { keyPrefix: 'tasks' })
  const words = useStepWords(campaign)
  const rows = taskRows(campaign, state).filter((row) => selectedStep === undefined || row.step === selectedStep)
  const offers = verbs !== undefined && onVerb !== undefined
  if (rows.length === 0) {
    return (
      <Text size="sm" c="dimmed" p="md">
        {t('nothing')}
      </Text>
    )
  }
  return (
    <Table.ScrollContainer minWidth={760} maxHeight="100%" type="native">
      <Table aria-label={t('label')} stickyHeader highlightOnHover verticalSpacing={6} horizontalSpacing="sm" fz="sm" tabularNums>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('step')}</Table.Th>
            <Table.Th>{t('state')}</Table.Th>
            <Table.Th ta="end">{t('in')}</Table.Th>
            <Table.Th>{t('out')}</Table.Th>
            <Table.Th>{t('started')}</Table.Th>
            <Table.Th ta="end">{t('time')}</Table.Th>
            <Table.Th ta="end">{t('attempt')}</Table.Th>
            {offers && <Table.Th>{t('actions')}</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <TaskLine key={row.key} row={row} words={words} campaign={campaign} onSelectStep={onSelectStep}>
              {offers && <Verbs name={words.step(row.step)} allowed={verbs(row.step)} onVerb={(verb) => onVerb(verb, row.step)} />}
            </TaskLine>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

interface TaskLineProps {
  readonly row: TaskRow
  readonly words: StepWords
  readonly campaign: Campaign
  readonly onSelectStep: ((step: string) => void) | undefined
  readonly children: ReactNode
}

function TaskLine({ row, words, campaign, onSelectStep, children }: TaskLineProps) {
  const { t } = useTranslation('ui', { keyPrefix: 'tasks' })
  const format = useFormat()
  const { task } = row
  const type = campaign.steps.find((step) => step.id === row.step)?.type ?? ''
  const rowsIn = Object.values(task?.account?.inlets ?? {})
  return (
    <Table.Tr style={{ verticalAlign: 'top' }} {...(onSelectStep ? { onClick: () => onSelectStep(row.step) } : {})}>
      <Table.Td>
        <Text size="sm" fw={500}>
          {words.step(row.step)}
        </Text>
        <Text size="xs" c="dimmed">
          {words.activity(type)}
          {row.firing > 1 && ` · ${t('firing', { n: row.firing })}`}
        </Text>
      </Table.Td>
      <Table.Td maw={320}>
        <StateCell task={task} words={words} />
      </Table.Td>
      <Table.Td ta="end">{rowsIn.length === 0 ? '–' : format.number(rowsIn.reduce((sum, rows) => sum + rows, 0))}</Table.Td>
      <Table.Td>
        <RowsOut row={row} words={words} />
      </Table.Td>
      <Table.Td>{task?.startedAt === undefined ? '–' : format.dateTime(task.startedAt)}</Table.Td>
      <Table.Td ta="end">{task?.ms === undefined ? '–' : format.duration(task.ms)}</Table.Td>
      <Table.Td ta="end">{task === undefined || task.attempt === 0 ? '–' : format.number(task.attempt)}</Table.Td>
      {children !== false && <Table.Td onClick={(event) => event.stopPropagation()}>{children}</Table.Td>}
    </Table.Tr>
  )
}

function StateCell({ task, words }: { readonly task: TaskState | undefined; readonly words: StepWords }) {
  const { t } = useTranslation('ui', { keyPrefix: 'tasks' })
  const format = useFormat()
  return (
    <Stack gap={2}>
      <TaskBadge state={task?.state ?? 'pending'} />
      {task?.state === 'running' && task.progress && (
        <Text size="xs" c="dimmed">
          {t('progress', { done: format.number(task.progress.done), total: format.number(task.progress.total) })}
        </Text>
      )}
      {task?.state === 'waiting' && task.until !== undefined && (
        <Text size="xs" c="dimmed">
          {t('until', { when: format.dateTime(task.until) })}
        </Text>
      )}
      {task?.cause !== undefined && (
        <Text size="xs" c="dimmed">
          {t('because', { step: words.step(task.cause) })}
        </Text>
      )}
      {task?.failure && (
        <Text size="xs" c="red">
          <ProblemText problem={task.failure} detail="line" />
        </Text>
      )}
    </Stack>
  )
}

function RowsOut({ row, words }: { readonly row: TaskRow; readonly words: StepWords }) {
  const format = useFormat()
  const outlets = Object.entries(row.task?.outlets ?? {})
  if (outlets.length === 0) return <>–</>
  return (
    <Stack gap={0}>
      {outlets.map(([outlet, population]) => (
        <Group key={outlet} gap={6} wrap="nowrap">
          <span>{format.number(population.rows)}</span>
          <Text span size="xs" c="dimmed" truncate maw={140}>
            {words.outlet(row.step, outlet)}
          </Text>
        </Group>
      ))}
    </Stack>
  )
}

interface VerbsProps {
  readonly name: string
  readonly allowed: Readonly<Record<TaskVerb, Allowed>>
  readonly onVerb: (verb: TaskVerb) => void
}

function Verbs({ name, allowed, onVerb }: VerbsProps) {
  const { t } = useTranslation('ui', { keyPrefix: 'tasks' })
  const verbs = [
    { verb: 'retry', Icon: IconRefresh },
    { verb: 'skip', Icon: IconPlayerTrackNext },
  ] as const
  if (verbs.every(({ verb }) => !allowed[verb].available)) return null
  return (
    <Group gap={4} wrap="nowrap">
      {verbs.map(({ verb, Icon }) => {
        const { available, why } = allowed[verb]
        const label = t(verb, { step: name })
        return (
          <Tooltip key={verb} label={available ? label : (why ?? label)} multiline maw={280}>
            <ActionIcon
              size="sm"
              variant="default"
              aria-label={label}
              aria-disabled={!available}
              {...(available ? {} : { 'data-disabled': true })}
              onClick={() => available && onVerb(verb)}
            >
              <Icon size={14} />
            </ActionIcon>
          </Tooltip>
        )
      })}
    </Group>
  )
}
