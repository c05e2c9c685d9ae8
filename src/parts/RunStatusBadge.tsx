import { Badge } from '@mantine/core'
import {
  IconAlertTriangle,
  IconBan,
  IconCircleCheck,
  IconClock,
  IconHourglass,
  IconLoader,
  IconPlayerPause,
  IconPlayerPlay,
  IconPlayerStop,
  IconX,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { RunStateName } from '../engine/run/events.ts'

const looks: Record<RunStateName, { readonly colour: string; readonly icon: typeof IconClock }> = {
  queued: { colour: 'gray', icon: IconHourglass },
  running: { colour: 'blue', icon: IconPlayerPlay },
  waiting: { colour: 'violet', icon: IconClock },
  suspended: { colour: 'red', icon: IconAlertTriangle },
  paused: { colour: 'yellow', icon: IconPlayerPause },
  stopping: { colour: 'orange', icon: IconLoader },
  aborting: { colour: 'orange', icon: IconLoader },
  completed: { colour: 'green', icon: IconCircleCheck },
  stopped: { colour: 'gray', icon: IconPlayerStop },
  aborted: { colour: 'red', icon: IconBan },
  failed: { colour: 'red', icon: IconX },
}

/** A run's state: an icon, a word and a colour, so that colour alone never carries it. */
export function RunStatusBadge({ state }: { readonly state: RunStateName }) {
  const { t } = useTranslation('status')
  const { colour, icon: Icon } = looks[state]
  return (
    <Badge variant="light" color={colour} radius="sm" tt="none" fw={500} leftSection={<Icon size={13} aria-hidden />}>
      {t(`run.${state}`)}
    </Badge>
  )
}
