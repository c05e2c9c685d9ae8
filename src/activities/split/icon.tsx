export { IconSitemap as Icon } from '@tabler/icons-react'
