export { IconCirclesRelation as Icon } from '@tabler/icons-react'
