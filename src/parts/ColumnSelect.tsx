import { Select, type SelectProps } from '@mantine/core'
import type { Column, ColumnType } from '../engine/query/model.ts'
import { columnLabel } from './rule/paths.ts'

interface ColumnSelectProps {
  readonly columns: readonly Column[]
  readonly value: string | undefined
  readonly onChange: (name: string | undefined) => void
  readonly label: string
  /** Only columns of these types are offered. */
  readonly types?: readonly ColumnType[]
  readonly clearable?: boolean
  readonly readOnly?: boolean
  readonly hideLabel?: boolean
  readonly more?: Pick<SelectProps, 'description' | 'error' | 'placeholder' | 'className'>
}

/** One column of a table, with search. */
export function ColumnSelect({ columns, value, onChange, label, types, clearable, readOnly, hideLabel, more }: ColumnSelectProps) {
  const offered = columns.filter((column) => !types || types.includes(column.type))
  return (
    <Select
      size="xs"
      searchable
      {...(hideLabel ? { 'aria-label': label } : { label })}
      clearable={clearable ?? false}
      disabled={readOnly ?? false}
      data={offered.map((column) => ({ value: column.name, label: columnLabel(column) }))}
      value={value ?? null}
      onChange={(name) => onChange(name ?? undefined)}
      {...more}
    />
  )
}
