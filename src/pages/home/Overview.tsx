import { Anchor, Button, Group, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { CampaignRecord, RunRecord } from '../../engine/campaign/record.ts'
import type { DataModel } from '../../engine/query/model.ts'
import { addresses } from '../../parts/addresses.ts'
import { RunStatusBadge } from '../../parts/RunStatusBadge.tsx'
import { StageBadge } from '../../parts/StageBadge.tsx'
import { Page } from '../../ui/Page.tsx'
import { useFormat } from '../../ui/use-format.ts'
import { Keeping } from './Keeping.tsx'
import { type NamedRun, overview } from './overview.ts'

interface OverviewProps {
  readonly campaigns: readonly CampaignRecord[]
  readonly runs: readonly RunRecord[]
  readonly model: DataModel
}

export function Overview({ campaigns, runs, model }: OverviewProps) {
  const { t } = useTranslation('home')
  const lists = useMemo(() => overview(campaigns, runs), [campaigns, runs])
  return (
    <Page
      wide
      title={t('title')}
      actions={
        <Button component={Link} to={`${addresses.campaigns}?new=blank`} leftSection={<IconPlus size={15} aria-hidden />}>
          {t('newCampaign')}
        </Button>
      }
    >
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md" style={{ alignItems: 'start' }}>
        <Card title={t('recent.title')} all={addresses.campaigns} empty={t('recent.empty')} count={lists.recent.length}>
          {lists.recent.map((campaign) => (
            <CampaignLine key={campaign.id} campaign={campaign} />
          ))}
        </Card>
        <Stack gap="md">
          {lists.attention.length > 0 && (
            <Card title={t('attention.title')} all={addresses.runs} empty="" count={lists.attention.length}>
              {lists.attention.map((each) => (
                <RunLine key={each.run.id} {...each} />
              ))}
            </Card>
          )}
          <Card title={t('going.title')} all={addresses.runs} empty={t('going.empty')} count={lists.going.length}>
            {lists.going.map((each) => (
              <RunLine key={each.run.id} {...each} />
            ))}
          </Card>
          <Keeping tables={model.tables.length} />
        </Stack>
      </SimpleGrid>
    </Page>
  )
}

interface CardProps {
  readonly title: string
  /** Where the whole list is. */
  readonly all: string
  readonly empty: string
  readonly count: number
  readonly children: ReactNode
}

function Card({ title, all, empty, count, children }: CardProps) {
  const { t } = useTranslation('home')
  return (
    <Paper component="section" withBorder p="md" aria-label={title}>
      <Group justify="space-between" mb="xs">
        <Title order={2} fz="md">
          {title}
        </Title>
        <Anchor component={Link} to={all} size="xs" aria-label={t('allOf', { title })}>
          {t('all')}
        </Anchor>
      </Group>
      {count === 0 ? (
        <Text size="sm" c="dimmed">
          {empty}
        </Text>
      ) : (
        <Stack gap={8}>{children}</Stack>
      )}
    </Paper>
  )
}

function CampaignLine({ campaign }: { readonly campaign: CampaignRecord }) {
  const { t } = useTranslation('home')
  const format = useFormat()
  const active = campaign.stage === 'live' || campaign.stage === 'scheduled'
  return (
    <Group justify="space-between" wrap="nowrap" gap="md">
      <div style={{ minWidth: 0 }}>
        <Anchor component={Link} to={addresses.campaign(campaign.id)} size="sm" fw={500} display="block" truncate>
          {campaign.draft.name}
        </Anchor>
        <Text size="xs" c="dimmed" title={format.dateTime(campaign.modified)}>
          {t('modified', { when: format.relative(campaign.modified) })}
        </Text>
      </div>
      <StageBadge stage={campaign.stage} edited={active && campaign.edited} />
    </Group>
  )
}

function RunLine({ run, name }: NamedRun) {
  const { t } = useTranslation('home')
  const format = useFormat()
  const failed = run.failed.length > 0 ? t('failed', { count: run.failed.length }) : undefined
  const wakes = run.ended === undefined && run.wakeAt !== undefined ? t('wakes', { when: format.relative(run.wakeAt) }) : undefined
  return (
    <Group justify="space-between" wrap="nowrap" gap="md">
      <div style={{ minWidth: 0 }}>
        <Anchor component={Link} to={addresses.run(run.id)} size="sm" fw={500} display="block" truncate>
          {t('runOf', { name, n: run.number })}
        </Anchor>
        <Text size="xs" c="dimmed" title={format.dateTime(run.created)}>
          {[t('started', { when: format.relative(run.created) }), failed, wakes].filter(Boolean).join(' · ')}
        </Text>
      </div>
      <RunStatusBadge state={run.state} />
    </Group>
  )
}
