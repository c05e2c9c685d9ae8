import { ActionIcon, Button, Group, Input, NativeSelect, Paper, Stack, Text } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import type { InboundShape } from '../../engine/activity/context.ts'
import { inboundNamed } from '../../engine/activity/inbound.ts'
import { type DataModel, hopsFrom } from '../../engine/query/model.ts'
import { FieldPicker } from '../../parts/FieldPicker.tsx'
import type { FormProps } from '../../parts/form-props.ts'
import { hopLabel, hopsOf } from '../../parts/rule/paths.ts'
import { setName, setValue } from '../../parts/set-names.ts'
import { useFieldError } from '../../parts/use-field-error.ts'
import { useSay } from '../../parts/use-say.ts'
import type { Settings } from './activity.ts'
import type { Exclusion } from './settings.ts'

const ways = ['key', 'attributes', 'join'] as const
const wayWords = { key: 'byKey', attributes: 'byAttributes', join: 'byJoin' } as const

/** For each set beside the primary one: when a row of it takes a row out. */
export function Exclusions({ settings, onChange, context, stepNames, problems, readOnly }: FormProps<Settings>) {
  const say = useSay('combine')
  const error = useFieldError(problems)
  const inbounds = context.inlets.in ?? []
  const primary = inboundNamed(inbounds, settings.primary ?? settings.sets[0] ?? '') ?? inbounds[0]
  const others = inbounds.filter((inbound) => inbound !== primary)
  if (!primary || others.length === 0) return null
  const indexOf = (set: InboundShape) => settings.exclusions.findIndex((rule) => inboundNamed(inbounds, rule.set) === set)
  const change = (set: InboundShape, rule: Exclusion | undefined) => {
    const rest = settings.exclusions.filter((_, at) => at !== indexOf(set))
    onChange({ ...settings, exclusions: rule ? [...rest, rule] : rest })
  }
  return (
    <Input.Wrapper size="xs" labelElement="div" label={say('form.exclusions')}>
      <Stack gap={8} mt={6}>
        {others.map((other) => {
          const at = indexOf(other)
          const rule = settings.exclusions[at]
          const name = setName(other, inbounds, stepNames)
          return (
            <Paper key={setValue(other, inbounds)} withBorder p="xs">
              <NativeSelect
                size="xs"
                label={say('form.exclusionOf', { set: name })}
                disabled={readOnly}
                value={rule?.by ?? ''}
                data={[
                  { value: '', label: say('form.byDefault') },
                  ...ways.map((by) => ({ value: by, label: say(`form.${wayWords[by]}`) })),
                ]}
                onChange={(event) => {
                  const by = ways.find((way) => way === event.currentTarget.value)
                  change(other, by && { set: setValue(other, inbounds), by, pairs: by === 'attributes' ? [emptyPair] : [], path: [] })
                }}
              />
              {rule?.by === 'attributes' && (
                <Pairs
                  rule={rule}
                  onChange={(next) => change(other, next)}
                  model={context.model}
                  primary={primary}
                  other={other}
                  name={name}
                  readOnly={readOnly}
                />
              )}
              {rule?.by === 'join' && (
                <LinkPath
                  model={context.model}
                  start={primary.shape?.dimension ?? context.dimension}
                  path={rule.path}
                  onChange={(path) => change(other, { ...rule, path })}
                  label={say('form.path', { set: name })}
                  readOnly={readOnly}
                />
              )}
              {at >= 0 && error(`exclusions.${at}`, true) && (
                <Text size="xs" c="red" mt={4} role="alert">
                  {error(`exclusions.${at}`, true)}
                </Text>
              )}
            </Paper>
          )
        })}
      </Stack>
    </Input.Wrapper>
  )
}

const emptyPair: Exclusion['pairs'][number] = { primary: { path: [], column: '' }, other: { path: [], column: '' } }

interface PairsProps {
  readonly rule: Exclusion
  readonly onChange: (rule: Exclusion) => void
  readonly model: DataModel
  readonly primary: InboundShape
  readonly other: InboundShape
  readonly name: string
  readonly readOnly: boolean
}

function Pairs({ rule, onChange, model, primary, other, name, readOnly }: PairsProps) {
  const say = useSay('combine')
  const set = (index: number, pair: Exclusion['pairs'][number]) =>
    onChange({ ...rule, pairs: rule.pairs.map((old, at) => (at === index ? pair : old)) })
  return (
    <Stack gap={8} mt={8}>
      {rule.pairs.map((pair, index) => (
        <Group key={`${index} of ${rule.pairs.length}`} gap={6} wrap="nowrap" align="flex-end">
          {(['primary', 'other'] as const).map((side) => {
            const shape = (side === 'primary' ? primary : other).shape
            return (
              <div key={side} style={{ flex: 1, minWidth: 0 }}>
                <FieldPicker
                  model={model}
                  table={shape?.dimension ?? ''}
                  gathered={shape?.columns ?? []}
                  value={pair[side].column === '' ? undefined : pair[side]}
                  label={side === 'primary' ? say('form.pairPrimary') : say('form.pairOther', { set: name })}
                  visibleLabel={index === 0}
                  readOnly={readOnly}
                  onChange={(field) => set(index, { ...pair, [side]: field })}
                />
              </div>
            )
          })}
          {!readOnly && rule.pairs.length > 1 && (
            <ActionIcon
              variant="subtle"
              color="gray"
              size={30}
              aria-label={say('form.removePair', { n: index + 1 })}
              onClick={() => onChange({ ...rule, pairs: rule.pairs.filter((_, at) => at !== index) })}
            >
              <IconX size={14} />
            </ActionIcon>
          )}
        </Group>
      ))}
      {!readOnly && (
        <Button
          size="compact-xs"
          variant="subtle"
          w="fit-content"
          leftSection={<IconPlus size={14} />}
          onClick={() => onChange({ ...rule, pairs: [...rule.pairs, emptyPair] })}
        >
          {say('form.addPair')}
        </Button>
      )}
    </Stack>
  )
}

interface LinkPathProps {
  readonly model: DataModel
  readonly start: string
  readonly path: readonly string[]
  readonly onChange: (path: string[]) => void
  readonly label: string
  readonly readOnly: boolean
}

/** One link after the other, each from where the last one led. */
function LinkPath({ model, start, path, onChange, label, readOnly }: LinkPathProps) {
  const say = useSay('combine')
  const end = hopsOf(model, start, path).at(-1)?.target ?? start
  const steps = [...path.keys(), ...(hopsFrom(model, end).length > 0 ? [path.length] : [])]
  return (
    <Stack gap={4} mt={8}>
      {steps.map((index) => {
        const at = hopsOf(model, start, path.slice(0, index)).at(-1)?.target ?? start
        return (
          <NativeSelect
            key={index}
            size="xs"
            {...(index === 0 ? { label } : { 'aria-label': `${label} ${index + 1}` })}
            disabled={readOnly}
            value={path[index] ?? ''}
            data={[
              { value: '', label: index === 0 ? say('form.choosePath') : '—' },
              ...hopsFrom(model, at).map(({ element, hop }) => ({ value: element, label: hopLabel(model, hop) })),
            ]}
            onChange={(event) =>
              onChange([...path.slice(0, index), ...(event.currentTarget.value === '' ? [] : [event.currentTarget.value])])
            }
          />
        )
      })}
    </Stack>
  )
}
