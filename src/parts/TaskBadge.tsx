import { Badge } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { TaskStateName } from '../engine/run/events.ts'

const colours: Record<TaskStateName, string> = {
  pending: 'gray',
  running: 'blue',
  waiting: 'violet',
  done: 'green',
  error: 'red',
  interrupted: 'orange',
  skipped: 'yellow',
  disabled: 'gray',
  blocked: 'orange',
  not_reached: 'gray',
}

export function TaskBadge({ state }: { readonly state: TaskStateName }) {
  const { t } = useTranslation('status')
  return (
    <Badge variant={state === 'pending' ? 'default' : 'light'} color={colours[state]} radius="sm" tt="none" fw={500} miw="max-content">
      {t(`task.${state}`)}
    </Badge>
  )
}
