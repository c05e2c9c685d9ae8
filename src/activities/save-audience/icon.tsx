export { IconDeviceFloppy as Icon } from '@tabler/icons-react'
