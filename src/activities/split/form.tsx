import { Button, Input, Stack, Switch, Text, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { FormProps } from '../../parts/form-props.ts'
import { useFieldError } from '../../parts/use-field-error.ts'
import { useSay } from '../../parts/use-say.ts'
import { useFormat } from '../../ui/use-format.ts'
import type { Settings } from './activity.ts'
import { SubsetForm } from './SubsetForm.tsx'
import type { Subset } from './settings.ts'

const most = 50

export function Form({ settings, onChange, context, problems, readOnly }: FormProps<Settings>) {
  const say = useSay('split')
  const error = useFieldError(problems)
  const { subsets } = settings
  const shape = context.inlets.in?.[0]?.shape
  const setSubsets = (next: Subset[]) => onChange({ ...settings, subsets: next })
  const move = (index: number, by: -1 | 1) => {
    const next = [...subsets]
    next.splice(index + by, 0, ...next.splice(index, 1))
    setSubsets(next)
  }
  return (
    <Stack gap="md">
      <Input.Wrapper
        size="xs"
        labelElement="div"
        label={say('form.subsets')}
        description={say(settings.overlap ? 'form.subsetsOverlap' : 'form.subsetsHelp')}
      >
        <Stack gap={8} mt={6}>
          {subsets.map((subset, index) => (
            <SubsetForm
              key={`${index + 1} of ${subsets.length}`}
              subset={subset}
              n={index + 1}
              of={subsets.length}
              onChange={(next) => setSubsets(subsets.map((old, at) => (at === index ? next : old)))}
              onMove={(by) => move(index, by)}
              onRemove={() => setSubsets(subsets.filter((_, at) => at !== index))}
              model={context.model}
              dimension={shape?.dimension ?? context.dimension}
              gathered={shape?.columns ?? []}
              zone={context.zone}
              error={(field, below) => error(`subsets.${index}.${field}`, below)}
              readOnly={readOnly}
            />
          ))}
          <PercentSum subsets={subsets} />
          {!readOnly && (
            <Button
              size="compact-xs"
              variant="light"
              w="fit-content"
              leftSection={<IconPlus size={14} />}
              disabled={subsets.length >= most}
              onClick={() => setSubsets([...subsets, newSubset(subsets.length + 1)])}
            >
              {say('form.add')}
            </Button>
          )}
          {error('subsets') && (
            <Text size="xs" c="red" role="alert">
              {error('subsets')}
            </Text>
          )}
        </Stack>
      </Input.Wrapper>
      {(['overlap', 'oneOutlet', 'complement'] as const).map((name) => (
        <Switch
          key={name}
          size="xs"
          label={say(`form.${name}`)}
          {...(name === 'oneOutlet' ? { description: say('form.oneOutletHelp') } : {})}
          disabled={readOnly}
          checked={settings[name]}
          onChange={(event) => onChange({ ...settings, [name]: event.currentTarget.checked })}
        />
      ))}
      {settings.oneOutlet && (
        <TextInput
          size="xs"
          label={say('form.segmentColumn')}
          error={error('segmentColumn')}
          maxLength={63}
          disabled={readOnly}
          value={settings.segmentColumn}
          onChange={(event) =>
            onChange({ ...settings, segmentColumn: event.currentTarget.value.toLowerCase().replace(/[^a-z0-9_]/g, '_') })
          }
        />
      )}
    </Stack>
  )
}

/** Where every subset is a percentage of what arrived, what they come to. */
function PercentSum({ subsets }: { readonly subsets: readonly Subset[] }) {
  const say = useSay('split')
  const format = useFormat()
  const percents = subsets.flatMap(({ limit }) => (limit.kind === 'percentage' && limit.of === 'arrival' ? [limit.percent] : []))
  if (percents.length < 2 || percents.length < subsets.length) return null
  const sum = Math.round(percents.reduce((total, percent) => total + percent, 0) * 1e6) / 1e6
  return (
    <Text size="xs" c={sum > 100 ? 'red' : 'dimmed'}>
      {say('form.percentSum', { sum: format.number(sum) })}
    </Text>
  )
}

function newSubset(n: number): Subset {
  const code = n <= alphabet.length ? alphabet.charAt(n - 1) : `S${n}`
  return { label: code, code, limit: { kind: 'none' }, order: { by: 'random' }, skipEmpty: false }
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
