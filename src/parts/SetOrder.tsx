import { ActionIcon, Group, Input, Paper, Text } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { InboundShape } from '../engine/activity/context.ts'
import { inboundNamed } from '../engine/activity/inbound.ts'
import { setName, setValue } from './set-names.ts'

interface SetOrderProps {
  readonly inbounds: readonly InboundShape[]
  readonly stepNames: Readonly<Record<string, string>>
  /** Names of sets, highest first; those not named follow as their transitions are drawn. */
  readonly value: readonly string[]
  readonly onChange: (value: string[]) => void
  readonly label: string
  readonly description?: string
  readonly readOnly: boolean
}

/** The populations that come in, in an order that a person can change. */
export function SetOrder({ inbounds, stepNames, value, onChange, label, description, readOnly }: SetOrderProps) {
  const { t } = useTranslation('parts', { keyPrefix: 'sets' })
  const named = value.flatMap((name) => inboundNamed(inbounds, name) ?? [])
  const ordered = [...new Set([...named, ...inbounds])]
  const move = (index: number, by: -1 | 1) => {
    const next = ordered.map((inbound) => setValue(inbound, inbounds))
    const [moved = ''] = next.splice(index, 1)
    next.splice(index + by, 0, moved)
    onChange(next)
  }
  return (
    <Input.Wrapper size="xs" label={label} {...(description ? { description } : {})} labelElement="div">
      {ordered.length === 0 && (
        <Text size="xs" c="dimmed" mt={4}>
          {t('none')}
        </Text>
      )}
      <ol style={{ listStyle: 'none', margin: '6px 0 0', padding: 0 }} aria-label={label}>
        {ordered.map((inbound, index) => {
          const name = setName(inbound, inbounds, stepNames)
          return (
            <Paper component="li" withBorder px="xs" py={2} mb={4} key={setValue(inbound, inbounds)}>
              <Group gap={4} wrap="nowrap">
                <Text size="xs" c="dimmed" w={16} style={{ fontVariantNumeric: 'tabular-nums' }}>
                  {index + 1}
                </Text>
                <Text size="xs" truncate style={{ flex: 1 }} title={name}>
                  {name}
                </Text>
                <ActionIcon
                  size="sm"
                  variant="subtle"
                  color="gray"
                  aria-label={t('up', { name })}
                  disabled={readOnly || index === 0}
                  onClick={() => move(index, -1)}
                >
                  <IconArrowUp size={14} />
                </ActionIcon>
                <ActionIcon
                  size="sm"
                  variant="subtle"
                  color="gray"
                  aria-label={t('down', { name })}
                  disabled={readOnly || index === ordered.length - 1}
                  onClick={() => move(index, 1)}
                >
                  <IconArrowDown size={14} />
                </ActionIcon>
              </Group>
            </Paper>
          )
        })}
      </ol>
    </Input.Wrapper>
  )
}
