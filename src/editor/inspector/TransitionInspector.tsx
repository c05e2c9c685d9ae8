import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconPlus, IconTable, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type Transition, transitionId } from '../../engine/campaign/schema.ts'
import { useFormat } from '../../ui/use-format.ts'
import { anchorOf, useCanvasActions } from '../canvas/canvas-actions.tsx'
import { useEditing } from '../editing.tsx'
import { useShown } from '../shown.tsx'

/** One transition: where it leads, what it will carry, what it carried in the shown run. */
export function TransitionInspector({ transition }: { readonly transition: Transition }) {
  const { t } = useTranslation('editor')
  const { commands } = useEditing()
  const { words, readOnly, run, checks } = useShown()
  const { offerSteps, openRows } = useCanvasActions()
  const format = useFormat()
  const id = transitionId(transition)
  const fired = run?.transitions.get(id)
  const shape = checks.contexts
    .get(transition.to)
    ?.inlets[transition.inlet]?.find((each) => each.step === transition.from && each.outlet === transition.outlet)?.shape
  return (
    <Stack gap="md" p="sm">
      <Stack gap={4}>
        <Title order={3}>{t('transition.title')}</Title>
        <Text>
          {t('transition.ways', {
            from: words.step(transition.from),
            outlet: words.outlet(transition.from, transition.outlet),
            to: words.step(transition.to),
          })}
        </Text>
      </Stack>
      {shape && (
        <Text c="dimmed">
          {t('transition.shape', { dimension: shape.dimension, columns: shape.columns.map((column) => column.name).join(', ') })}
        </Text>
      )}
      {run && (
        <Group gap="xs">
          <Text>{fired ? t('transition.carried', { count: fired.rows, rows: format.number(fired.rows) }) : t('transition.notFired')}</Text>
          {fired && (
            <Button variant="default" leftSection={<IconTable size={14} aria-hidden />} onClick={() => openRows(id)}>
              {t('transition.rows')}
            </Button>
          )}
        </Group>
      )}
      {!readOnly && (
        <Group gap="xs">
          <Button
            variant="default"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={(event) => offerSteps({ kind: 'transition', transition }, anchorOf(event.currentTarget))}
          >
            {t('transition.insertStep')}
          </Button>
          <Button variant="default" c="red" leftSection={<IconTrash size={14} aria-hidden />} onClick={() => commands.removeTransition(id)}>
            {t('transition.remove')}
          </Button>
        </Group>
      )}
    </Stack>
  )
}
