export { IconArrowFork as Icon } from '@tabler/icons-react'
