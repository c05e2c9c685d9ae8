export { IconArrowMerge as Icon } from '@tabler/icons-react'
