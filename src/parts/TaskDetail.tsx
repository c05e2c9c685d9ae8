import { Stack } from '@mantine/core'
import type { LogLine } from '../engine/run/state.ts'
import { AccountTable } from './AccountTable.tsx'
import { ProblemText } from './ProblemText.tsx'
import { SqlBlock } from './SqlBlock.tsx'
import type { StepWords } from './use-step-words.ts'

type Told = Pick<LogLine, 'step' | 'failure' | 'account' | 'statements'>

export function hasDetail({ statements, failure, account }: Told): boolean {
  return statements.length > 0 || failure !== undefined || account !== undefined
}

interface TaskDetailProps {
  readonly told: Told
  readonly words: StepWords
  readonly className?: string | undefined
}

/** What a task did: what went wrong, where every row went, and each statement with its time. */
export function TaskDetail({ told, words, className = '' }: TaskDetailProps) {
  const failed = told.failure?.sql
  const statements = failed === undefined ? told.statements : told.statements.filter((statement) => statement.sql !== failed)
  return (
    <Stack gap="sm" className={className}>
      {told.failure && <ProblemText problem={told.failure} />}
      {failed !== undefined && <SqlBlock statement={{ sql: failed }} />}
      {told.account && told.step !== undefined && <AccountTable account={told.account} step={told.step} words={words} />}
      {statements.map((statement, index) => (
        <SqlBlock key={`${index}-${statement.sql.length}`} statement={statement} />
      ))}
    </Stack>
  )
}
