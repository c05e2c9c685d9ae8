import { Combobox, Text, useCombobox } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { matches } from './matches.ts'
import { severalTables } from './paths.ts'
import { useRuleScope } from './rule-scope.ts'

interface PathPickerProps {
  readonly table: string
  /** Names the list for a screen reader. */
  readonly label: string
  readonly onChange: (path: readonly string[]) => void
  readonly target: (open: () => void) => ReactNode
}

/** The tables whose rows hang on a row of this one, several at a time. */
export function PathPicker({ table, label, onChange, target }: PathPickerProps) {
  const { t } = useTranslation('parts', { keyPrefix: 'field' })
  const { model } = useRuleScope()
  const [search, setSearch] = useState('')
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption()
      setSearch('')
    },
    onDropdownOpen: () => combobox.focusSearchInput(),
  })
  const found = (combobox.dropdownOpened ? severalTables(model, table) : []).filter(({ path, labels, table: name }) =>
    matches(search, [...path, ...labels.slice(1), name]),
  )
  return (
    <Combobox
      store={combobox}
      width={280}
      position="bottom-start"
      withinPortal
      keepMounted={false}
      onOptionSubmit={(value) => {
        combobox.closeDropdown()
        onChange(value.split('/'))
      }}
    >
      <Combobox.Target withAriaAttributes={false}>
        <div>{target(() => combobox.openDropdown())}</div>
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
        <Combobox.Options mah={280} style={{ overflowY: 'auto' }} aria-label={label}>
          {found.map(({ path, labels, table: name }) => (
            <Combobox.Option key={path.join('/')} value={path.join('/')}>
              <Text size="xs">{labels.slice(1).join(' › ')}</Text>
              <Text size="xs" c="dimmed">
                {name}
              </Text>
            </Combobox.Option>
          ))}
          {found.length === 0 && <Combobox.Empty>{t('nothing')}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
