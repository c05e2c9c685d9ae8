import { ActionIcon, Group, Paper, Stack, Switch, Text, TextInput } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react'
import { everyone } from '../../engine/query/rule.ts'
import { RuleBuilder } from '../../parts/RuleBuilder.tsx'
import { useSay } from '../../parts/use-say.ts'
import { SubsetLimit } from './SubsetLimit.tsx'
import type { SubsetProps } from './subset-props.ts'

interface SubsetFormProps extends SubsetProps {
  /** Its place, from 1. */
  readonly n: number
  readonly of: number
  readonly zone: string
  readonly onMove: (by: -1 | 1) => void
  readonly onRemove: () => void
}

/** One subset: what it is called, which rows it may take, how many, and which first. */
export function SubsetForm(props: SubsetFormProps) {
  const { subset, onChange, n, of, model, dimension, gathered, zone, error, readOnly, onMove, onRemove } = props
  const say = useSay('split')
  const name = subset.label || say('subset', { n })
  const { filter, ...unfiltered } = subset
  return (
    <Paper component="section" withBorder p="xs" aria-label={name}>
      <Group gap={4} wrap="nowrap" mb={6}>
        <Text size="xs" fw={600} truncate style={{ flex: 1 }}>
          {n}. {name}
        </Text>
        {!readOnly && (
          <>
            <ActionIcon
              size="sm"
              variant="subtle"
              color="gray"
              title={say('form.reordered')}
              aria-label={say('form.up', { name })}
              disabled={n === 1}
              onClick={() => onMove(-1)}
            >
              <IconArrowUp size={14} />
            </ActionIcon>
            <ActionIcon
              size="sm"
              variant="subtle"
              color="gray"
              title={say('form.reordered')}
              aria-label={say('form.down', { name })}
              disabled={n === of}
              onClick={() => onMove(1)}
            >
              <IconArrowDown size={14} />
            </ActionIcon>
            <ActionIcon
              size="sm"
              variant="subtle"
              color="gray"
              aria-label={say('form.remove', { name })}
              disabled={of === 1}
              onClick={onRemove}
            >
              <IconTrash size={14} />
            </ActionIcon>
          </>
        )}
      </Group>
      <Stack gap="xs">
        <Group gap="xs" grow align="flex-start">
          {(['label', 'code'] as const).map((field) => (
            <TextInput
              key={field}
              size="xs"
              label={say(`form.${field}`)}
              error={error(field)}
              maxLength={100}
              disabled={readOnly}
              value={subset[field]}
              onChange={(event) => onChange({ ...subset, [field]: event.currentTarget.value })}
            />
          ))}
        </Group>
        <Switch
          size="xs"
          label={say('form.filtered')}
          disabled={readOnly}
          checked={filter !== undefined}
          onChange={(event) => onChange(event.currentTarget.checked ? { ...subset, filter: everyone } : unfiltered)}
        />
        {filter && (
          <RuleBuilder
            rule={filter}
            onChange={(rule) => onChange({ ...subset, filter: rule })}
            model={model}
            dimension={dimension}
            gathered={gathered}
            zone={zone}
            counted={false}
            readOnly={readOnly}
          />
        )}
        <SubsetLimit {...props} />
        <Switch
          size="xs"
          label={say('form.skipEmpty')}
          disabled={readOnly}
          checked={subset.skipEmpty}
          onChange={(event) => onChange({ ...subset, skipEmpty: event.currentTarget.checked })}
        />
      </Stack>
    </Paper>
  )
}
