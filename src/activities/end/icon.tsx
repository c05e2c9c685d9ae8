export { IconFlagCheck as Icon } from '@tabler/icons-react'
