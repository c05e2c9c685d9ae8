import { Anchor, Paper, SegmentedControl, Stack, Text, Title, useMantineColorScheme } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '../desk/use-desk.tsx'
import { Page } from '../ui/Page.tsx'
import { languages } from '../words/index.ts'
import { BackupSection } from './settings/BackupSection.tsx'
import { RestoreSection } from './settings/RestoreSection.tsx'
import { StorageSection } from './settings/StorageSection.tsx'

/** Languages are named in themselves: whoever looks for theirs does not read the other. */
const languageNames = { en: 'English', fr: 'Français' } as const
const schemes = ['auto', 'light', 'dark'] as const

export function SettingsPage() {
  const { t, i18n } = useTranslation('settings')
  const desk = useDesk()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <Page title={t('title')} narrow>
      <Section title={t('language.title')} text={t('language.text')}>
        <SegmentedControl
          aria-label={t('language.title')}
          value={i18n.language}
          onChange={(language) => void desk.workspace.putSetting('language', language)}
          data={languages.map((value) => ({ value, label: languageNames[value] }))}
        />
      </Section>
      <Section title={t('scheme.title')} text={t('scheme.text')}>
        <SegmentedControl
          aria-label={t('scheme.title')}
          value={colorScheme}
          onChange={(value) => setColorScheme(schemes.find((scheme) => scheme === value) ?? 'auto')}
          data={schemes.map((value) => ({ value, label: t(`scheme.${value}`) }))}
        />
      </Section>
      <Section title={t('storage.title')} text={t('storage.text')}>
        <StorageSection />
      </Section>
      <Section title={t('backup.title')} text={t('backup.text')}>
        <BackupSection />
      </Section>
      <Section title={t('restore.title')} text={t('restore.text')}>
        <RestoreSection />
      </Section>
      <Section title={t('about.title')} text={t('about.text')}>
        <Anchor href="/campaign.schema.json" target="_blank" size="sm">
          {t('about.schema')}
        </Anchor>
      </Section>
    </Page>
  )
}

interface SectionProps {
  readonly title: string
  readonly text: string
  readonly children: ReactNode
}

function Section({ title, text, children }: SectionProps) {
  return (
    <Paper component="section" withBorder p="md" aria-label={title}>
      <Stack gap="sm" align="flex-start">
        <div>
          <Title order={2} fz="md">
            {title}
          </Title>
          <Text size="sm" c="dimmed">
            {text}
          </Text>
        </div>
        {children}
      </Stack>
    </Paper>
  )
}
