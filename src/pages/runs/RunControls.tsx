import { Button, Group, Text, Tooltip } from '@mantine/core'
import { IconBan, IconDoorExit, IconPlayerPause, IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '../../desk/use-desk.tsx'
import type { RunState } from '../../engine/run/state.ts'
import { verbsFor } from '../../engine/run/verbs.ts'
import { ConfirmDialog } from '../../parts/ConfirmDialog.tsx'

const controls = [
  { verb: 'pause', Icon: IconPlayerPause },
  { verb: 'resume', Icon: IconPlayerPlay },
  { verb: 'close', Icon: IconDoorExit },
  { verb: 'stop', Icon: IconPlayerStop },
  { verb: 'abort', Icon: IconBan },
] as const
type Control = (typeof controls)[number]['verb']

interface RunControlsProps {
  readonly run: string
  readonly state: RunState
  readonly onError: (error: unknown) => void
}

/** The verbs of a run. Those that are not legal now say why and stay reachable; the final ones ask first. */
export function RunControls({ run, state, onError }: RunControlsProps) {
  const { t } = useTranslation('runs')
  const { t: status } = useTranslation('status')
  const { t: say } = useTranslation()
  const desk = useDesk()
  const [asking, setAsking] = useState<'stop' | 'abort'>()
  const verbs = verbsFor(state)
  const press = (verb: Control) => {
    if (verb === 'stop' || verb === 'abort') return setAsking(verb)
    void desk.runs.verb(run, verb).then(() => onError(undefined), onError)
  }
  if (state.endedAt !== undefined) return null
  // Pause and resume exclude each other: one place for both.
  const unused = verbs.resume.available ? 'pause' : 'resume'
  return (
    <Group gap="xs">
      {controls
        .filter(({ verb }) => verb !== unused)
        .map(({ verb, Icon }) => {
          const { available, why } = verbs[verb]
          const danger = verb === 'abort' && available ? { color: 'red' } : {}
          return (
            <Tooltip key={verb} label={why === undefined ? '' : say(why)} disabled={available || why === undefined} multiline maw={280}>
              <Button
                variant="default"
                leftSection={<Icon size={15} aria-hidden />}
                {...danger}
                {...(available ? {} : { 'data-disabled': true })}
                aria-disabled={!available}
                onClick={() => available && press(verb)}
              >
                {status(`verb.${verb}`)}
              </Button>
            </Tooltip>
          )
        })}
      {asking && (
        <ConfirmDialog
          opened
          danger
          title={t(`ask.${asking}.title`)}
          confirm={status(`verb.${asking}`)}
          onConfirm={() => desk.runs.verb(run, asking)}
          onClose={() => setAsking(undefined)}
        >
          <Text size="sm">{t(`ask.${asking}.text`)}</Text>
        </ConfirmDialog>
      )}
    </Group>
  )
}
