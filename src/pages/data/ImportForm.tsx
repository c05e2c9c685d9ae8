import { Group, MultiSelect, Select, Stack, Switch, TagsInput, Text, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CampaignRecord } from '../../engine/campaign/record.ts'
import type { DataModel } from '../../engine/query/model.ts'
import { useFormat } from '../../ui/use-format.ts'
import { useOptionsWhenReached } from '../../ui/use-options-when-reached.ts'
import { ImportColumns } from './ImportColumns.tsx'
import { draftFault } from './import-draft.ts'
import type { Importing } from './use-import.ts'
import { usesOf } from './uses-of.ts'

const delimiters = [',', ';', '\t', '|'] as const
/** D1: above this a browser's engine may run out of memory. */
const roomy = 3 * 2 ** 30
/** Of the campaigns that use a table, so many are named. */
const named = 3

interface ImportFormProps {
  readonly importing: Importing
  readonly model: DataModel
  readonly campaigns: readonly CampaignRecord[]
}

/** What was understood of the file, to be corrected. */
export function ImportForm({ importing, model, campaigns }: ImportFormProps) {
  const { t } = useTranslation('data')
  const format = useFormat()
  const keyOptions = useOptionsWhenReached()
  const { state, correct } = importing
  const { draft, sniffed } = state
  if (!draft || !sniffed) return null
  const replaced = model.tables.some((table) => table.name === draft.name)
  const users = replaced ? usesOf(draft.name, model, campaigns).map((campaign) => campaign.draft.name) : []
  const others = users.length - named
  const names = others > 1 ? [...users.slice(0, named), t('import.moreCampaigns', { count: others })] : users
  return (
    <Stack gap="md">
      <Group gap="md" align="flex-start">
        <TextInput
          label={t('import.table')}
          w={220}
          value={draft.name}
          error={draftFault(draft) === 'name_invalid'}
          onChange={(event) => correct({ ...draft, name: event.currentTarget.value })}
          {...(replaced ? { description: t('import.replaces') } : {})}
          inputWrapperOrder={['label', 'input', 'description']}
        />
        <ReadingOptions importing={importing} />
        <MultiSelect
          label={t('import.key')}
          description={t(draft.primaryKey.length === 0 ? 'import.noKey' : 'import.keyHint')}
          inputWrapperOrder={['label', 'input', 'description']}
          w={260}
          clearable
          searchable
          data={keyChoices(
            draft.columns.map((column) => column.name),
            sniffed.keys,
            t('import.proposed'),
            t('import.others'),
          )}
          value={[...draft.primaryKey]}
          onChange={(primaryKey) => correct({ ...draft, primaryKey })}
          {...keyOptions}
        />
      </Group>
      {names.length > 0 && <Text size="sm">{t('import.usedBy', { names: format.list(names) })}</Text>}
      <ImportColumns draft={draft} sniffed={sniffed} onChange={importing.correctColumn} />
      <Text size="xs" c={sniffed.bytes > roomy ? 'red' : 'dimmed'}>
        {t('import.estimate', { rows: format.number(sniffed.rows), size: format.bytes(sniffed.bytes) })}
        {sniffed.bytes > roomy && ` ${t('import.tooBig')}`}
      </Text>
    </Stack>
  )
}

function keyChoices(columns: readonly string[], proposed: readonly string[], first: string, rest: string) {
  const others = columns.filter((column) => !proposed.includes(column))
  return [
    { group: first, items: columns.filter((column) => proposed.includes(column)) },
    { group: rest, items: others },
  ].filter(({ items }) => items.length > 0)
}

/** How the text of the file is cut; a change reads it again. */
function ReadingOptions({ importing }: { readonly importing: Importing }) {
  const { t } = useTranslation('data')
  const delimiterOptions = useOptionsWhenReached()
  const nullOptions = useOptionsWhenReached()
  const { state, read } = importing
  const file = state.sniffed?.file
  if (!file) return null
  const known = delimiters.some((each) => each === file.delimiter) ? delimiters : [...delimiters, file.delimiter]
  return (
    <>
      <Select
        label={t('import.delimiter')}
        w={130}
        allowDeselect={false}
        data={known.map((value) => ({ value, label: value === '\t' ? t('import.tab') : value }))}
        value={file.delimiter}
        onChange={(delimiter) => delimiter && read({ ...state.options, delimiter })}
        {...delimiterOptions}
      />
      <TagsInput
        label={t('import.nulls')}
        description={t('import.nullsHint')}
        inputWrapperOrder={['label', 'input', 'description']}
        w={210}
        value={file.nulls}
        onChange={(nulls) => read({ ...state.options, nulls })}
        {...nullOptions}
      />
      <Switch
        label={t('import.header')}
        mt={26}
        checked={file.header}
        onChange={(event) => read({ ...state.options, header: event.currentTarget.checked })}
      />
    </>
  )
}
