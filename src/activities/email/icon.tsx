export { IconMail as Icon } from '@tabler/icons-react'
