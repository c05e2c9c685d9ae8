import { ActionIcon, Button, Group, Modal, SegmentedControl, Select, Stack, Text } from '@mantine/core'
import { IconArrowRight, IconPlus, IconTrash } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '../../desk/use-desk.tsx'
import { type DataModel, tableOf } from '../../engine/query/model.ts'
import { ProblemText } from '../../parts/ProblemText.tsx'
import { problemOf } from '../../parts/problem-of.ts'
import { useReturnFocus } from '../../ui/use-return-focus.ts'
import { LinkCheckText } from './LinkCheckText.tsx'
import { emptyDraft, type LinkDraft, linkOf, pairsFor } from './link-draft.ts'

interface LinkDialogProps {
  readonly model: DataModel
  readonly onClose: () => void
}

/** Declares a link, over one column or several, and says at once how many rows break it. */
export function LinkDialog({ model, onClose }: LinkDialogProps) {
  useReturnFocus()
  const { t } = useTranslation('data')
  const { t: ui } = useTranslation('ui')
  const desk = useDesk()
  const [draft, setDraft] = useState<LinkDraft>(emptyDraft)
  const [error, setError] = useState<unknown>()
  const link = useMemo(() => linkOf(draft, new Set(model.links.map((each) => each.id))), [draft, model])
  const tables = model.tables.map((table) => ({ value: table.name, label: table.label ?? table.name }))
  const side = (changes: Pick<LinkDraft, 'from'> | Pick<LinkDraft, 'to'>) => {
    const next = { ...draft, ...changes }
    setDraft({ ...next, pairs: pairsFor(model, next.from, next.to) })
  }
  const save = () => link && desk.data.saveModel({ ...model, links: [...model.links, link] }).then(onClose, setError)
  return (
    <Modal opened onClose={onClose} size="lg" title={t('link.declare')} closeButtonProps={{ 'aria-label': ui('close') }}>
      <Stack gap="md">
        <Group gap="sm" align="end" wrap="nowrap">
          <Select
            label={t('link.from')}
            description={t('link.fromHint')}
            style={{ flex: 1 }}
            searchable
            data={tables}
            value={draft.from ?? null}
            onChange={(from) => side({ from: from ?? undefined })}
          />
          <Select
            label={t('link.to')}
            description={t('link.toHint')}
            style={{ flex: 1 }}
            searchable
            data={tables}
            value={draft.to ?? null}
            onChange={(to) => side({ to: to ?? undefined })}
          />
        </Group>
        {draft.from !== undefined && draft.to !== undefined && <Pairs draft={draft} model={model} onChange={setDraft} />}
        <SegmentedControl
          aria-label={t('link.kind')}
          w="fit-content"
          value={draft.cardinality}
          onChange={(value) => setDraft({ ...draft, cardinality: value === '1-1' ? '1-1' : 'n-1' })}
          data={[
            { value: 'n-1', label: t('link.cardinality.n-1') },
            { value: '1-1', label: t('link.cardinality.1-1') },
          ]}
        />
        {link && <LinkCheckText link={link} />}
        {error !== undefined && <ProblemText problem={problemOf(error)} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {ui('cancel')}
          </Button>
          <Button onClick={save} disabled={!link}>
            {t('link.save')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

interface PairsProps {
  readonly draft: LinkDraft
  readonly model: DataModel
  readonly onChange: (draft: LinkDraft) => void
}

function Pairs({ draft, model, onChange }: PairsProps) {
  const { t } = useTranslation('data')
  const columnsOf = (table: string | undefined) => tableOf(model, table ?? '')?.columns.map((column) => column.name) ?? []
  const set = (at: number, change: Partial<LinkDraft['pairs'][number]>) =>
    onChange({ ...draft, pairs: draft.pairs.map((pair, index) => (index === at ? { ...pair, ...change } : pair)) })
  return (
    <Stack gap="xs">
      <Text size="xs" fw={600}>
        {t('link.columns')}
      </Text>
      {draft.pairs.map((pair, at) => (
        <Group key={`${at}-${draft.pairs.length}`} gap="xs" wrap="nowrap">
          <Select
            style={{ flex: 1 }}
            searchable
            aria-label={t('link.columnOf', { table: draft.from, n: at + 1 })}
            placeholder={draft.from ?? ''}
            data={columnsOf(draft.from)}
            value={pair.from ?? null}
            onChange={(from) => set(at, { from: from ?? undefined })}
          />
          <IconArrowRight size={14} aria-hidden />
          <Select
            style={{ flex: 1 }}
            searchable
            aria-label={t('link.columnOf', { table: draft.to, n: at + 1 })}
            placeholder={draft.to ?? ''}
            data={columnsOf(draft.to)}
            value={pair.to ?? null}
            onChange={(to) => set(at, { to: to ?? undefined })}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            disabled={draft.pairs.length === 1}
            aria-label={t('link.removePair', { n: at + 1 })}
            onClick={() => onChange({ ...draft, pairs: draft.pairs.filter((_, index) => index !== at) })}
          >
            <IconTrash size={14} />
          </ActionIcon>
        </Group>
      ))}
      <Button
        variant="subtle"
        size="compact-xs"
        w="fit-content"
        leftSection={<IconPlus size={13} aria-hidden />}
        onClick={() => onChange({ ...draft, pairs: [...draft.pairs, { from: undefined, to: undefined }] })}
      >
        {t('link.addPair')}
      </Button>
    </Stack>
  )
}
