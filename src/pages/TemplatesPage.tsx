import { Badge, Box, Button, Group, NavLink, ScrollArea, Stack, Text, Title } from '@mantine/core'
import { IconTemplate, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { useDesk, useLive } from '../desk/use-desk.tsx'
import { modelSchema } from '../engine/query/model.ts'
import { ConfirmDialog } from '../parts/ConfirmDialog.tsx'
import { FlowPreview } from '../parts/FlowPreview.tsx'
import { ProblemText } from '../parts/ProblemText.tsx'
import { problemOf } from '../parts/problem-of.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Page } from '../ui/Page.tsx'
import { SearchField } from '../ui/SearchField.tsx'
import { NewCampaignDialog } from './campaigns/NewCampaignDialog.tsx'
import type { StartingPoint } from './campaigns/starting-points.ts'
import { useStartingPoints } from './campaigns/use-starting-points.ts'
import { StepsInWords } from './templates/StepsInWords.tsx'
import classes from './templates/TemplatesPage.module.css'

export function TemplatesPage() {
  const { t } = useTranslation('templates')
  const { points, error } = useStartingPoints()
  const [query, setQuery] = useSearchParams()
  const [search, setSearch] = useState('')
  const needle = search.trim().toLocaleLowerCase()
  const found = (points ?? []).filter((point) => `${point.name} ${point.description}`.toLocaleLowerCase().includes(needle))
  const chosen = found.find((point) => point.id === query.get('template')) ?? found[0]
  return (
    <Page title={t('title')} description={t('description')} fill>
      {error !== undefined && <ProblemText problem={problemOf(error)} />}
      {points?.length === 0 && (
        <EmptyState icon={IconTemplate} title={t('empty.title')}>
          {t('empty.text')}
        </EmptyState>
      )}
      {points && points.length > 0 && (
        <div className={classes.split}>
          <Stack gap="xs" mih={0}>
            <SearchField label={t('search')} value={search} onChange={setSearch} width="100%" />
            <ScrollArea type="auto" offsetScrollbars="present">
              <Offered
                title={t('own')}
                points={found.filter((point) => point.own)}
                chosen={chosen}
                onChoose={(id) => setQuery({ template: id })}
              />
              <Offered
                title={t('shipped')}
                points={found.filter((point) => !point.own)}
                chosen={chosen}
                onChoose={(id) => setQuery({ template: id })}
              />
              {found.length === 0 && (
                <Text size="sm" c="dimmed">
                  {t('nothingFound')}
                </Text>
              )}
            </ScrollArea>
          </Stack>
          {chosen && <TemplateDetail key={chosen.id} point={chosen} />}
        </div>
      )}
    </Page>
  )
}

interface OfferedProps {
  readonly title: string
  readonly points: readonly StartingPoint[]
  readonly chosen: StartingPoint | undefined
  readonly onChoose: (id: string) => void
}

function Offered({ title, points, chosen, onChoose }: OfferedProps) {
  if (points.length === 0) return null
  return (
    <Box component="nav" aria-label={title} mb="md">
      <Title order={2} fz="xs" c="dimmed" mb={4}>
        {title}
      </Title>
      {points.map((point) => (
        <NavLink
          key={point.id}
          component="button"
          type="button"
          className={classes.item ?? ''}
          label={point.name}
          description={point.description}
          active={point.id === chosen?.id}
          aria-current={point.id === chosen?.id}
          onClick={() => onChoose(point.id)}
        />
      ))}
    </Box>
  )
}

function TemplateDetail({ point }: { readonly point: StartingPoint }) {
  const { t } = useTranslation('templates')
  const desk = useDesk()
  const model = useLive((to) => to.data.model, []).value ?? modelSchema.parse({})
  const [dialog, setDialog] = useState<'start' | 'delete'>()
  const close = () => setDialog(undefined)
  const { file } = point
  return (
    <section aria-label={point.name} className={classes.detail}>
      <Group justify="space-between" align="flex-start">
        <Box>
          <Title order={2}>{point.name}</Title>
          <Group gap={6} mt={4}>
            {file.dimension && <Badge variant="light">{t('dimension', { table: file.dimension })}</Badge>}
            <Badge variant="light" color="gray">
              {t('steps', { count: file.steps.length })}
            </Badge>
          </Group>
        </Box>
        <Group gap="xs">
          {point.own && (
            <Button variant="default" leftSection={<IconTrash size={14} aria-hidden />} onClick={() => setDialog('delete')}>
              {t('delete')}
            </Button>
          )}
          <Button onClick={() => setDialog('start')}>{t('start')}</Button>
        </Group>
      </Group>
      <Text size="sm">{point.description}</Text>
      <div className={classes.drawing}>
        <FlowPreview campaign={file} />
      </div>
      <Title order={3}>{t('inWords')}</Title>
      <StepsInWords campaign={file} model={model} />
      {dialog === 'start' && <NewCampaignDialog template={point.id} onClose={close} />}
      <ConfirmDialog
        opened={dialog === 'delete'}
        danger
        title={t('ask.title', { name: point.name })}
        confirm={t('delete')}
        onConfirm={() => desk.campaigns.removeTemplate(point.id)}
        onClose={close}
      >
        <Text size="sm">{t('ask.text')}</Text>
      </ConfirmDialog>
    </section>
  )
}
