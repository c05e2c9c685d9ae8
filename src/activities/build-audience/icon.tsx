export { IconUserSearch as Icon } from '@tabler/icons-react'
