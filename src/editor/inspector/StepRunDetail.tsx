import { Button, Group, Stack, Text, Tooltip } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { catalogue } from '../../activities/index.ts'
import { useDesk } from '../../desk/use-desk.tsx'
import type { Step } from '../../engine/campaign/schema.ts'
import { flowOf } from '../../engine/run/flow.ts'
import { taskVerbs } from '../../engine/run/verbs.ts'
import { AccountTable } from '../../parts/AccountTable.tsx'
import { type ProblemLike, ProblemText } from '../../parts/ProblemText.tsx'
import { problemOf } from '../../parts/problem-of.ts'
import { SqlBlock } from '../../parts/SqlBlock.tsx'
import { useFormat } from '../../ui/use-format.ts'
import { StepRunChip } from '../canvas/StepRunChip.tsx'
import { refused } from '../refused.ts'
import type { ShownRun } from '../shown.tsx'
import { useShown } from '../shown.tsx'
import classes from './StepRunDetail.module.css'

/** How a step went in the shown run: state, times, account, what failed, and every statement. */
export function StepRunDetail({ step, run }: { readonly step: Step; readonly run: ShownRun }) {
  const { t } = useTranslation('editor')
  const { words } = useShown()
  const format = useFormat()
  const at = run.steps.get(step.id)
  const task = at?.task
  if (!at) return null
  return (
    <Stack gap="md">
      <Stack gap={4}>
        <Line label={t('detail.state')}>
          <StepRunChip
            run={{
              state: at.state,
              ...(task?.until !== undefined && at.state === 'waiting' && { until: task.until, zone: run.state.zone }),
            }}
            inline
          />
        </Line>
        {task?.startedAt !== undefined && <Line label={t('detail.started')}>{format.dateTime(task.startedAt)}</Line>}
        {task?.endedAt !== undefined && <Line label={t('detail.ended')}>{format.dateTime(task.endedAt)}</Line>}
        {task?.ms !== undefined && <Line label={t('detail.time')}>{format.duration(task.ms)}</Line>}
        {task && task.attempt > 1 && <Line label={t('detail.attempt')}>{format.number(task.attempt)}</Line>}
        {task?.cause !== undefined && <Line label={t('detail.cause')}>{words.step(task.cause)}</Line>}
      </Stack>
      {at.state === 'attention' && <Text>{t('run.attentionHint')}</Text>}
      {task?.failure && <ProblemText problem={task.failure} />}
      {task?.failure?.sql && <SqlBlock statement={{ sql: task.failure.sql }} />}
      {at.state === 'error' && <TaskVerbs step={step.id} run={run} />}
      {task?.account && (
        <div className={classes.account}>
          <AccountTable account={task.account} step={step.id} words={words} />
        </div>
      )}
      {task?.statements.map((statement, index) => (
        <SqlBlock key={`${index}:${statement.sql}`} statement={statement} />
      ))}
    </Stack>
  )
}

function Line({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  return (
    <Group gap="xs" wrap="nowrap" justify="space-between">
      <Text c="dimmed">{label}</Text>
      <Text component="div" ta="end">
        {children}
      </Text>
    </Group>
  )
}

/** R11: what a failed task offers. */
function TaskVerbs({ step, run }: { readonly step: string; readonly run: ShownRun }) {
  const { t } = useTranslation()
  const desk = useDesk()
  const [failed, setFailed] = useState<ProblemLike>()
  const at = flowOf(run.file, catalogue).byId.get(step)
  if (!at) return null
  const verbs = taskVerbs(run.state, at)
  return (
    <Stack gap="xs">
      <Group gap="xs">
        {(['retry', 'skip'] as const).map((verb) => {
          const { available, why } = verbs[verb]
          return (
            <Tooltip key={verb} label={why ? t(why) : ''} disabled={available}>
              <Button
                variant={verb === 'retry' ? 'filled' : 'default'}
                {...refused(!available)}
                onClick={() =>
                  available && void desk.runs.verb(run.record.id, verb, step).catch((error: unknown) => setFailed(problemOf(error)))
                }
              >
                {t(`status:verb.${verb}`)}
              </Button>
            </Tooltip>
          )
        })}
      </Group>
      {failed && <ProblemText problem={failed} />}
    </Stack>
  )
}
