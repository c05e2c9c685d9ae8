import { Button, Group, Modal, Select, Stack, Text } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { catalogue } from '../../activities/index.ts'
import { connectionProblem } from '../../engine/campaign/connection.ts'
import { stepOf } from '../../engine/campaign/graph/edges.ts'
import type { Campaign, Transition } from '../../engine/campaign/schema.ts'
import { ProblemText } from '../../parts/ProblemText.tsx'
import { openOutlet } from '../commands.ts'
import { useEditing } from '../editing.tsx'
import { offerFor } from '../edits/connect.ts'
import { inletsOf, outletsOf } from '../edits/ports.ts'
import { useShown } from '../shown.tsx'
import { offerKey } from './ConnectionHint.tsx'

interface ConnectDialogProps {
  readonly step: string
  readonly onClose: () => void
}

/** Connecting without a pointer: an outlet of this step, and the step it leads to. */
export function ConnectDialog({ step: id, onClose }: ConnectDialogProps) {
  const { t } = useTranslation(['editor', 'ui'])
  const { commands } = useEditing()
  const { campaign, words } = useShown()
  const step = stepOf(campaign, id)
  const outlets = step ? outletsOf(campaign, catalogue, step) : []
  const [outlet, setOutlet] = useState(openOutlet(campaign, catalogue, id)?.name ?? outlets[0]?.name ?? 'next')
  const [target, setTarget] = useState<string | null>(null)
  const targets = useMemo(() => targetsOf(campaign, id, outlet), [campaign, id, outlet])
  const chosen = targets.find((each) => each.key === target)
  const finish = () => {
    if (!chosen) return
    if (chosen.offer) commands.connectBy(chosen.transition, chosen.offer)
    else commands.connect(chosen.transition)
    onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('connect.title', { name: words.step(id) })}
      centered
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <Stack gap="sm">
        {outlets.length === 0 && <Text>{t('connect.noOutlet')}</Text>}
        {outlets.length > 1 && (
          <Select
            label={t('connect.outlet')}
            allowDeselect={false}
            value={outlet}
            data={outlets.map(({ name }) => ({ value: name, label: words.outlet(id, name) }))}
            onChange={(name) => setOutlet(name ?? outlet)}
          />
        )}
        {outlets.length > 0 && (
          <Select
            label={t('connect.target')}
            placeholder={t('connect.choose')}
            searchable
            data-autofocus
            nothingFoundMessage={t('connect.noTarget')}
            value={target}
            data={targets.map((each) => ({
              value: each.key,
              label: each.several ? `${words.step(each.transition.to)} · ${each.transition.inlet}` : words.step(each.transition.to),
            }))}
            onChange={setTarget}
          />
        )}
        {chosen?.offer && <Text c="dimmed">{t(offerKey(chosen.offer))}</Text>}
        {chosen?.problem && !chosen.offer && <ProblemText problem={chosen.problem} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" size="sm" onClick={onClose}>
            {t('ui:cancel')}
          </Button>
          <Button size="sm" disabled={!chosen || (chosen.problem !== undefined && !chosen.offer)} onClick={finish}>
            {t('connect.confirm')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

/** Every inlet of every other step, with what stands in the way. */
function targetsOf(campaign: Campaign, from: string, outlet: string) {
  return campaign.steps
    .filter((step) => step.id !== from)
    .flatMap((step) => {
      const inlets = inletsOf(campaign, catalogue, step)
      return inlets.map(({ name }) => {
        const transition: Transition = { from, outlet, to: step.id, inlet: name }
        return {
          key: `${step.id}.${name}`,
          transition,
          several: inlets.length > 1,
          problem: connectionProblem(campaign, catalogue, transition),
          offer: offerFor(campaign, catalogue, transition),
        }
      })
    })
}
