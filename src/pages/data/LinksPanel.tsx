import { ActionIcon, Badge, Button, Group, Paper, Stack, Text, Title, Tooltip } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '../../desk/use-desk.tsx'
import type { DataModel, Link } from '../../engine/query/model.ts'
import { ProblemText } from '../../parts/ProblemText.tsx'
import { problemOf } from '../../parts/problem-of.ts'
import { LinkCheckText } from './LinkCheckText.tsx'
import { LinkDialog } from './LinkDialog.tsx'
import { useProposals } from './use-proposals.ts'

/** D2: links between tables, those that names suggest, and how many rows break each. */
export function LinksPanel({ model }: { readonly model: DataModel }) {
  const { t } = useTranslation('data')
  const desk = useDesk()
  const [declaring, setDeclaring] = useState(false)
  const [error, setError] = useState<unknown>()
  const proposals = useProposals(model)
  const save = (links: readonly Link[]) =>
    void desk.data.saveModel({ ...model, links: [...links] }).then(() => setError(undefined), setError)
  return (
    <Stack gap="md" maw={1080}>
      <Group justify="space-between">
        <Text size="sm" c="dimmed">
          {t('link.hint')}
        </Text>
        <Button variant="default" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => setDeclaring(true)}>
          {t('link.declare')}
        </Button>
      </Group>
      {error !== undefined && <ProblemText problem={problemOf(error)} />}
      {proposals.length > 0 && (
        <Paper component="section" withBorder p="md" aria-label={t('link.proposed')}>
          <Group justify="space-between" mb="xs">
            <Title order={2} fz="md">
              {t('link.proposed')}
            </Title>
            <Button variant="default" size="compact-xs" onClick={() => save([...model.links, ...proposals])}>
              {t('link.acceptAll')}
            </Button>
          </Group>
          <Stack gap="sm">
            {proposals.map((link) => (
              <LinkLine key={link.id} link={link}>
                <Button
                  size="compact-xs"
                  aria-label={t('link.acceptOf', { link: sides(link) })}
                  onClick={() => save([...model.links, link])}
                >
                  {t('link.accept')}
                </Button>
              </LinkLine>
            ))}
          </Stack>
        </Paper>
      )}
      {model.links.length === 0 && proposals.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('link.none')}
        </Text>
      )}
      {model.links.length > 0 && (
        <Paper component="section" withBorder p="md" aria-label={t('link.declared')}>
          <Title order={2} fz="md" mb="xs">
            {t('link.declared')}
          </Title>
          <Stack gap="sm">
            {model.links.map((link) => (
              <LinkLine key={link.id} link={link}>
                <Tooltip label={t('link.remove')}>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={t('link.removeOf', { link: sides(link) })}
                    onClick={() => save(model.links.filter((each) => each.id !== link.id))}
                  >
                    <IconTrash size={15} />
                  </ActionIcon>
                </Tooltip>
              </LinkLine>
            ))}
          </Stack>
        </Paper>
      )}
      {declaring && <LinkDialog model={model} onClose={() => setDeclaring(false)} />}
    </Stack>
  )
}

function sides(link: Link): string {
  const from = link.columns.map((pair) => pair.from).join(' + ')
  const to = link.columns.map((pair) => pair.to).join(' + ')
  return `${link.from}.${from} → ${link.to}.${to}`
}

interface LinkLineProps {
  readonly link: Link
  readonly children: ReactNode
}

function LinkLine({ link, children }: LinkLineProps) {
  const { t } = useTranslation('data')
  return (
    <Group justify="space-between" wrap="nowrap" align="flex-start">
      <div>
        <Group gap="xs">
          <Text size="sm" fw={500}>
            {sides(link)}
          </Text>
          <Badge size="sm" variant="light" color="gray">
            {t(`link.cardinality.${link.cardinality}`)}
          </Badge>
        </Group>
        <LinkCheckText link={link} />
      </div>
      {children}
    </Group>
  )
}
