export { IconClockPause as Icon } from '@tabler/icons-react'
