import { IconCalendar, IconClock, IconDecimal, IconLetterT, IconNumber123, IconToggleLeft } from '@tabler/icons-react'
import type { ColumnType } from '../engine/query/model.ts'

const icons = {
  text: IconLetterT,
  integer: IconNumber123,
  decimal: IconDecimal,
  number: IconDecimal,
  boolean: IconToggleLeft,
  date: IconCalendar,
  timestamp: IconClock,
} as const

/** What a column holds, at a glance. */
export function ColumnIcon({ type }: { readonly type: ColumnType }) {
  const Icon = icons[type]
  return <Icon size={14} stroke={1.5} color="var(--mantine-color-dimmed)" aria-hidden style={{ flexShrink: 0 }} />
}
