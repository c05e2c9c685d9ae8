import { ActionIcon, Button, Group, Text, Tooltip } from '@mantine/core'
import { IconBan, IconDoorExit, IconListDetails, IconPlayerPause, IconPlayerPlay, IconPlayerStop, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '../../desk/use-desk.tsx'
import type { Verb } from '../../engine/run/events.ts'
import { verbsFor } from '../../engine/run/verbs.ts'
import { ConfirmDialog } from '../../parts/ConfirmDialog.tsx'
import { type ProblemLike, ProblemText } from '../../parts/ProblemText.tsx'
import { problemOf } from '../../parts/problem-of.ts'
import { RunStatusBadge } from '../../parts/RunStatusBadge.tsx'
import { useFormat } from '../../ui/use-format.ts'
import { refused } from '../refused.ts'
import type { ShownRun } from '../shown.tsx'
import classes from './RunBar.module.css'

const verbs = [
  { verb: 'pause', icon: IconPlayerPause },
  { verb: 'resume', icon: IconPlayerPlay },
  { verb: 'stop', icon: IconPlayerStop },
  { verb: 'abort', icon: IconBan },
  { verb: 'close', icon: IconDoorExit },
] as const
type RunVerb = (typeof verbs)[number]['verb']

interface RunBarProps {
  readonly run: ShownRun
  /** The canvas shows the run's version, because the draft has gone on since. */
  readonly otherVersion: boolean
  readonly logOpened: boolean
  readonly onToggleLog: () => void
  readonly onClose: () => void
}

/** The shown run: which one it is, how it stands, and what may be done with it now. */
export function RunBar({ run, otherVersion, logOpened, onToggleLog, onClose }: RunBarProps) {
  const { t } = useTranslation(['editor', 'status'])
  const desk = useDesk()
  const format = useFormat()
  const [asking, setAsking] = useState<RunVerb>()
  const [failed, setFailed] = useState<ProblemLike>()
  const { record, state } = run
  const available = verbsFor(state)
  // Nothing may be done with a run that has ended; pause and resume exclude each other and have one place.
  const unused = available.resume.available ? 'pause' : 'resume'
  const offered = state.endedAt === undefined ? verbs.filter(({ verb }) => verb !== unused) : []
  const send = (verb: Verb) => desk.runs.verb(record.id, verb)
  const press = (verb: RunVerb) => {
    setFailed(undefined)
    if (verb === 'abort' || verb === 'stop') setAsking(verb)
    else send(verb).catch((error: unknown) => setFailed(problemOf(error)))
  }
  return (
    <section className={classes.bar} data-other={otherVersion || undefined} aria-label={t('run.region')}>
      <Group gap="xs" wrap="nowrap" miw={0}>
        <Text fw={600} className={classes.title ?? ''}>
          {t('run.title', { number: record.number, version: record.version })}
        </Text>
        <RunStatusBadge state={state.state} />
        <Text size="xs" c="dimmed" truncate>
          {otherVersion ? t('run.otherVersion') : t('run.started', { at: format.dateTime(state.createdAt) })}
        </Text>
      </Group>
      <Group gap={6} wrap="nowrap">
        {offered.map(({ verb, icon: Icon }) => {
          const { available: legal, why } = available[verb]
          return (
            <Tooltip key={verb} label={legal ? t(`run.${verb}Hint`) : why ? t(why) : ''}>
              <Button
                variant="default"
                leftSection={<Icon size={14} aria-hidden />}
                {...refused(!legal)}
                {...(verb === 'abort' && legal ? { c: 'red' } : {})}
                onClick={() => legal && press(verb)}
                className={classes.verb ?? ''}
              >
                {t(`status:verb.${verb}`)}
              </Button>
            </Tooltip>
          )
        })}
        <Button
          variant={logOpened ? 'light' : 'default'}
          leftSection={<IconListDetails size={14} aria-hidden />}
          aria-pressed={logOpened}
          onClick={onToggleLog}
        >
          {t('run.log')}
        </Button>
        {otherVersion ? (
          <Button onClick={onClose}>{t('run.back')}</Button>
        ) : (
          <Tooltip label={t('run.back')}>
            <ActionIcon variant="subtle" color="gray" aria-label={t('run.back')} onClick={onClose}>
              <IconX size={16} aria-hidden />
            </ActionIcon>
          </Tooltip>
        )}
      </Group>
      {failed && <ProblemText problem={failed} />}
      <ConfirmDialog
        opened={asking !== undefined}
        title={asking ? t(`run.${asking}Title`, { number: record.number }) : ''}
        confirm={asking ? t(`status:verb.${asking}`) : ''}
        danger
        onConfirm={async () => {
          if (asking) await send(asking)
        }}
        onClose={() => setAsking(undefined)}
      >
        <Text>{asking && t(`run.${asking}Text`)}</Text>
      </ConfirmDialog>
    </section>
  )
}
