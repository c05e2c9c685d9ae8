import { Button, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'react-router'
import { addresses } from '../../parts/addresses.ts'

export function NotFound() {
  const { t } = useTranslation('app')
  const { pathname } = useLocation()
  return (
    <Stack align="flex-start" p="lg" maw={560}>
      <Title order={1}>{t('notFound.title')}</Title>
      <Text c="dimmed">{t('notFound.text', { path: pathname })}</Text>
      <Button component={Link} to={addresses.home}>
        {t('notFound.home')}
      </Button>
    </Stack>
  )
}
