import { Alert, Code, Stack, Text } from '@mantine/core'
import { IconAlertCircle, IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

/** A campaign's Problem, a task's Failure or an asked desk's answer: all are a code with parameters. */
export interface ProblemLike {
  readonly code: string
  readonly severity?: 'error' | 'warning'
  readonly params?: Readonly<Record<string, string | number>>
  readonly field?: string
}

interface ProblemTextProps {
  readonly problem: ProblemLike
  /** `line` is the title alone, `cause` the sentence that says why, `mend` what to try; `full` has all of them. */
  readonly detail?: 'line' | 'cause' | 'mend' | 'full'
}

/** What is wrong, why, and what to try, in the person's language. */
export function ProblemText({ problem, detail = 'full' }: ProblemTextProps) {
  const { t, i18n } = useTranslation('problem')
  const say = (part: string) =>
    i18n.exists(`problem:${problem.code}.${part}`, { ...problem.params }) ? t(`${problem.code}.${part}`, { ...problem.params }) : ''
  const title = say('title') || problem.code
  if (detail === 'line') return <>{title}</>
  if (detail === 'cause' || detail === 'mend') return <>{say(detail)}</>
  const warning = problem.severity === 'warning'
  return (
    <Alert
      variant="light"
      color={warning ? 'yellow' : 'red'}
      icon={warning ? <IconAlertTriangle aria-hidden /> : <IconAlertCircle aria-hidden />}
      title={title}
      p="sm"
    >
      <Stack gap={4}>
        {say('cause') && <Text size="sm">{say('cause')}</Text>}
        {say('mend') && <Text size="sm">{say('mend')}</Text>}
        {problem.field && <Code>{problem.field}</Code>}
      </Stack>
    </Alert>
  )
}
