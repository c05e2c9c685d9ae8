import { UnstyledButton } from '@mantine/core'
import { IconAlertCircle, IconAlertTriangle, IconChevronDown, IconChevronRight, IconInfoCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { LogLine } from '../engine/run/state.ts'
import { useFormat } from '../ui/use-format.ts'
import classes from './RunLog.module.css'
import { hasDetail, TaskDetail } from './TaskDetail.tsx'
import type { StepWords } from './use-step-words.ts'

const icons = { info: IconInfoCircle, warning: IconAlertTriangle, error: IconAlertCircle }
const colours = {
  info: 'var(--mantine-color-dimmed)',
  warning: 'var(--mantine-color-yellow-text)',
  error: 'var(--mantine-color-red-text)',
}

interface LogLineRowProps {
  readonly line: LogLine
  readonly text: string
  readonly words: StepWords
  readonly opened: boolean
  readonly onToggle: () => void
}

/** One line of the log; opened, it shows the account, every statement and what went wrong. */
export function LogLineRow({ line, text, words, opened, onToggle }: LogLineRowProps) {
  const { t } = useTranslation('ui', { keyPrefix: 'log' })
  const format = useFormat()
  const Level = icons[line.level]
  const rich = hasDetail(line)
  const Chevron = opened ? IconChevronDown : IconChevronRight
  return (
    <>
      <UnstyledButton className={classes.head ?? ''} onClick={onToggle} disabled={!rich} {...(rich ? { 'aria-expanded': opened } : {})}>
        {rich ? <Chevron size={14} aria-hidden /> : <span />}
        <time className={classes.time} title={format.dateTime(line.at)} dateTime={new Date(line.at).toISOString()}>
          {format.time(line.at)}
        </time>
        <Level size={15} role="img" aria-label={t(`levels.${line.level}`)} color={colours[line.level]} />
        <span className={classes.step}>{line.step === undefined ? '' : words.step(line.step)}</span>
        <span>{text}</span>
        <span className={classes.took}>{line.ms === undefined ? '' : format.duration(line.ms)}</span>
      </UnstyledButton>
      {opened && rich && <TaskDetail told={line} words={words} className={classes.detail} />}
    </>
  )
}
