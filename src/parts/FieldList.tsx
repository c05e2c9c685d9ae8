import { ActionIcon, Button, Group, Input, Stack } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Column, DataModel } from '../engine/query/model.ts'
import type { Field } from '../engine/query/rule.ts'
import { FieldPicker } from './FieldPicker.tsx'
import { fieldLabel } from './rule/paths.ts'

interface FieldListProps<T extends Field> {
  readonly model: DataModel
  readonly table: string
  readonly gathered?: readonly Column[]
  readonly value: readonly T[]
  readonly onChange: (value: T[]) => void
  /** A new entry for a field that was picked. */
  readonly make: (field: Field) => T
  /** An entry whose column was changed; a new one when absent. */
  readonly replace?: (entry: T, field: Field) => T
  readonly label: string
  readonly description?: string
  readonly addLabel: string
  readonly removeLabel: (column: string) => string
  /** The sentence to show at the n-th entry. */
  readonly errorAt: (index: number) => string | undefined
  readonly readOnly: boolean
  /** Something more to say about an entry, beside its column. */
  readonly beside?: (entry: T, change: (entry: T) => void, column: string) => ReactNode
}

/** Columns, picked one after the other. */
export function FieldList<T extends Field>(props: FieldListProps<T>) {
  const {
    model,
    table,
    gathered = [],
    value,
    onChange,
    make,
    replace = (_entry, field) => make(field),
    label,
    description,
    addLabel,
    removeLabel,
    errorAt,
    readOnly,
    beside,
  } = props
  const set = (index: number, entry: T) => onChange(value.map((old, at) => (at === index ? entry : old)))
  return (
    <Input.Wrapper size="xs" labelElement="div" label={label} {...(description ? { description } : {})}>
      <Stack gap={6} mt={6}>
        {value.map((entry, index) => {
          const name = fieldLabel(model, table, entry, gathered)
          return (
            <Group key={keyOf(entry, value, index)} gap={6} wrap="nowrap" align="flex-start">
              <div style={{ flex: '1 1 0', minWidth: 0 }}>
                <FieldPicker
                  model={model}
                  table={table}
                  gathered={gathered}
                  value={entry}
                  label={label}
                  error={errorAt(index)}
                  readOnly={readOnly}
                  onChange={(field) => set(index, replace(entry, field))}
                />
              </div>
              {beside?.(entry, (changed) => set(index, changed), name)}
              {!readOnly && (
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size={30}
                  aria-label={removeLabel(name)}
                  onClick={() => onChange(value.filter((_, at) => at !== index))}
                >
                  <IconX size={14} />
                </ActionIcon>
              )}
            </Group>
          )
        })}
        {!readOnly && (
          <FieldPicker
            model={model}
            table={table}
            gathered={gathered}
            label={addLabel}
            onChange={(field) => onChange([...value, make(field)])}
            target={(open) => (
              <Button size="compact-xs" variant="light" leftSection={<IconPlus size={14} />} onClick={open}>
                {addLabel}
              </Button>
            )}
          />
        )}
      </Stack>
    </Input.Wrapper>
  )
}

/** The column's own way, with its place only where it is chosen twice. */
function keyOf(entry: Field, all: readonly Field[], index: number): string {
  const way = (field: Field) => `${field.gathered ? '+' : ''}${field.path.join('/')}.${field.column}`
  const key = way(entry)
  return all.findIndex((other) => way(other) === key) === index ? key : `${key} ${index}`
}
