import { Button, Popover, ScrollArea, Stack, Text, UnstyledButton } from '@mantine/core'
import { IconAlertCircle, IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '../../engine/campaign/problem.ts'
import { ProblemText } from '../../parts/ProblemText.tsx'
import { stepOfProblem } from '../checks/checks.ts'
import { useShown } from '../shown.tsx'
import classes from './ProblemsPanel.module.css'

interface ProblemsPanelProps {
  /** Brings a step into view and selects it; the campaign itself when there is none. */
  readonly onFocus: (step: string | undefined) => void
}

/** Everything that is wrong in the campaign, as it is edited; a press leads to the step. */
export function ProblemsPanel({ onFocus }: ProblemsPanelProps) {
  const { t } = useTranslation('editor')
  const { checks, words } = useShown()
  const [opened, setOpened] = useState(false)
  const { problems } = checks
  const errors = problems.filter((problem) => problem.severity === 'error').length
  const Icon = errors > 0 ? IconAlertCircle : problems.length > 0 ? IconAlertTriangle : IconCircleCheck
  const colour = errors > 0 ? 'red' : problems.length > 0 ? 'yellow' : 'green'
  const press = (problem: Problem) => {
    setOpened(false)
    onFocus(stepOfProblem(problem))
  }
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={400} shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<Icon size={15} aria-hidden color={`var(--mantine-color-${colour}-text)`} />}
          aria-label={t('problems.label', { count: problems.length })}
          onClick={() => setOpened(!opened)}
        >
          {problems.length}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p={0} aria-label={t('problems.title')}>
        <ScrollArea.Autosize mah={420} scrollbarSize={8}>
          <Stack gap={0} p={4}>
            {problems.length === 0 && (
              <Text p="xs" c="dimmed">
                {t('problems.none')}
              </Text>
            )}
            {problems.map((problem, index) => (
              <ProblemLine
                key={`${problem.code}:${stepOfProblem(problem) ?? ''}:${index}`}
                problem={problem}
                where={stepName(stepOfProblem(problem), words.step) ?? t('problems.campaign')}
                onPress={() => press(problem)}
              />
            ))}
          </Stack>
        </ScrollArea.Autosize>
      </Popover.Dropdown>
    </Popover>
  )
}

function stepName(step: string | undefined, nameOf: (id: string) => string): string | undefined {
  return step === undefined ? undefined : nameOf(step)
}

interface ProblemLineProps {
  readonly problem: Problem
  readonly where: string
  readonly onPress: () => void
}

function ProblemLine({ problem, where, onPress }: ProblemLineProps) {
  const { t } = useTranslation('editor')
  const error = problem.severity === 'error'
  const Icon = error ? IconAlertCircle : IconAlertTriangle
  return (
    <UnstyledButton className={classes.line ?? ''} onClick={onPress}>
      <Icon
        size={16}
        role="img"
        aria-label={t(error ? 'problems.error' : 'problems.warning')}
        color={`var(--mantine-color-${error ? 'red' : 'yellow'}-text)`}
      />
      <span className={classes.text}>
        <ProblemText problem={problem} detail="line" />
        <span className={classes.where}>{where}</span>
      </span>
    </UnstyledButton>
  )
}
