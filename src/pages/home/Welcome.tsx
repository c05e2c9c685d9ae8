import { Button, Paper, SimpleGrid, Stack, Text, ThemeIcon, Title } from '@mantine/core'
import { IconDatabaseImport, IconSparkles, IconTemplate } from '@tabler/icons-react'
import type { ComponentType, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { addresses } from '../../parts/addresses.ts'
import { Page } from '../../ui/Page.tsx'
import { DemoOffer } from './DemoOffer.tsx'

/** The first start: three ways in. */
export function Welcome() {
  const { t } = useTranslation('home')
  return (
    <Page title={t('welcome.title')} description={t('welcome.text')} narrow>
      <SimpleGrid cols={{ base: 1, md: 3 }} spacing="md">
        <Way icon={IconSparkles} title={t('welcome.demo.title')} text={t('welcome.demo.text')}>
          <DemoOffer />
        </Way>
        <Way icon={IconDatabaseImport} title={t('welcome.import.title')} text={t('welcome.import.text')}>
          <Button component={Link} to={addresses.data} variant="default">
            {t('welcome.import.go')}
          </Button>
        </Way>
        <Way icon={IconTemplate} title={t('welcome.template.title')} text={t('welcome.template.text')}>
          <Button component={Link} to={addresses.templates} variant="default">
            {t('welcome.template.go')}
          </Button>
        </Way>
      </SimpleGrid>
      <Text size="sm" c="dimmed">
        {t('welcome.local')}
      </Text>
    </Page>
  )
}

interface WayProps {
  readonly icon: ComponentType<{ readonly size?: number; readonly stroke?: number }>
  readonly title: string
  readonly text: string
  readonly children: ReactNode
}

function Way({ icon: Icon, title, text, children }: WayProps) {
  return (
    <Paper component="section" withBorder p="md" aria-label={title}>
      <Stack gap="sm" h="100%" align="flex-start">
        <ThemeIcon variant="light" size={36} aria-hidden>
          <Icon size={20} stroke={1.6} />
        </ThemeIcon>
        <Title order={2} fz="md">
          {title}
        </Title>
        <Text size="sm" c="dimmed" style={{ flex: 1 }}>
          {text}
        </Text>
        {children}
      </Stack>
    </Paper>
  )
}
