import { Stack, UnstyledButton } from '@mantine/core'
import { IconAlertCircle, IconAlertTriangle, IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '../../engine/campaign/problem.ts'
import { ProblemText } from '../../parts/ProblemText.tsx'
import { useShown } from '../shown.tsx'
import classes from './StepProblems.module.css'

/** What is wrong with a step: one line each, so that its form stays in sight; a press tells why and how to mend it. */
export function StepProblems({ step }: { readonly step: string }) {
  const { checks } = useShown()
  const problems = checks.byStep.get(step) ?? []
  if (problems.length === 0) return null
  return (
    <Stack gap={4}>
      {problems.map((problem, index) => (
        <Line key={`${problem.code}:${problem.field ?? ''}:${index}`} problem={problem} alone={problems.length === 1} />
      ))}
    </Stack>
  )
}

function Line({ problem, alone }: { readonly problem: Problem; readonly alone: boolean }) {
  const { t } = useTranslation('editor')
  const [pressed, setPressed] = useState<boolean>()
  const opened = pressed ?? alone
  const Chevron = opened ? IconChevronDown : IconChevronRight
  const Severity = problem.severity === 'error' ? IconAlertCircle : IconAlertTriangle
  return (
    <div className={classes.problem} data-severity={problem.severity}>
      <UnstyledButton className={classes.title ?? ''} aria-expanded={opened} onClick={() => setPressed(!opened)}>
        <Severity size={16} role="img" aria-label={t(`problems.${problem.severity}`)} />
        <span className={classes.text}>
          <ProblemText problem={problem} detail="line" />
        </span>
        <Chevron size={14} aria-hidden />
      </UnstyledButton>
      {opened && (
        <div className={classes.detail}>
          <ProblemText problem={problem} detail="cause" /> <ProblemText problem={problem} detail="mend" />
        </div>
      )}
    </div>
  )
}
