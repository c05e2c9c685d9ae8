import { ActionIcon, Button, Input, Stack, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import type { FormProps } from '../../parts/form-props.ts'
import { useFieldError } from '../../parts/use-field-error.ts'
import { useSay } from '../../parts/use-say.ts'
import type { Settings } from './activity.ts'

const most = 50

export function Form({ settings, onChange, problems, readOnly }: FormProps<Settings>) {
  const say = useSay('fork')
  const error = useFieldError(problems)
  const { branches } = settings
  const last = branches.length - 1
  const setLabel = (index: number, label: string) =>
    onChange({ branches: branches.map((branch, at) => (at === index ? { ...branch, label } : branch)) })
  return (
    <Input.Wrapper size="xs" labelElement="div" label={say('form.branches')} description={say('form.branchesHelp')}>
      <Stack gap={6} mt={8}>
        {branches.map(({ label }, index) => {
          const n = index + 1
          return (
            <TextInput
              key={n}
              size="xs"
              aria-label={say('form.label', { n })}
              placeholder={say('form.placeholder', { n })}
              maxLength={200}
              disabled={readOnly}
              value={label}
              error={error(`branches.${index}.label`)}
              onChange={(event) => setLabel(index, event.currentTarget.value)}
              // Outlets are named by their place, so only the last may go: no transition changes its branch.
              rightSection={
                index === last && index > 0 && !readOnly ? (
                  <ActionIcon
                    size="sm"
                    variant="subtle"
                    color="gray"
                    aria-label={say('form.remove', { n })}
                    title={say('form.removeWired')}
                    onClick={() => onChange({ branches: branches.slice(0, -1) })}
                  >
                    <IconTrash size={14} />
                  </ActionIcon>
                ) : undefined
              }
            />
          )
        })}
        {!readOnly && (
          <Button
            size="compact-xs"
            variant="light"
            w="fit-content"
            leftSection={<IconPlus size={14} />}
            disabled={branches.length >= most}
            onClick={() => onChange({ branches: [...branches, { label: '' }] })}
          >
            {say('form.add')}
          </Button>
        )}
      </Stack>
    </Input.Wrapper>
  )
}
