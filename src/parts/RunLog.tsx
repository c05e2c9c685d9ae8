import { Group, SegmentedControl, Stack, Text, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { catalogue } from '../activities/index.ts'
import type { Campaign } from '../engine/campaign/schema.ts'
import type { RunEvent } from '../engine/run/events.ts'
import { logLines } from '../engine/run/log.ts'
import type { LogLine } from '../engine/run/state.ts'
import { useFormat } from '../ui/use-format.ts'
import { LogLineRow } from './LogLineRow.tsx'
import type { LogLevel } from './log-filter.ts'
import classes from './RunLog.module.css'
import { StepChip } from './StepChip.tsx'
import { useFilteredLines } from './use-filtered-lines.ts'
import { useLogWords } from './use-log-words.ts'
import { type StepWords, useStepWords } from './use-step-words.ts'

interface RunLogProps {
  /** The version that the run runs, for the names of its steps. */
  readonly campaign: Campaign
  readonly events: readonly RunEvent[]
  /** Shows only this step's lines. */
  readonly selectedStep?: string | undefined
  /** Offers to show every step again. */
  readonly onClearStep?: () => void
}

/** What happened in a run, in order, searched and filtered; each line opens to its SQL, its time and its account. */
export function RunLog({ campaign, events, selectedStep, onClearStep }: RunLogProps) {
  const { t } = useTranslation('ui', { keyPrefix: 'log' })
  const words = useStepWords(campaign)
  const say = useLogWords()
  const [search, setSearch] = useState('')
  const [level, setLevel] = useState<LogLevel>('all')
  const lines = useMemo(() => logLines(campaign, catalogue, events), [campaign, events])
  const textOf = useCallback(
    (line: LogLine) =>
      [say(line), line.step === undefined ? '' : words.step(line.step), ...line.statements.map((each) => each.sql)].join('\n'),
    [say, words],
  )
  const { shown, searching } = useFilteredLines(lines, { search, level, step: selectedStep }, textOf)
  return (
    <Stack gap="xs" h="100%" mih={0}>
      <Group gap="sm" justify="space-between">
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
          <SegmentedControl
            size="xs"
            aria-label={t('level')}
            value={level}
            onChange={(value) => setLevel(value === 'warning' || value === 'error' ? value : 'all')}
            data={[
              { value: 'all', label: t('all') },
              { value: 'warning', label: t('warning') },
              { value: 'error', label: t('error') },
            ]}
          />
          {selectedStep !== undefined && <StepChip step={words.step(selectedStep)} onClear={onClearStep} />}
        </Group>
        <LineCount shown={shown.length} total={lines.length} searching={searching} />
      </Group>
      <Lines
        lines={shown}
        say={say}
        words={words}
        nothing={lines.length === 0 ? t('nothing') : searching ? t('searching') : t('nothingFound')}
      />
    </Stack>
  )
}

function LineCount({ shown, total, searching }: { readonly shown: number; readonly total: number; readonly searching: boolean }) {
  const { t } = useTranslation('ui', { keyPrefix: 'log' })
  const { number } = useFormat()
  return (
    <Text size="xs" c="dimmed" aria-live="polite">
      {searching && `${t('searching')} `}
      {shown === total ? t('lines', { count: total, n: number(total) }) : t('filtered', { n: number(shown), total: number(total) })}
    </Text>
  )
}

interface LinesProps {
  readonly lines: readonly LogLine[]
  readonly say: (line: LogLine) => string
  readonly words: StepWords
  readonly nothing: string
}

function Lines({ lines, say, words, nothing }: LinesProps) {
  const { t } = useTranslation('ui', { keyPrefix: 'log' })
  const frame = useRef<HTMLElement>(null)
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set())
  const atEnd = useRef(false)
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => frame.current,
    // Exactly a closed line with its border: a guess that is wrong would move everything below with every line that is drawn.
    estimateSize: () => 31,
    getItemKey: (index) => lines[index]?.n ?? index,
    overscan: 12,
  })
  // A reader who looks at the end keeps seeing the end; one who reads further up is left there.
  useEffect(() => {
    if (atEnd.current && lines.length > 0) virtual.scrollToIndex(lines.length - 1)
  }, [lines.length, virtual])
  const toggle = (n: number) => {
    const next = new Set(opened)
    if (!next.delete(n)) next.add(n)
    setOpened(next)
  }
  return (
    <section
      ref={frame}
      className={classes.frame}
      aria-label={t('label')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
      tabIndex={0}
      onScroll={({ currentTarget: at }) => {
        atEnd.current = at.scrollTop > 0 && at.scrollTop + at.clientHeight >= at.scrollHeight - 40
      }}
    >
      {lines.length === 0 ? (
        <div className={classes.nothing}>{nothing}</div>
      ) : (
        <ol className={classes.list} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const line = lines[item.index]
            if (!line) return null
            return (
              <li
                key={item.key}
                ref={virtual.measureElement}
                data-index={item.index}
                className={classes.line}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <LogLineRow line={line} text={say(line)} words={words} opened={opened.has(line.n)} onToggle={() => toggle(line.n)} />
              </li>
            )
          })}
        </ol>
      )}
    </section>
  )
}
