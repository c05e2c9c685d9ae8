import {
  IconAlertCircle,
  IconBan,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleOff,
  IconClock,
  IconHandStop,
  IconLoader2,
  IconLock,
  IconPlayerSkipForward,
  IconPlayerStop,
} from '@tabler/icons-react'
import type { StepRun } from '../run/step-run.ts'

/** How a step's state in a run looks; the word beside it comes from `status:task.<state>`. */
export const stepLooks: Record<StepRun['state'], { readonly colour: string; readonly icon: typeof IconClock }> = {
  pending: { colour: 'gray', icon: IconCircleDashed },
  running: { colour: 'blue', icon: IconLoader2 },
  waiting: { colour: 'violet', icon: IconClock },
  attention: { colour: 'orange', icon: IconHandStop },
  error: { colour: 'red', icon: IconAlertCircle },
  done: { colour: 'green', icon: IconCircleCheck },
  interrupted: { colour: 'orange', icon: IconPlayerStop },
  skipped: { colour: 'yellow', icon: IconPlayerSkipForward },
  disabled: { colour: 'gray', icon: IconBan },
  blocked: { colour: 'orange', icon: IconLock },
  not_reached: { colour: 'gray', icon: IconCircleOff },
}
