import { ActionIcon, Group, Stack, Table, Text, TextInput, Tooltip, UnstyledButton } from '@mantine/core'
import { IconChevronDown, IconChevronRight, IconPlayerTrackNext, IconRefresh, IconSearch } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Campaign } from '../engine/campaign/schema.ts'
import type { RunState, TaskState } from '../engine/run/state.ts'
import { useFormat } from '../ui/use-format.ts'
import { ProblemText } from './ProblemText.tsx'
import { StepChip } from './StepChip.tsx'
import { TaskBadge } from './TaskBadge.tsx'
import { hasDetail, TaskDetail } from './TaskDetail.tsx'
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
  /** Offers to show every step again. */
  readonly onClearStep?: () => void
  /** What may be done with a step's task; without it nothing is offered. */
  readonly verbs?: (step: string) => Readonly<Record<TaskVerb, Allowed>>
  readonly onVerb?: (verb: TaskVerb, step: string) => void
}

/** Every task of a run, searched and filtered: its state, rows in and out, time; opened, its account and its SQL. */
export function TaskList({ campaign, state, selectedStep, onClearStep, verbs, onVerb }: TaskListProps) {
  const { t } = useTranslation('ui', { keyPrefix: 'tasks' })
  const words = useStepWords(campaign)
  const [search, setSearch] = useState('')
  const textOf = useTaskText(campaign, words)
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  const needle = search.trim().toLocaleLowerCase()
  const rows = taskRows(campaign, state).filter(
    (row) => (selectedStep === undefined || row.step === selectedStep) && (needle === '' || textOf(row).includes(needle)),
  )
  const offers = verbs !== undefined && onVerb !== undefined
  const toggle = (key: string) => {
    const next = new Set(opened)
    if (!next.delete(key)) next.add(key)
    setOpened(next)
  }
  return (
    <Stack gap="xs" h="100%" mih={0}>
      <Group gap="xs">
        <TextInput
          size="xs"
          w={240}
          aria-label={t('search')}
          placeholder={t('search')}
          leftSection={<IconSearch size={14} aria-hidden />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        {selectedStep !== undefined && <StepChip step={words.step(selectedStep)} onClear={onClearStep} />}
      </Group>
      {rows.length === 0 ? (
        <Text size="sm" c="dimmed" p="md">
          {t(campaign.steps.length === 0 ? 'nothing' : 'nothingFound')}
        </Text>
      ) : (
        <Table.ScrollContainer minWidth={760} mih={0} maxHeight="100%" type="native">
          <Table aria-label={t('label')} stickyHeader highlightOnHover verticalSpacing={6} horizontalSpacing="sm" fz="sm" tabularNums>
            <Head offers={offers} />
            <Table.Tbody>
              {rows.map((row) => (
                <TaskLine
                  key={row.key}
                  row={row}
                  words={words}
                  campaign={campaign}
                  opened={opened.has(row.key)}
                  onToggle={() => toggle(row.key)}
                >
                  {offers && <Verbs name={words.step(row.step)} allowed={verbs(row.step)} onVerb={(verb) => onVerb(verb, row.step)} />}
                </TaskLine>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </Stack>
  )
}

function Head({ offers }: { readonly offers: boolean }) {
  const { t } = useTranslation('ui', { keyPrefix: 'tasks' })
  return (
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
  )
}

/** Everything that a task says and holds, in small letters, for the search. */
function useTaskText(campaign: Campaign, words: StepWords): (row: TaskRow) => string {
  const { t } = useTranslation(['status', 'problem'])
  return ({ step, task }) => {
    const failure = task?.failure
    return [
      words.step(step),
      words.activity(typeOf(campaign, step)),
      t(`task.${task?.state ?? 'pending'}`),
      failure ? t(`problem:${failure.code}.title`, { ...failure.params, defaultValue: failure.code }) : '',
      failure?.sql ?? '',
      ...(task?.statements ?? []).map((statement) => statement.sql),
    ]
      .join('\n')
      .toLocaleLowerCase()
  }
}

function typeOf(campaign: Campaign, id: string): string {
  return campaign.steps.find((step) => step.id === id)?.type ?? ''
}

interface TaskLineProps {
  readonly row: TaskRow
  readonly words: StepWords
  readonly campaign: Campaign
  readonly opened: boolean
  readonly onToggle: () => void
  readonly children: ReactNode
}

function TaskLine({ row, words, campaign, opened, onToggle, children }: TaskLineProps) {
  const format = useFormat()
  const { task } = row
  const told = task && { step: row.step, ...task }
  const rich = told !== undefined && hasDetail(told)
  const rowsIn = Object.values(task?.account?.inlets ?? {})
  const offers = children !== false
  return (
    <>
      <Table.Tr style={{ verticalAlign: 'top' }}>
        <Table.Td>
          <TaskName row={row} words={words} type={typeOf(campaign, row.step)} {...(rich ? { opened, onToggle } : {})} />
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
        {offers && <Table.Td>{children}</Table.Td>}
      </Table.Tr>
      {opened && rich && (
        <Table.Tr>
          <Table.Td colSpan={offers ? 8 : 7} pl={34}>
            <TaskDetail told={told} words={words} />
          </Table.Td>
        </Table.Tr>
      )}
    </>
  )
}

interface TaskNameProps {
  readonly row: TaskRow
  readonly words: StepWords
  readonly type: string
  /** Undefined when there is nothing to open. */
  readonly opened?: boolean
  readonly onToggle?: () => void
}

function TaskName({ row, words, type, opened, onToggle }: TaskNameProps) {
  const { t } = useTranslation('ui', { keyPrefix: 'tasks' })
  const Chevron = opened ? IconChevronDown : IconChevronRight
  return (
    <UnstyledButton
      fz="sm"
      disabled={!onToggle}
      onClick={onToggle}
      {...(opened === undefined ? {} : { 'aria-expanded': opened })}
      style={onToggle ? {} : { cursor: 'default' }}
    >
      <Group gap={8} wrap="nowrap" align="flex-start">
        <Chevron size={14} aria-hidden style={{ flex: 'none', marginTop: 3, visibility: onToggle ? 'visible' : 'hidden' }} />
        <span>
          <Text size="sm" fw={500}>
            {words.step(row.step)}
          </Text>
          <Text size="xs" c="dimmed">
            {words.activity(type)}
            {row.firing > 1 && ` · ${t('firing', { n: row.firing })}`}
          </Text>
        </span>
      </Group>
    </UnstyledButton>
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
