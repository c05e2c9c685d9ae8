export { IconCopyMinus as Icon } from '@tabler/icons-react'
