import { Combobox, Group, InputBase, Text, useCombobox } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Column, ColumnType, DataModel } from '../engine/query/model.ts'
import type { Field } from '../engine/query/rule.ts'
import { ColumnIcon } from './ColumnIcon.tsx'
import { matches } from './rule/matches.ts'
import { columnLabel, fieldColumn, fieldLabel, singleTables } from './rule/paths.ts'

interface FieldPickerProps {
  readonly model: DataModel
  /** Table at which fields start. */
  readonly table: string
  /** Columns that the population carries; they are offered first. */
  readonly gathered?: readonly Column[]
  readonly value?: Field | undefined
  readonly onChange: (field: Field) => void
  /** Only columns of these types are offered. */
  readonly types?: readonly ColumnType[]
  /** Its name for a screen reader; shown above it when `visibleLabel` is set. */
  readonly label: string
  readonly visibleLabel?: boolean
  readonly description?: string
  readonly placeholder?: string
  readonly error?: ReactNode
  readonly readOnly?: boolean
  readonly className?: string | undefined
  /** Something else that opens the list, as an "Add" button. */
  readonly target?: (open: () => void) => ReactNode
}

interface Choice {
  readonly id: string
  readonly field: Field
  readonly column: Column
}

/** A column of a table, of those that its links lead to, or of those the population carries; with search. */
export function FieldPicker(props: FieldPickerProps) {
  const { model, table, gathered = [], value, onChange, types, label, target } = props
  const { t } = useTranslation('parts', { keyPrefix: 'field' })
  const [search, setSearch] = useState('')
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption()
      setSearch('')
    },
    onDropdownOpen: () => combobox.focusSearchInput(),
  })
  // A form has many pickers and a model hundreds of columns: they are gathered only for the one that is open.
  const groups = (combobox.dropdownOpened ? choices(model, table, gathered, t('gathered')) : []).map((group) => ({
    ...group,
    choices: group.choices.filter(
      ({ column }) =>
        (!types || types.includes(column.type)) && matches(search, [group.label, ...group.path, columnLabel(column), column.name]),
    ),
  }))
  const all = groups.flatMap((group) => group.choices)
  return (
    <Combobox
      store={combobox}
      width={300}
      position="bottom-start"
      withinPortal
      keepMounted={false}
      onOptionSubmit={(id) => {
        const chosen = all.find((choice) => choice.id === id)
        combobox.closeDropdown()
        if (chosen) onChange(chosen.field)
      }}
    >
      <Combobox.Target withAriaAttributes={!target} targetType="button">
        {target ? (
          <div>{target(() => combobox.openDropdown())}</div>
        ) : (
          <Chosen {...props} value={value} onOpen={() => combobox.toggleDropdown()} />
        )}
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Search
          size="xs"
          aria-label={t('search')}
          placeholder={t('search')}
          value={search}
          onChange={(event) => {
            setSearch(event.currentTarget.value)
            combobox.updateSelectedOptionIndex()
          }}
        />
        <Combobox.Options mah={300} style={{ overflowY: 'auto' }} aria-label={label}>
          {groups
            .filter((group) => group.choices.length > 0)
            .map((group) => (
              <Combobox.Group key={group.id} label={group.label}>
                {group.choices.map(({ id, column }) => (
                  <Combobox.Option key={id} value={id}>
                    <Group gap={6} wrap="nowrap">
                      <ColumnIcon type={column.type} />
                      <Text size="xs">{columnLabel(column)}</Text>
                    </Group>
                  </Combobox.Option>
                ))}
              </Combobox.Group>
            ))}
          {all.length === 0 && <Combobox.Empty>{t('nothing')}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}

function Chosen({ onOpen, ...props }: FieldPickerProps & { readonly onOpen: () => void }) {
  const { model, table, gathered = [], value, label, visibleLabel, description, placeholder, error, readOnly, className, ...rest } = props
  const { t } = useTranslation('parts', { keyPrefix: 'field' })
  const text = value && fieldLabel(model, table, value, gathered)
  const unknown = value !== undefined && !fieldColumn(model, table, value, gathered)
  const { target: _target, types: _types, onChange: _onChange, ...aria } = rest
  return (
    <InputBase
      {...aria}
      component="button"
      type="button"
      size="xs"
      pointer
      className={className}
      disabled={readOnly ?? false}
      aria-label={text ? `${label}: ${text}` : label}
      {...(visibleLabel ? { label } : {})}
      {...(description ? { description } : {})}
      error={error ?? (unknown ? t('unknown') : undefined)}
      rightSection={<Combobox.Chevron size="xs" />}
      rightSectionPointerEvents="none"
      onClick={onOpen}
      title={text}
    >
      {text ?? (
        <Text span size="xs" c="dimmed">
          {placeholder ?? t('choose')}
        </Text>
      )}
    </InputBase>
  )
}

function choices(model: DataModel, table: string, gathered: readonly Column[], gatheredLabel: string) {
  const carried = { id: 'gathered', path: [], label: gatheredLabel, choices: gathered.map((column): Choice => choice([], column, true)) }
  const linked = singleTables(model, table).map(({ path, labels, columns }) => ({
    id: `over ${path.join('/')}`,
    path,
    label: labels.join(' › '),
    choices: columns.map((column): Choice => choice(path, column, false)),
  }))
  return [carried, ...linked]
}

function choice(path: readonly string[], column: Column, gathered: boolean): Choice {
  const field: Field = { path: [...path], column: column.name, ...(gathered ? { gathered: true } : {}) }
  return { id: `${gathered ? '+' : ''}${path.join('/')}.${column.name}`, field, column }
}
